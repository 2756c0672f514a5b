using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Memo.Generator.Tests.Fingerprints;

/// <summary>Versions of code cost a keystroke nothing, and leave everything else where it is in the driver's cache.</summary>
public class FingerprintIncrementalityTests
{
    private const string Quotes =
        """
        public static partial class Quotes
        {
            [Memoize]
            public static partial double Price(string symbol);

            private static double PriceCore(string symbol) => Elsewhere.Answer() + symbol.Length;
        }
        """;

    private const string Elsewhere = "internal static class Elsewhere { public static int Answer() => 42; public static int Other() => 1; }";

    [Fact]
    public void ShutGate_ComputesNothing()
    {
        var first = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(Quotes, Elsewhere));

        var second = first.On(Edit(first.Input, "42", "43"));

        IncrementalSteps.RequireCached(second.Result);
        Assert.Equal(first.Sources, second.Sources);
        Assert.DoesNotContain(TrackingNames.Fingerprints, second.Result.TrackedSteps.Keys);
        Assert.DoesNotContain(TrackingNames.AssemblyFingerprint, second.Result.TrackedSteps.Keys);
        Assert.Equal("Quotes.Price.g.cs", Assert.Single(second.Sources).Key);
    }

    [Fact]
    public void EditThatChangesNoCode_LeavesTheOutputsCached()
    {
        var first = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(Quotes, Elsewhere), BuildProperties.Build);

        var second = first.On(Edit(first.Input, "42", "/* ! */ 42"));

        IncrementalSteps.RequireCached(second.Result);
        Assert.Equal(first.Sources, second.Sources);
    }

    [Fact]
    public void EditOfAHelper_WritesTheFingerprintsAndNoMethod()
    {
        var first = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(Quotes, Elsewhere), BuildProperties.Build);

        var second = first.On(Edit(first.Input, "42", "43"));

        Assert.Equal(["Memo-AssemblyFingerprint.g.cs", "Memo-Fingerprints.g.cs"], second.Sources.Except(first.Sources).Select(source => source.Key));
        Assert.All(second.Reasons(TrackingNames.Files), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal([IncrementalStepRunReason.Modified], second.Reasons(TrackingNames.Fingerprints));
    }

    [Fact]
    public void EditOfUnreachedCode_ChangesOnlyTheAssemblysFingerprint()
    {
        var first = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(Quotes, Elsewhere), BuildProperties.Build);

        var second = first.On(Edit(first.Input, "Other() => 1", "Other() => 2"));

        Assert.Equal([IncrementalStepRunReason.Unchanged], second.Reasons(TrackingNames.Fingerprints));
        Assert.Equal(["Memo-AssemblyFingerprint.g.cs"], second.Sources.Except(first.Sources).Select(source => source.Key));
    }

    private static Compilation Edit(Compilation compilation, string old, string replacement)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Test1.cs");
        var text = tree.GetText().ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text.Replace(old, replacement, StringComparison.Ordinal), tree.Encoding)));
    }
}
