using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Generator.Tests.Invalidations;

/// <summary>Methods of a referenced assembly are made to forget by their handles.</summary>
public class ReferencedHandleTests
{
    private const string Library =
        """
        #pragma warning disable CS1591
        namespace Lib;

        public static partial class Rates
        {
            private static int _runs;

            [Memoize] public static partial int Rate(string? currency, [ExcludeFromKey] object log);

            [Memoize] public static partial Task<int> RateAsync(string? currency);

            [Memoize] public static partial Task<int> OnlyAsync(int id);

            private static int RateCore(string? currency, object log) => ++_runs;

            private static Task<int> RateCoreAsync(string? currency) => Task.FromResult(++_runs);

            private static Task<int> OnlyCoreAsync(int id) => Task.FromResult(++_runs);
        }

        public partial class Box<T>([IncludeInKey] T item)
        {
            private int _runs;

            [Memoize(Handle = "Memory", Instance = InstanceHandling.PerInstance)] public partial int Count(T number);

            private int CountCore(T number) => ++_runs + (item is null ? 0 : 0);
        }

        public static partial class Hidden
        {
            [Memoize] internal static partial int Rate(int id);

            private static int RateCore(int id) => id;

            [Memoize] public static partial int Many<T>(int id);

            private static int ManyCore<T>(int id) => id;
        }
        """;

    [Fact]
    public void MethodsOfALibrary_AreForgotten()
    {
        using var library = Compile(Library);
        var run = Generate(
            """
            #pragma warning disable CS1591
            public static partial class Desk
            {
                [Invalidates(typeof(Lib.Rates), nameof(Lib.Rates.Rate))]
                [Invalidates(typeof(Lib.Rates), nameof(Lib.Rates.RateAsync))]
                [Invalidates(typeof(Lib.Rates), nameof(Lib.Rates.OnlyAsync))]
                public static partial Task<int> ChangeAsync(int id, string currency);

                private static Task<int> ChangeCoreAsync(int id, string currency) => Task.FromResult(0);

                [Invalidates(typeof(Lib.Box<int>), nameof(Lib.Box<int>.Count))]
                public static partial void Empty(Lib.Box<int> box, int number);

                private static void EmptyCore(Lib.Box<int> box, int number) { }

                public static async Task<string> RunAsync()
                {
                    var box = new Lib.Box<int>(1);
                    var before = (Lib.Rates.Rate("a", ""), await Lib.Rates.RateAsync("a"), await Lib.Rates.OnlyAsync(1), box.Count(1));
                    var same = (Lib.Rates.Rate("a", ""), await Lib.Rates.RateAsync("a"), await Lib.Rates.OnlyAsync(1), box.Count(1));
                    await ChangeAsync(1, "a");
                    Empty(box, 1);
                    return $"{before} {same} {(Lib.Rates.Rate("a", ""), await Lib.Rates.RateAsync("a"), await Lib.Rates.OnlyAsync(1), box.Count(1))}";
                }

                public static string Main() => RunAsync().GetAwaiter().GetResult();
            }
            """,
            library).RequireClean();

        using var loaded = LoadedAssembly.From(run.Compilation, library.ToArray());
        Assert.Equal("(1, 2, 3, 1) (1, 2, 3, 1) (4, 5, 6, 2)", loaded.Invoke<string>("Desk", "Main"));
    }

    [Theory]
    [InlineData("typeof(Lib.Hidden), \"Rate\"", "'Hidden' has no such method")]
    [InlineData("typeof(Lib.Hidden), \"Many\"", "it is a generic method of another assembly")]
    [InlineData("typeof(Lib.Rates), \"Rate\"", "it has no parameter 'currency'")]
    public void MethodsThatCannotBeReached_AreRefused(string arguments, string reason)
    {
        using var library = Compile(Library);
        var run = Generate($"public static partial class Desk {{ [Invalidates({arguments})] internal static partial void Change(int id); private static void ChangeCore(int id) {{ }} }}", library);
        var method = run.Compilation.GetTypeByMetadataName("Desk")!.GetMembers("Change").OfType<IMethodSymbol>().Single();

        var problem = Assert.Single(Memo.Model.Invalidations.InvalidationInspector.Inspect(method, run.Compilation, TestContext.Current.CancellationToken).Problems);
        Assert.Equal("MEMO050", problem.RuleId);
        Assert.Contains(reason, string.Join(" ", problem.Arguments), StringComparison.Ordinal);
        Assert.Contains("=> ChangeCore(id);", run.Source, StringComparison.Ordinal);
    }

    private static GeneratorRun Generate(string source, MemoryStream library) => GeneratorRun.Of(
        new MemoizeGenerator(),
        TestCompilation.Create(source).WithAssemblyName("App").AddReferences(MetadataReference.CreateFromImage(library.ToArray())));

    private static MemoryStream Compile(string source)
    {
        var image = new MemoryStream();
        var compilation = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(source).WithAssemblyName("Lib")).Compilation;
        Assert.True(compilation.RequireClean().Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return image;
    }
}
