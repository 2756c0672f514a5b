using Quickstart.Detection;
using Quickstart.Search;

namespace Quickstart.Tests.Search;

public class DuplicateGroupingTests
{
    [Fact]
    public void UnrelatedDuplicates_AreGroupsByWeight()
    {
        var small = Pair("a", 1, "b", 1, tokens: 50);
        var large = Pair("c", 1, "d", 1, tokens: 90);
        var largerButLessAlike = Pair("e", 1, "f", 1, tokens: 100, similarity: 0.8);

        var groups = DuplicateGrouping.Group([small, largerButLessAlike, large]);

        Assert.Equal([large, largerButLessAlike, small], groups.Select(static group => group.Heaviest));
    }

    [Fact]
    public void ThreePlacesOfOnePassage_AreOneGroup()
    {
        var group = Assert.Single(DuplicateGrouping.Group([Pair("a", 1, "b", 1), Pair("b", 1, "c", 1), Pair("a", 2, "c", 2, tokens: 40)]));

        Assert.Equal(["a:1-10", "b:1-10", "c:1-10"], group.Places.Select(static place => place.ToString()));
    }

    [Fact]
    public void GroupsThatALaterDuplicateConnects_BecomeOne()
    {
        var group = Assert.Single(DuplicateGrouping.Group(
            [Pair("a", 1, "b", 1, tokens: 90), Pair("c", 1, "d", 1, tokens: 80), Pair("b", 1, "c", 1, tokens: 70), Pair("d", 1, "e", 1, tokens: 60)]));

        Assert.Equal(Pair("a", 1, "b", 1, tokens: 90), group.Heaviest);
        Assert.Equal(["a", "b", "c", "d", "e"], group.Places.Select(static place => place.Path));
    }

    [Fact]
    public void OtherLinesOfTheSameFiles_AreAnotherGroup() =>
        Assert.Equal(2, DuplicateGrouping.Group([Pair("a", 1, "b", 1), Pair("a", 21, "b", 21)]).Length);

    private static Duplicate Pair(string left, int leftLine, string right, int rightLine, int tokens = 50, double similarity = 1) =>
        new(left, right, new PassageMatch(new LineRange(leftLine, leftLine + 9), new LineRange(rightLine, rightLine + 9), tokens, similarity));
}
