using Quickstart.Detection;
using Quickstart.Search;
using Quickstart.Tests.Detection;
using Quickstart.Texts;

namespace Quickstart.Tests.Search;

public class DuplicateSearchTests
{
    private readonly RecordedProgress _progress = new();

    [Fact]
    public void PassageInSeveralFiles_IsOneGroupWithAllPlaces()
    {
        string[] shared = Lines.Unique("shared", 12);
        TextFile[] texts =
        [
            new("a.txt", Lines.Join(shared)),
            new("b.txt", Lines.Join(Lines.Unique("b", 5), shared)),
            new("c.txt", Lines.Join(Lines.Unique("c", 30))),
            new("d.txt", Lines.Join(Lines.Unique("d", 2), shared, Lines.Unique("e", 2), shared)),
        ];

        var group = Assert.Single(Search(texts).Groups);

        Assert.Equal(["a.txt:1-12", "b.txt:6-17", "d.txt:3-14", "d.txt:17-28"], group.Places.Select(static place => place.ToString()));
    }

    [Fact]
    public void PlacesOfAMirroredComparison_BelongToTheirFiles()
    {
        string[] shared = Lines.Unique("mirrored", 12);
        TextFile[] texts = [new("a.txt", Lines.Join(["zzz"], shared)), new("b.txt", Lines.Join(["aaa", "bbb", "ccc"], Lines.Unique("x", 4), shared))];

        var found = Assert.Single(Search(texts).Groups).Heaviest;

        Assert.Equal(("a.txt:2-13", "b.txt:8-19"), (found.Left.ToString(), found.Right.ToString()));
    }

    [Fact]
    public void CopiesOfTwoFiles_AreComparedOnce()
    {
        string[] shared = Lines.Unique("copied", 40);
        var (one, other) = (Lines.Join(["one"], shared), Lines.Join(["other"], shared));
        var before = Passages.CompareCache.Statistics.Computations;

        var result = Search([new("1/one", one), new("1/other", other), new("2/one", new string(one)), new("2/other", new string(other))]);

        Assert.Equal(6, result.Comparisons);
        Assert.Equal(3, Passages.CompareCache.Statistics.Computations - before);
    }

    [Fact]
    public void PassageOfFewerLinesThanAsked_IsLeftOut()
    {
        string[] shared = Lines.Unique("few", 5);
        TextFile[] texts = [new("a", Lines.Join(shared)), new("b", Lines.Join(shared))];

        Assert.Empty(Search(texts, minLines: 6).Groups);
        Assert.Single(Search(texts, minLines: 5).Groups);
    }

    [Fact]
    public void EachPhase_CountsEachOfItsSteps()
    {
        var text = Lines.Join(Lines.Unique("steps", 12));

        Search([new("a", text), new("b", text), new("c", Lines.Join(Lines.Unique("other", 12)))]);

        Assert.Equal(["Analysing 3 of 3", "Comparing 1 of 1"], _progress.Phases);
    }

    [Fact]
    public void NoTexts_HaveNoDuplicates() => Assert.Empty(Search([]).Groups);

    [Fact]
    public void CancelledSearch_Ends()
    {
        var search = new DuplicateSearch(minLines: 6, similarity: 0.8, _progress);

        Assert.ThrowsAny<OperationCanceledException>(() => search.Run([new("a", "text")], new CancellationToken(canceled: true)));
    }

    private SearchResult Search(IReadOnlyList<TextFile> texts, int minLines = 6) =>
        new DuplicateSearch(minLines, similarity: 0.8, _progress).Run(texts, TestContext.Current.CancellationToken);
}
