using Memo.Model.Invalidations;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Generator.Tests;

public class VerdictTests
{
    /// <summary>The generator sees what the user wrote, analyzers see what was generated as well.</summary>
    [Theory]
    [InlineData("partial class A { [Memoize] public static partial int F(int a); static int FCore(int a) => a; }")]
    [InlineData("partial class A { [Memoize] public static partial Task<int> FAsync(int a); static Task<int> FCoreAsync(int a) => null!; }")]
    [InlineData("partial class A { [Memoize] public static partial int F(int a); static int FCore(int a) => a; [Memoize] public static partial int F(long a); static int FCore(long a) => 1; }")]
    [InlineData("partial class A { [Memoize] public static partial List<int> F(int a); static List<int> FCore(int a) => []; }")]
    [InlineData("partial class A { [Memoize(Handle = \"F\")] public static partial int F(int a); static int FCore(int a) => a; }")]
    [InlineData("partial class A { [Memoize(Handle = \"FMemo\")] public static partial int F(int a); static int FCore(int a) => a; }")]
    [InlineData("partial class B { [Memoize] public static partial int F(int a); static int FCore(int a) => a; } partial class A : B { [Memoize] public static new partial int F(int a); static int FCore(int a) => a; }")]
    [InlineData("partial class A([IncludeInKey] int a) { [Memoize] public partial int F(int b); int FCore(int b) => a; }")]
    [InlineData("partial class A { [Memoize] public static partial int F<T>(int a); static int FCore<T>(int a) => a; [Memoize] public static partial int F(int a); static int FCore(int a) => a; }")]
    [InlineData("sealed partial record A(int B, string[] C) { [Memoize(Instance = InstanceHandling.PerInstance)] public partial int F(int a); int FCore(int a) => a; [Memoize] public partial int G(int a); int GCore(int a) => a; }")]
    [InlineData("partial class A { [Memoize(Tags = [\"{a.Year}\"], Storage = \"mine\", Expiration = \"1m\", RefreshAhead = 0.8)] public static partial int F(DateTime a); static int FCore(DateTime a) => 1; [Memoize] public static partial int F((int, int) a); static int FCore((int, int) a) => 1; [Memoize] public static partial int F(int a, int b); static int FCore(int a, int b) => 1; }")]
    public void Verdict_IsTheSameBesideGeneratedCode(string source)
    {
        var run = Memoized.Run(source);

        Assert.Equal(Inspect(run.Input), Inspect(run.Compilation));
        Assert.NotEmpty(Inspect(run.Input));
    }

    [Theory]
    [InlineData("partial class A { [Memoize] public static partial int F(int a); static int FCore(int a) => a; [Invalidates(\"F\")] public static partial void G(int a); static void GCore(int a) { } }")]
    [InlineData("partial class A([IncludeInKey] int a) { [Memoize] public partial Task<int> FAsync(int b); Task<int> FCoreAsync(int b) => Task.FromResult(a); [Invalidates(\"FAsync\")] public partial Task GAsync(int b); Task GCoreAsync(int b) => Task.CompletedTask; }")]
    [InlineData("partial class A { [Memoize] public static partial int F<T>(T[] a); static int FCore<T>(T[] a) => 1; [Invalidates(\"F\")] public static partial void F<T>(T[] a, int b); static void FCore<T>(T[] a, int b) { } }")]
    [InlineData("partial class A { [Memoize, Invalidates(\"F\")] public static partial int F(int a); static int FCore(int a) => a; [Invalidates(Tag = \"{return}\")] public static partial int G(int a); static int GCore(int a) => a; }")]
    [InlineData("partial class A { [Invalidates(typeof(B), \"F\")] public static partial void G(int a); static void GCore(int a) { } } partial class B { [Memoize] internal static partial int F(int a); static int FCore(int a) => a; }")]
    public void VerdictOnInvalidation_IsTheSameBesideGeneratedCode(string source)
    {
        var run = Memoized.Run(source);

        Assert.Equal(InspectInvalidations(run.Input), InspectInvalidations(run.Compilation));
        Assert.NotEmpty(InspectInvalidations(run.Input));
    }

    private static List<InvalidationInspection> InspectInvalidations(Compilation compilation) =>
        [.. compilation.GetSymbolsWithName(_ => true, SymbolFilter.Member, TestContext.Current.CancellationToken)
            .OfType<IMethodSymbol>()
            .Where(method => method.IsPartialDefinition && method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(InvalidatesAttribute)))
            .OrderBy(method => method.ToDisplayString(), StringComparer.Ordinal)
            .Select(method => InvalidationInspector.Inspect(method, compilation, TestContext.Current.CancellationToken))];

    private static List<(MethodGroupModel?, MethodInspection)> Inspect(Compilation compilation) =>
        [.. compilation.GetSymbolsWithName(_ => true, SymbolFilter.Member, TestContext.Current.CancellationToken)
            .OfType<IMethodSymbol>()
            .Where(method => method.IsPartialDefinition && MemoizeOptions.Find(method) is not null)
            .OrderBy(method => method.ToDisplayString(), StringComparer.Ordinal)
            .Select(method => (
                MethodGroups.LedBy(method, compilation, TestContext.Current.CancellationToken),
                MethodInspector.Inspect(method, MemoizeOptions.Find(method)!, compilation, TestContext.Current.CancellationToken)))];
}
