using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Memo.Generator.Tests.Shapes;

/// <summary>State that the generator does not see is found at run time: calls that meet it compute.</summary>
public class HiddenStateTests
{
    private const string Library =
        """
        namespace Lib;

        public class Price
        {
            private int _discount;

            public int Amount { get; set; }

            public Price Less(int discount) { _discount = discount; return this; }

            public int Sum() => Amount - _discount;
        }
        """;

    private const string Caller =
        """
        public static partial class Case
        {
            [Memoize]
            public static partial int Sum(Lib.Price price);

            private static int SumCore(Lib.Price price) => price.Sum();

            [Memoize]
            public static partial Lib.Price Make(int amount);

            private static Lib.Price MakeCore(int amount) => new Lib.Price { Amount = amount }.Less(1);

            public static string Run() =>
                $"{Sum(new() { Amount = 5 })},{Sum(new Lib.Price { Amount = 5 }.Less(2))},{Make(5).Sum()},{Make(5).Less(3).Sum()},{Make(5).Sum()};{SumCache.Statistics.Hits},{MakeCache.Statistics.Hits}";
        }
        """;

    [Fact]
    public void FieldOfAnotherGenerators_IsNoPartOfAKeyNorLeftOutOfIt()
    {
        using var loaded = RunWithFieldAdder(
            "public sealed partial record Order(int Id);",
            "[Memoize] public static partial int F(Order order); private static int FCore(Order order) => order.Extra.Count;",
            "return $\"{F(new(1))},{F(new(1) { Extra = [1] })},{F(new(1))};{FCache.Statistics.Hits}\";");

        Assert.Equal("0,1,0;0", loaded.Invoke<string>("Case", "Run"));
    }

    [Theory]
    [InlineData("Order", "new(a)")]
    [InlineData("(int, Order)", "(a, new(a))", ".Item2")]
    [InlineData("System.Collections.Immutable.ImmutableList<Order>", "[new(a)]", "[0]")]
    public void ResultWithAFieldOfAnotherGenerators_IsNotShared(string result, string made, string part = "")
    {
        using var loaded = RunWithFieldAdder(
            "public sealed partial record Order(int Id);",
            $"[Memoize] public static partial {result} F(int a); private static {result} FCore(int a) => {made};",
            $$"""F(1){{part}}.Extra.Add(1); return $"{F(1){{part}}.Extra.Count};{FCache.Statistics.Hits}";""");

        Assert.Equal("0;0", loaded.Invoke<string>("Case", "Run"));
    }

    [Fact]
    public void PrivateFieldOfAReferencedAssembly_IsFound()
    {
        var library = Emit(Compile("Lib", Library), new EmitOptions());

        Assert.Equal("5,3,4,2,4;0,0", RunAgainst(library, library));
    }

    [Fact]
    public void PrivateFieldThatAReferenceAssemblyLacks_IsFound()
    {
        var real = Compile("Lib", Library);
        var reference = Emit(real, new EmitOptions().WithEmitMetadataOnly(true).WithIncludePrivateMembers(false));

        Assert.Equal("5,3,4,2,4;0,0", RunAgainst(reference, Emit(real, new EmitOptions())));
    }

    [Fact]
    public void ReferencedAssemblyWithoutHiddenState_IsKeyedAndCopied()
    {
        var real = Compile("Lib", Library.Replace("private int _discount;", "", StringComparison.Ordinal).Replace("_discount = discount;", "", StringComparison.Ordinal).Replace(" - _discount", "", StringComparison.Ordinal));
        var reference = Emit(real, new EmitOptions().WithEmitMetadataOnly(true).WithIncludePrivateMembers(false));

        Assert.Equal("5,5,5,5,5;1,2", RunAgainst(reference, Emit(real, new EmitOptions())));
    }

    private static string RunAgainst(byte[] seen, byte[] real)
    {
        var compilation = TestCompilation.Create("#pragma warning disable CS1591\n" + Caller).AddReferences(MetadataReference.CreateFromImage(seen));
        using var loaded = LoadedAssembly.From(GeneratorRun.Of(new MemoizeGenerator(), compilation).RequireClean().Compilation, real);
        return loaded.Invoke<string>("Case", "Run");
    }

    private static LoadedAssembly RunWithFieldAdder(string types, string method, string run)
    {
        var compilation = TestCompilation.Create($"{types}\npublic static partial class Case {{ {method} public static string Run() {{ {run} }} }}");
        CSharpGeneratorDriver.Create([new MemoizeGenerator().AsSourceGenerator(), new FieldAdder().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return LoadedAssembly.From(output);
    }

    private static CSharpCompilation Compile(string name, string source) => TestCompilation.Create(source).WithAssemblyName(name);

    private static byte[] Emit(Compilation compilation, EmitOptions options)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream, options: options, cancellationToken: TestContext.Current.CancellationToken).Success);
        return stream.ToArray();
    }

    /// <summary>A generator of somebody else's, which no other generator sees the work of.</summary>
    private sealed class FieldAdder : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.AddSource(
                "Added.g.cs",
                "partial record Order { public System.Collections.Generic.List<int> Extra { get; set; } = new(); }"));
    }
}
