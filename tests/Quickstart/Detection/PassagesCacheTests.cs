using Quickstart.Detection;

namespace Quickstart.Tests.Detection;

public class PassagesCacheTests
{
    [Fact]
    public void EqualContent_IsAnalysedOnce()
    {
        var text = Lines.Join(Lines.Unique("once", 20));
        var before = Passages.AnalyzeCache.Statistics.Computations;

        var first = Passages.Analyze(new Text(text));
        var second = Passages.Analyze(new Text(new string(text)));

        Assert.Same(first, second);
        Assert.Equal(1, Passages.AnalyzeCache.Statistics.Computations - before);
    }

    [Fact]
    public void Comparison_AsksForTheAnalysesThatAreThere()
    {
        var (left, right) = (Lines.Join(Lines.Unique("left", 20)), Lines.Join(Lines.Unique("right", 20)));
        Passages.Analyze(new Text(left));
        Passages.Analyze(new Text(right));
        var before = Passages.AnalyzeCache.Statistics;

        Matches.Between(left, right, 0.8);

        Assert.Equal(2, Passages.AnalyzeCache.Statistics.Hits - before.Hits);
        Assert.Equal(before.Misses, Passages.AnalyzeCache.Statistics.Misses);
    }

    [Fact]
    public void Results_AreTheSameWithAndWithoutACache()
    {
        var left = Lines.Join(Lines.Unique("a", 7), Lines.Unique("shared", 10), Lines.Unique("shared", 10));
        var right = Lines.Join(Lines.Unique("shared", 10), Lines.Unique("b", 7));

        var (computed, repeats) = (Matches.Between(left, right, 0.8), Matches.Within(left, 0.8));
        var (cached, cachedRepeats) = (Matches.Between(left, right, 0.8), Matches.Within(left, 0.8));
        Passages.AnalyzeCache.Clear();
        Passages.CompareCache.Clear();
        Passages.FindRepeatsCache.Clear();

        Assert.Equal(computed, cached);
        Assert.Equal(computed, Matches.Between(left, right, 0.8));
        Assert.Equal(repeats, cachedRepeats);
        Assert.Equal(repeats, Matches.Within(left, 0.8));
    }

    [Fact]
    public void OtherSimilarity_IsAnotherQuestion()
    {
        string[] shared = Lines.Unique("question", 20);
        var left = Lines.Join(shared[..10], Lines.Unique("a", 9), shared[10..]);
        var right = Lines.Join(shared[..10], Lines.Unique("b", 9), shared[10..]);

        Assert.NotEqual(Matches.Between(left, right, 0.6).Length, Matches.Between(left, right, 0.95).Length);
    }
}
