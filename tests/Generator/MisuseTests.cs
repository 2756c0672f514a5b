using System.Globalization;
using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Generator.Tests;

/// <summary>
/// What a build says that has no analyzers: what cannot be memoized and cannot be passed through is refused by the compiler,
/// at the user's own code; where only the body is missing, in a way that lets the analyzers say so.
/// </summary>
public class MisuseTests
{
    public static TheoryData<string, string> Mistakes => new()
    {
        { "CS0751", "class A { [Memoize] public static partial int F(int a); static int FCore(int a) => a; }" },
        { "CS0260", "class O { public partial class A { [Memoize] public static partial int F(int a); static int FCore(int a) => a; } } partial class O;" },
        { "CS8795", "class O { public partial class A { [Memoize] public static partial int F(int a); static int FCore(int a) => a; } }" },
        { "CS8795", "file partial class A { [Memoize] public static partial int F(int a); static int FCore(int a) => a; }" },
        { "CS0750", "abstract partial class A { [Memoize] public abstract partial int F(int a); int FCore(int a) => a; }" },
        { "CS0754", "interface I { int F(int a); } partial class A : I { [Memoize] partial int I.F(int a); int FCore(int a) => a; }" },
        { "CS0757", "partial class A { [Memoize] public static partial int F(int a); public static partial int F(int a) => a; public static partial int F(int a) => a; static int FCore(int a) => a; }" },
        { "CS0756", "partial class A { [Memoize] public static partial int F(int a); [Memoize] public static partial int F(int a); static int FCore(int a) => a; }" },
        { "CS0579", "partial class A { [Memoize, Memoize] public static partial int F(int a); static int FCore(int a) => a; }" },
        { "CS8796", "partial class A { [Memoize] static partial int F(int a); static int FCore(int a) => a; }" },
        { "CS1994", "partial class A { [Memoize] public static async partial Task<int> F(int a); static Task<int> FCore(int a) => null!; }" },
        { "CS0246", "partial class A { [Memoize] public static partial Missing F(int a); static Missing FCore(int a) => null!; }" },
        { "CS0246", "partial class A { [Memoize] public static partial int F(List<Missing> a); static int FCore(List<Missing> a) => 1; }" },
        { "CS0246", "partial class A { [Memoize] public static partial int F<T>(T a) where T : Missing; static int FCore<T>(T a) where T : Missing => 1; }" },
        { "CS0051", "public partial class A { enum E { X } [Memoize] public static partial int F(E a); static int FCore(E a) => 1; }" },
        { "CS0050", "public partial class A { sealed record R; [Memoize] protected internal static partial Task<R?> F(int a); static Task<R?> FCore(int a) => null!; }" },
        { "CS0051", "enum E { X } public partial class A { [Memoize] public static partial int F(E? a); static int FCore(E? a) => 1; }" },
        { "CS1057", "static partial class A { [Memoize] protected static partial int F(int a); static int FCore(int a) => 1; }" },
        { "CS0666", "partial struct A { [Memoize] protected internal static partial int F(int a); static int FCore(int a) => 1; }" },
        { "CS0112", "partial class A { [Memoize] public static virtual partial int F(int a); static int FCore(int a) => 1; }" },
        { "CS9051", "file enum E { X } partial class A { [Memoize] private static partial int F(E? a); static int FCore(E? a) => 1; }" },
        { "CS0029", "partial class A { [Memoize(Expiration = 5)] public static partial int F(int a); static int FCore(int a) => a; }" },
        { "CS0246", "partial class A { [Memoize(Expires = \"5m\")] public static partial int F(int a); static int FCore(int a) => a; }" },
        { "CS0182", "partial class A { static string S = \"\"; [Memoize(Name = S)] public static partial int F(int a); static int FCore(int a) => a; }" },
        { "CS0100", "partial class A { [Memoize] public static partial int F(int a, int a); static int FCore(int a, int b) => a; }" },
        { "CS0721", "static class S; partial class A { [Memoize] public static partial int F(S a); static int FCore(S a) => 1; }" },
        { "CS0101", "partial class A { [Memoize] public static partial int F(int a); static int FCore(int a) => a; } struct A;" },
        { "CS0102", "partial class A { [Memoize] public static partial int F(int a); static int FCore(int a) => a; int F; }" },
    };

    public static TheoryData<string> Bodiless => new()
    {
        { "partial class A { [Memoize] public static partial int F(int a); }" },
        { "partial class A { [Memoize(Body = \"G\")] public static partial int F(int a); static int FCore(int a) => a; }" },
        { "partial class A { [Memoize(Body = \"F\")] public static partial int F(int a); }" },
        { "partial class A { [Memoize] public static partial int F(int a); static int FCore; }" },
        { "partial class A { [Memoize] public static partial int F(int a); int FCore(int a) => a; }" },
        { "partial class A { [Memoize] public static partial int F(int a); static long FCore(int a) => a; }" },
        { "partial class A { [Memoize] public static partial int F(int a); static int FCore(long a) => 1; }" },
        { "partial class A { [Memoize] public static partial int F(int a); static int FCore(in int a) => a; }" },
        { "partial class A { [Memoize] public static partial int F(int a); static int FCore(int a, int b) => a; }" },
        { "partial class A { [Memoize] public static partial int F(int a); static int FCore<T>(int a) => a; }" },
        { "partial class A { [Memoize] public static partial string F(string a); static string? FCore(string a) => a; }" },
        { "partial class A { [Memoize] public static partial string F(string? a); static string FCore(string a) => a; }" },
        { "partial class A { [Memoize] public static partial Task<string> F(); static Task<string?> FCore() => null!; }" },
        { "partial class A { [Memoize] public static partial T F<T>(T a); static T FCore<T>(T a) where T : class => a; }" },
        { "partial class A { [Memoize] public static partial Task<int> FAsync(); static Task<int> FCoreAsync() => null!; static Task<int> FAsyncCore() => null!; }" },
        { "partial class A { [Memoize] public static partial ReadOnlySpan<int> F(scoped ReadOnlySpan<int> a); static ReadOnlySpan<int> FCore(ReadOnlySpan<int> a) => a; }" },
        { "partial class B { protected static int FCore(int a) => a; } partial class A : B { [Memoize] public static partial int F(int a); }" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_IsAnErrorInTheUsersOwnCode(string error, string source)
    {
        var run = Memoized.Run(source);

        var errors = run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.Contains(error, errors.Select(diagnostic => diagnostic.Id));
        Assert.DoesNotContain(errors, diagnostic => !run.Input.ContainsSyntaxTree(diagnostic.Location.SourceTree!));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Bodiless))]
    public void MethodWithoutMatchingBody_IsAnErrorThatStopsNoAnalyzer(string source)
    {
        var run = Memoized.Run(source);

        var error = Assert.Single(run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CS0103", error.Id);
        Assert.Contains("_HasNoMatchingBody", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.Compilation.GetDeclarationDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("static partial class A { [Memoize] public static int F(int a) => a; }")]
    [InlineData("static partial class A { [Memoize] public static partial int F(int a); public static partial int F(int a) => a; }")]
    [InlineData("static partial class A { public static partial int F(int a); [Memoize] public static partial int F(int a) => a; static int FCore(int a) => 0; }")]
    [InlineData("static partial class A { public static int F(int a) { return G(a); [Memoize] static int G(int a) => a; } }")]
    [InlineData("static partial class A { [Memoize] static int FCore(int a) => a; public static int F(int a) => FCore(a); }")]
    [InlineData("static class A { public static int F(int a) => a.G(); extension(int a) { [Memoize] public int G() => a; } }")]
    [InlineData("static class A { public static int F(int a) => P + a; static int P { [Memoize] get => 0; } }")]
    [InlineData("static class A { public static int F(int a) => ((Func<int, int>)([Memoize] (int b) => b))(a); }")]
    [InlineData("interface I { static abstract int F(int a); } class A : I { [Memoize] static int I.F(int a) => a; public static int F(int a) => G<A>(a); static int G<T>(int a) where T : I => T.F(a); }")]
    [InlineData("class A { int _a; [Memoize] public static A operator +(A a, int b) => new() { _a = a._a + b }; public static int F(int a) => (new A() + a)._a; }")]
    public void MethodThatCannotBeSplit_WorksAsItIs(string source)
    {
        var run = Memoized.Run(source);
        using var loaded = run.RequireClean(DiagnosticSeverity.Error).Load();

        Assert.Equal(5, loaded.Invoke<int>("A", "F", 5));
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void HalfTypedCode_IsSurvived()
    {
        const string source =
            """
            namespace N;
            public partial class A<T> where T : class
            {
                [Memoize(Expiration = "10m", Handle = nameof(X), Body = "F" + "Core")]
                protected internal static partial Task<(int A, string? B)> FAsync<U>(in int a, params List<T?>[] b) where U : struct;
                private static Task<(int A, string? B)> FCore<U>(in int a, List<T?>[] b) where U : struct => null!;
            }
            """;

        foreach (var length in Enumerable.Range(0, source.Length))
        {
            GeneratorRun.Of(new MemoizeGenerator(), source[..length]);
            GeneratorRun.Of(new MemoizeGenerator(), source.Remove(length, Math.Min(7, source.Length - length)));
        }
    }
}
