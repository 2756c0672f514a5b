using Memo.TestKit;

namespace Memo.Generator.Tests.Fingerprints;

/// <summary>What generated code answers when it is asked for the version of its code.</summary>
public class FingerprintTests
{
    private const string Quotes =
        """
        #pragma warning disable CS1591
        namespace Shop
        {
            public static partial class Quotes
            {
                [Memoize]
                public static partial double Price(string symbol);

                private static double PriceCore(string symbol) => Math.Sin(symbol.Length);

                [Memoize(Version = "2 \"b\"")]
                public static partial double Rate(string symbol);

                private static double RateCore(string symbol) => Math.Sin(symbol.Length);
            }
        }

        public partial class Outer<T>
        {
            internal partial struct Inner
            {
                [Memoize]
                internal static partial int Size(int id);

                private static int SizeCore(int id) => id;
            }
        }
        """;

    [Fact]
    public void Build_KnowsTheVersionOfTheCode()
    {
        using var program = Build(Quotes).RequireClean().Load();

        Assert.Equal(22, Of(program, "Shop.Quotes+PriceMemo")?.Length);
        Assert.Equal(22, Of(program.Type("Outer`1+Inner+SizeMemo").MakeGenericType(typeof(int)))?.Length);
    }

    [Fact]
    public void Version_ReplacesTheCode()
    {
        using var program = Build(Quotes).RequireClean().Load();

        Assert.Contains("CodeFingerprint.OfVersion(\"2 \\\"b\\\"\")", string.Concat(Build(Quotes).Sources.Values), StringComparison.Ordinal);
        Assert.Null(program.Type("Shop.Quotes+RateMemo").GetMethod("FindFingerprint", NonPublicStatic));
    }

    [Fact]
    public void DesignTimeBuild_KnowsNone_AndCompiles()
    {
        var run = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(Quotes));

        using var program = run.RequireClean().Load();

        Assert.Null(Of(program, "Shop.Quotes+PriceMemo"));
    }

    [Fact]
    public void ProjectWithoutThePackagesTargets_IsTakenForABuild()
    {
        var run = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(Quotes), BuildProperties.None);

        Assert.Equal(Build(Quotes).Sources, run.Sources);
    }

    [Theory]
    [InlineData("// Edited.\n", false)]
    [InlineData("Cos", true)]
    public void Edit_ChangesWhatThePogramAnswers(string edit, bool changes)
    {
        var source = edit == "Cos" ? Quotes.Replace("Sin", edit, StringComparison.Ordinal) : edit + Quotes;

        using var before = Build(Quotes).Load();
        using var after = Build(source).Load();

        Assert.Equal(changes, Of(before, "Shop.Quotes+PriceMemo") != Of(after, "Shop.Quotes+PriceMemo"));
    }

    [Fact]
    public void ImplementationOutputs_AreAllThereIs()
    {
        var driverless = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(Quotes)).Sources;

        var added = Build(Quotes).Sources.Except(driverless).Select(source => source.Key);

        Assert.Equal(["Memo-AssemblyFingerprint.g.cs", "Memo-Fingerprints.g.cs"], added);
    }

    private static GeneratorRun Build(string source) =>
        GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(source), BuildProperties.Build);

    private const System.Reflection.BindingFlags NonPublicStatic = System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static;

    private static string? Of(LoadedAssembly program, string type) => Of(program.Type(type));

    private static string? Of(Type memoClass) => (string?)memoClass.GetMethod("FindFingerprint", NonPublicStatic)!.Invoke(null, null);
}
