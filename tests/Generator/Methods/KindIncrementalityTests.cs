using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Memo.Generator.Tests.Methods;

/// <summary>An edit costs what it changes, for methods that have more in their keys than arguments.</summary>
public class KindIncrementalityTests
{
    private const string Catalog =
        """
        using System.Globalization;
        #pragma warning disable CS1591
        namespace Shop;

        public partial class Catalog([IncludeInKey] string region, [ExcludeFromKey] int seed)
        {
            private static int Edition => 1;

            [Memoize(VaryBy = ["CultureInfo.CurrentCulture", nameof(Edition)], When = nameof(IsKnown), CacheNull = false, Tags = ["{id}", "{return.Length}"], Expiration = "1h", SlidingExpiration = "1m")]
            public virtual partial string? Title(int id);

            private string? TitleCore(int id) => region + id + seed;

            private static bool IsKnown(int id, string? title) => id > 0;

            public static int Unrelated => 1;
        }
        """;

    private const string Parsing =
        """
        #pragma warning disable CS1591
        namespace Shop;

        public static partial class Parsing<TKey>
        {
            [Memoize]
            public static partial int Count<T>(T item, List<TKey> keys) where T : class;

            private static int CountCore<T>(T item, List<TKey> keys) where T : class => keys.Count;
        }

        public sealed partial record Shelf(int Number)
        {
            [Memoize]
            public partial int Find(int id);

            private int FindCore(int id) => Number + id;
        }

        public partial class Session
        {
            private int _calls;

            [Memoize(Instance = InstanceHandling.PerInstance)]
            public partial int Load(int id);

            private int LoadCore(int id) => id + _calls;
        }
        """;

    private const string Elsewhere = "internal static class Elsewhere { public static int Answer() => 42; }";

    private readonly GeneratorRun _first = GeneratorRun.Of(new MemoizeGenerator(), Catalog, Parsing, Elsewhere);

    [Theory]
    [InlineData("Test2.cs", "42", "43")]
    [InlineData("Test0.cs", "Unrelated => 1", "Unrelated => 2")]
    [InlineData("Test0.cs", "=> region + id + seed", "=> seed + region + id")]
    [InlineData("Test0.cs", "Edition => 1", "Edition => 2")]
    [InlineData("Test0.cs", "=> id > 0", "=> id > 1")]
    [InlineData("Test1.cs", "=> keys.Count", "=> keys.Count + 1")]
    [InlineData("Test1.cs", "private int _calls;", "private int _calls = 3;")]
    [InlineData("Test1.cs", "=> Number + id", "=> Number - id")]
    public void EditThatChangesNoMethod_IsAnsweredFromTheCache(string path, string old, string replacement)
    {
        var second = _first.On(Edit(path, old, replacement));

        IncrementalSteps.RequireCached(second.Result);
        Assert.Equal(_first.Sources, second.Sources);
    }

    [Theory]
    [InlineData("Test0.cs", "[IncludeInKey] string region", "[IncludeInKey] int region", "Shop.Catalog.Title.g.cs")]
    [InlineData("Test0.cs", "[IncludeInKey] string region", "[ExcludeFromKey] string region", "Shop.Catalog.Title.g.cs")]
    [InlineData("Test0.cs", "static int Edition", "static long Edition", "Shop.Catalog.Title.g.cs")]
    [InlineData("Test0.cs", "\"CultureInfo.CurrentCulture\", ", "", "Shop.Catalog.Title.g.cs")]
    [InlineData("Test0.cs", "When = nameof(IsKnown), ", "", "Shop.Catalog.Title.g.cs")]
    [InlineData("Test0.cs", ", CacheNull = false", "", "Shop.Catalog.Title.g.cs")]
    [InlineData("Test0.cs", "{return.Length}", "{return}", "Shop.Catalog.Title.g.cs")]
    [InlineData("Test0.cs", "\"{id}\", ", "", "Shop.Catalog.Title.g.cs")]
    [InlineData("Test0.cs", "\"1m\"", "\"2m\"", "Shop.Catalog.Title.g.cs")]
    [InlineData("Test1.cs", "where T : class;", "where T : notnull;", "Shop.Parsing{TKey}.Count.g.cs")]
    [InlineData("Test1.cs", "record Shelf(int Number)", "record Shelf(long Number)", null)]
    [InlineData("Test1.cs", "InstanceHandling.PerInstance", "InstanceHandling.Shared", "Shop.Session.Load.g.cs")]
    public void EditOfOneMethod_WritesItsFile(string path, string old, string replacement, string? file)
    {
        var second = _first.On(Edit(path, old, replacement));

        var changed = second.Sources.Except(_first.Sources).Select(source => source.Key).ToArray();
        Assert.InRange(changed.Length, 1, file is null ? 2 : 1);
        Assert.All(changed, name => Assert.True(file is null || name == file, name));
        Assert.Equal(changed.Length, second.Result.TrackedOutputSteps
            .SelectMany(step => step.Value)
            .SelectMany(step => step.Outputs)
            .Count(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New));
    }

    private Compilation Edit(string path, string old, string replacement)
    {
        var tree = _first.Input.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.GetText().ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return _first.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(old, replacement, StringComparison.Ordinal), tree.Encoding)));
    }
}
