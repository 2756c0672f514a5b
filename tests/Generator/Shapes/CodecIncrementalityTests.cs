using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Memo.Generator.Tests.Shapes;

/// <summary>An edit writes the codecs of what it changes again, and no others.</summary>
public class CodecIncrementalityTests
{
    private const string Types =
        """
        #pragma warning disable CS1591
        namespace Shop;

        public sealed record Order(int Id, Line[] Lines);

        public sealed record Line(string Name, int Count);

        public sealed record Rate(double Value);

        public sealed class Unused { public int Number { get; set; } }
        """;

    private const string Methods =
        """
        #pragma warning disable CS1591
        namespace Shop;

        public static partial class Quotes
        {
            [Memoize]
            public static partial decimal Price(Order order, string currency);

            private static decimal PriceCore(Order order, string currency) => order.Id;

            [Memoize]
            public static partial Rate RateOf(string currency);

            private static Rate RateOfCore(string currency) => new(currency.Length);
        }
        """;

    private readonly GeneratorRun _first = GeneratorRun.Of(new MemoizeGenerator(), Types, Methods);

    [Theory]
    [InlineData("Test0.cs", "Number { get; set; }", "Number { get; set; } public int Other() => 1;")]
    [InlineData("Test0.cs", "namespace Shop;", "// The shop's types.\nnamespace Shop;")]
    [InlineData("Test0.cs", "public sealed record Rate(double Value);", "/// <summary>A rate.</summary>\npublic sealed record Rate(double Value) { public override string ToString() => \"\"; }")]
    [InlineData("Test1.cs", "=> order.Id;", "=> order.Id + 1;")]
    public void EditThatChangesNoData_IsAnsweredFromTheCache(string path, string old, string replacement)
    {
        var second = Edit(path, old, replacement);

        IncrementalSteps.RequireCached(second.Result);
        Assert.Equal(_first.Sources, second.Sources);
    }

    [Theory]
    [InlineData("record Line(string Name, int Count)", "record Line(string Name, int Count, int Weight)", "Memo.Codecs.Shop_Line_Codec.g.cs", "Shop.Quotes.Price.g.cs")]
    [InlineData("record Rate(double Value)", "record Rate(double Value, bool IsOld)", "Memo.Codecs.Shop_Rate_Codec.g.cs", "Shop.Quotes.RateOf.g.cs")]
    public void MemberAdded_WritesItsCodecAndTheLayoutsOfItsMethods(string old, string replacement, params string[] files)
    {
        var second = Edit("Test0.cs", old, replacement);

        Assert.Equal(files, second.Sources.Except(_first.Sources).Select(changed => changed.Key));
        Assert.Equal(_first.Sources.Keys, second.Sources.Keys);
        Assert.Equal(files.Length, second.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New));
        var layouts = second.Sources["Shop.Quotes." + (replacement.Contains("Rate", StringComparison.Ordinal) ? "RateOf" : "Price") + ".g.cs"].Split('\n')
            .Except(_first.Sources.Values.SelectMany(text => text.Split('\n')));
        Assert.All(layouts, line => Assert.StartsWith("Layout = \"", line.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void TypeThatIsNeededNoMore_TakesItsCodecAlong()
    {
        var second = Edit("Test1.cs", "Order order, string currency", "int order, string currency");

        Assert.Equal(["Memo.Codecs.Shop_Rate_Codec.g.cs", "Memo.Codecs.g.cs"], second.Sources.Keys.Where(name => name.StartsWith("Memo.", StringComparison.Ordinal)));
    }

    private GeneratorRun Edit(string path, string old, string replacement)
    {
        var tree = _first.Input.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.GetText().ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        var edited = tree.WithChangedText(SourceText.From(text.Replace(old, replacement, StringComparison.Ordinal), tree.Encoding));
        return _first.On(_first.Input.ReplaceSyntaxTree(tree, edited));
    }
}
