using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Memo.Generator.Tests.Invalidations;

/// <summary>An edit costs what it changes, for methods that invalidate as for those that are memoized.</summary>
public class InvalidationIncrementalityTests
{
    private const string Products =
        """
        #pragma warning disable CS1591
        namespace Shop;

        public static partial class Products
        {
            [Memoize(Expiration = "10m")]
            public static partial string Name(int id);

            private static string NameCore(int id) => $"{id}";

            [Invalidates(nameof(Name))]
            public static partial void Rename(int id, string name);

            private static void RenameCore(int id, string name) { }

            public static int Unrelated => 1;
        }
        """;

    private const string Desk =
        """
        #pragma warning disable CS1591
        namespace Shop;

        public static partial class Desk
        {
            [Invalidates(typeof(Products), nameof(Products.Name))]
            [Invalidates(Tag = "desk:{id}")]
            public static partial Task ChangeAsync(int id);

            private static Task ChangeCoreAsync(int id) => Task.CompletedTask;
        }
        """;

    private readonly GeneratorRun _first = GeneratorRun.Of(new MemoizeGenerator(), Products, Desk);

    [Theory]
    [InlineData("Test0.cs", "Unrelated => 1", "Unrelated => 2")]
    [InlineData("Test0.cs", "=> $\"{id}\";", "=> $\"{id + 1}\";")]
    [InlineData("Test0.cs", "{ }", "{ _ = id; }")]
    [InlineData("Test0.cs", "private static void RenameCore(int id, string name)", "internal static void RenameCore(int number, string text)")]
    [InlineData("Test1.cs", "[Invalidates(Tag = \"desk:{id}\")]", "// The desk.\n    [InvalidatesAttribute( Tag = \"desk:\" + \"{id}\" )]")]
    [InlineData("Test1.cs", "nameof(Products.Name)", "\"Name\"")]
    public void EditThatChangesNoMethod_IsAnsweredFromTheCache(string path, string old, string replacement)
    {
        var second = _first.On(Edit(path, old, replacement));

        IncrementalSteps.RequireCached(second.Result);
        Assert.Equal(_first.Sources, second.Sources);
    }

    [Theory]
    [InlineData("Test0.cs", "Expiration = \"10m\"", "Expiration = \"11m\"", "Shop.Products.Name.g.cs")]
    [InlineData("Test0.cs", "Rename(int id, string name)", "Rename(int id, object name)", "Shop.Products.Rename.g.cs")]
    [InlineData("Test0.cs", "Expiration = \"10m\"", "Handle = \"Names\"", "Shop.Desk.ChangeAsync.g.cs Shop.Products.Names.g.cs Shop.Products.Rename.g.cs")]
    [InlineData("Test0.cs", "Expiration = \"10m\"", "Expiration = \"never\"", "Shop.Desk.ChangeAsync.g.cs Shop.Products.Name.g.cs Shop.Products.Rename.g.cs")]
    [InlineData("Test1.cs", "desk:{id}", "desk:{{id}}", "Shop.Desk.ChangeAsync.g.cs")]
    public void EditOfOneMethod_WritesTheFilesThatItIsAbout(string path, string old, string replacement, string files)
    {
        var second = _first.On(Edit(path, old, replacement));

        Assert.Equal(files.Split(' '), second.Sources.Except(_first.Sources).Select(changed => changed.Key));
        Assert.Equal(3, second.Sources.Count);
    }

    [Fact]
    public void RemovedMethod_TakesItsFileAlong()
    {
        var second = _first.On(Edit("Test0.cs", "[Invalidates(nameof(Name))]", ""));

        Assert.Equal(["Shop.Desk.ChangeAsync.g.cs", "Shop.Products.Name.g.cs"], second.Sources.Keys);
    }

    [Fact]
    public void Overloads_HaveFilesOfTheirOwn()
    {
        var second = _first.On(Edit(
            "Test0.cs",
            "public static int Unrelated => 1;",
            "[Invalidates(\"Name\")] public static partial void Name(int id, string name); private static void NameCore(int id, string name) { } [Invalidates(\"Name\")] public static partial void RENAME(int id); private static void RENAMECore(int id) { }"));

        Assert.Equal(5, second.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        second.RequireClean();
    }

    [Fact]
    public void MethodThatRepeatsAnother_HasNoFile()
    {
        const string twice = "[Invalidates(nameof(Name))]\n    public static partial void Rename(int id, string name);";

        var second = _first.On(Edit("Test0.cs", twice, twice + twice));

        Assert.Equal(_first.Sources.Keys, second.Sources.Keys);
    }

    private Compilation Edit(string path, string old, string replacement)
    {
        var tree = _first.Input.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.GetText().ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return _first.Input.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(old, replacement, StringComparison.Ordinal), tree.Encoding)));
    }
}
