using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Memo.Generator.Tests;

/// <summary>An edit costs what it changes: nothing, or the one file that it is about.</summary>
public class IncrementalityTests
{
    private const string Quotes =
        """
        #pragma warning disable CS1591
        namespace Shop;

        public static partial class Quotes
        {
            [Memoize(Expiration = "10m")]
            public static partial decimal Price(string symbol, int day = 1);

            private static decimal PriceCore(string symbol, int day)
            {
                var total = symbol.Length;
                return total * day;
            }

            [Memoize]
            public static partial int Volume(string symbol);

            private static int VolumeCore(string symbol) => symbol.Length;

            public static int Unrelated => 1;
        }
        """;

    private const string Rates =
        """
        #pragma warning disable CS1591
        namespace Shop;

        public static partial class Rates
        {
            [Memoize]
            public static partial double Rate(string currency);

            private static double RateCore(string currency) => currency.Length;
        }
        """;

    private const string Elsewhere = "internal static class Elsewhere { public static int Answer() => 42; }";

    private readonly GeneratorRun _first = GeneratorRun.Of(new MemoizeGenerator(), Quotes, Rates, Elsewhere);

    [Theory]
    [InlineData("Test2.cs", "42", "43")]
    [InlineData("Test2.cs", "public static int Answer() => 42;", "public static int Price() => 42; public static int Answer(string s) => 43;")]
    [InlineData("Test0.cs", "Unrelated => 1", "Unrelated => 2")]
    [InlineData("Test0.cs", "public static int Unrelated => 1;", "public static int Other(int a) => a; public enum E { A }")]
    [InlineData("Test0.cs", "return total * day;", "return total * day + 1;")]
    [InlineData("Test0.cs", "var total = symbol.Length;\n", "var total = 0;\n        foreach (var c in symbol) total++;\n")]
    [InlineData("Test0.cs", "private static decimal PriceCore(", "internal static decimal PriceCore(")]
    [InlineData("Test0.cs", "PriceCore(string symbol, int day)", "PriceCore(string name, int day)")]
    [InlineData("Test0.cs", "int day = 1", "int day = 2")]
    [InlineData("Test0.cs", "[Memoize(Expiration = \"10m\")]", "// Ten minutes.\n    [Memoize(Expiration   =   \"10m\")]")]
    [InlineData("Test0.cs", "[Memoize(Expiration = \"10m\")]", "[Memoize(Expiration = \"600s\")]")]
    [InlineData("Test0.cs", "public static partial decimal Price(string symbol, int day = 1);", "public  static\tpartial\n\n decimal /* how much */ Price( string symbol , System.Int32 day = 1 ) ;")]
    [InlineData("Test0.cs", "namespace Shop;", "\n\n\n// Moved down.\nnamespace Shop;")]
    [InlineData("Test1.cs", "public static partial class Rates", "/// <summary>Rates.</summary>\ninternal static partial class Rates")]
    public void EditThatChangesNoMethod_IsAnsweredFromTheCache(string path, string old, string replacement)
    {
        var second = _first.On(Edit(_first.Input, path, old, replacement));

        IncrementalSteps.RequireCached(second.Result);
        Assert.Equal(_first.Sources, second.Sources);
    }

    [Theory]
    [InlineData("Test0.cs", "string symbol, int day", "string symbol, long day", "Shop.Quotes.Price.g.cs")]
    [InlineData("Test0.cs", "string symbol, int day = 1", "string symbol, int date = 1", "Shop.Quotes.Price.g.cs")]
    [InlineData("Test0.cs", "string symbol, int day", "string? symbol, int day", "Shop.Quotes.Price.g.cs")]
    [InlineData("Test0.cs", "string symbol, int day = 1", "string symbol, [ExcludeFromKey] int day = 1", "Shop.Quotes.Price.g.cs")]
    [InlineData("Test0.cs", "\"10m\"", "\"11m\"", "Shop.Quotes.Price.g.cs")]
    [InlineData("Test0.cs", "Expiration = \"10m\"", "Name = \"price\"", "Shop.Quotes.Price.g.cs")]
    [InlineData("Test0.cs", "Expiration = \"10m\"", "Expiration = \"never\"", "Shop.Quotes.Price.g.cs")]
    [InlineData("Test0.cs", "Expiration = \"10m\"", "Handle = \"Prices\"", "Shop.Quotes.Prices.g.cs")]
    [InlineData("Test0.cs", "public static partial decimal Price(", "internal static partial decimal Price(", "Shop.Quotes.Price.g.cs")]
    [InlineData("Test0.cs", "Unrelated => 1", "VolumeCache => 1", "Shop.Quotes.Volume.g.cs")]
    [InlineData("Test0.cs", "public static int Unrelated => 1;", "[Memoize] public static partial int Volume(int id); private static int VolumeCore(int id) => id;", "Shop.Quotes.Volume.g.cs")]
    [InlineData("Test1.cs", "class Rates", "class Courses", "Shop.Courses.Rate.g.cs")]
    [InlineData("Test1.cs", "namespace Shop;", "namespace Bank;", "Bank.Rates.Rate.g.cs")]
    public void EditOfOneMethod_WritesItsFileAndNoOther(string path, string old, string replacement, string file)
    {
        var second = _first.On(Edit(_first.Input, path, old, replacement));

        Assert.Equal([file], second.Sources.Except(_first.Sources).Select(changed => changed.Key));
        Assert.Equal(3, second.Sources.Count);
        Assert.Equal(1, second.Reasons(TrackingNames.Files).Count(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Removed)));
        Assert.Equal(1, OutputReasons(second).Count(reason => reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New));
    }

    [Theory]
    [InlineData("Test0.cs", "public static int Unrelated => 1;", "[Memoize] public static partial int Size(int id); private static int SizeCore(int id) => id;")]
    [InlineData("Test2.cs", "internal static class Elsewhere {", "internal static partial class Elsewhere { [Memoize] public static partial int Size(int id); private static int SizeCore(int id) => id;")]
    public void NewMethod_LeavesTheOthersAlone(string path, string old, string replacement)
    {
        var second = _first.On(Edit(_first.Input, path, old, replacement));

        Assert.Equal(4, second.Sources.Count);
        Assert.Empty(_first.Sources.Except(second.Sources));
        Assert.Equal(
            [IncrementalStepRunReason.New],
            OutputReasons(second).Where(reason => reason is not IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void MethodsWhoseNamesDifferInCase_HaveFilesOfTheirOwn()
    {
        var second = _first.On(Edit(_first.Input, "Test0.cs", "public static int Unrelated => 1;", "[Memoize] public static partial int price(int id); private static int priceCore(int id) => id;"));

        Assert.Equal(4, second.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(_first.Sources["Shop.Rates.Rate.g.cs"], second.Sources["Shop.Rates.Rate.g.cs"]);
    }

    [Fact]
    public void RemovedMethod_TakesItsFileAlong()
    {
        var second = _first.On(Edit(_first.Input, "Test1.cs", "[Memoize]", ""));

        Assert.Equal(["Shop.Quotes.Price.g.cs", "Shop.Quotes.Volume.g.cs"], second.Sources.Keys);
    }

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static Compilation Edit(Compilation compilation, string path, string old, string replacement)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.GetText().ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(old, replacement, StringComparison.Ordinal), tree.Encoding)));
    }
}
