using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Memo.Generator.Tests.Storages;

/// <summary>References are looked at when they come, not at each edit of the source.</summary>
public class StorageIncrementalityTests
{
    private readonly PortableExecutableReference _shelf = Libraries.Reference("Shelf");
    private readonly PortableExecutableReference _drawer = Libraries.Reference("Drawer");
    private readonly GeneratorRun _first;

    public StorageIncrementalityTests() => _first = Libraries.Run(Libraries.Program, _shelf, _drawer);

    [Theory]
    [InlineData("42", "43")]
    [InlineData("=> 42;", "=> 42; public class Storage;")]
    [InlineData("internal static class", "[assembly: CLSCompliant(false)] internal static class")]
    public void EditOfSource_LooksAtNoReference(string old, string replacement)
    {
        var second = _first.On(Edit(_first.Input, old, replacement));

        IncrementalSteps.RequireCached(second.Result);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], second.Reasons(TrackingNames.ProvidingReferences));
        Assert.Equal([IncrementalStepRunReason.Cached], OutputReasons(second));
        Assert.Equal(_first.Source, second.Source);
    }

    [Fact]
    public void AddedReference_IsLookedAtAlone()
    {
        var second = _first.On(_first.Input.AddReferences(Libraries.Reference("Trunk")));

        Assert.Equal(
            [IncrementalStepRunReason.New, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            second.Reasons(TrackingNames.ProvidingReferences).Order());
        Assert.Contains("\"trunk\"", second.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void ReferenceWithoutStorages_ChangesNoOutput()
    {
        var second = _first.On(_first.Input.AddReferences(
            MetadataReference.CreateFromImage(Libraries.Image(Libraries.Compile("Plain", "public class Plain;")))));

        Assert.Equal([IncrementalStepRunReason.Cached], OutputReasons(second));
    }

    [Fact]
    public void LastReferenceRemoved_TakesTheFileAlong()
    {
        var second = _first.On(_first.Input.RemoveReferences(_shelf, _drawer));

        Assert.Empty(second.Sources);
    }

    [Fact]
    public void OwnStorage_IsReadAnewOnlyWhenItsFileOrTheTypeChanges()
    {
        const string storage = "[assembly: CacheStorageProvider(\"notes\", typeof(Notes))] public class Notes() : OwnStorage;";
        var first = Libraries.Run([storage, Libraries.Program]);

        var edited = first.On(Edit(first.Input, "42", "43", "Test1.cs"));
        var renamed = first.On(Edit(first.Input, "\"notes\"", "\"pages\""));

        IncrementalSteps.RequireCached(edited.Result);
        Assert.Equal([IncrementalStepRunReason.Cached], OutputReasons(edited));
        Assert.Contains("\"pages\"", renamed.Source, StringComparison.Ordinal);
    }

    private static IEnumerable<IncrementalStepRunReason> OutputReasons(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static Compilation Edit(Compilation compilation, string old, string replacement, string path = "Test0.cs")
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.GetText().ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(old, replacement, StringComparison.Ordinal), tree.Encoding)));
    }
}
