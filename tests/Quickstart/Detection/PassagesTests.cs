using Quickstart.Detection;

namespace Quickstart.Tests.Detection;

public class PassagesTests
{
    private const double Similarity = 0.8;

    [Fact]
    public void EqualTexts_MatchAsAWhole()
    {
        var text = Lines.Join(Lines.Unique("x", 20));

        var match = Assert.Single(Matches.Between(text, string.Concat(text), Similarity));

        Assert.Equal(new PassageMatch(new LineRange(1, 20), new LineRange(1, 20), Tokens: 100, Similarity: 1), match);
    }

    [Fact]
    public void TextsWithNothingInCommon_DoNotMatch() =>
        Assert.Empty(Matches.Between(Lines.Join(Lines.Unique("x", 20)), Lines.Join(Lines.Unique("y", 20)), Similarity));

    [Fact]
    public void PassageInOtherSurroundings_IsFoundWithItsExactLines()
    {
        var left = Lines.Join(Lines.Unique("a", 7), Lines.Unique("shared", 10), Lines.Unique("b", 3));
        var right = Lines.Join(Lines.Unique("c", 31), Lines.Unique("shared", 10), Lines.Unique("d", 5));

        var match = Assert.Single(Matches.Between(left, right, Similarity));

        Assert.Equal(new LineRange(8, 17), match.Left);
        Assert.Equal(new LineRange(32, 41), match.Right);
        Assert.Equal(1, match.Similarity);
    }

    [Fact]
    public void PassageWithOtherLayout_IsEqual()
    {
        var left = Lines.Join(Lines.Unique("shared", 10));
        var right = left.Replace(" ", "\t  ", StringComparison.Ordinal).Replace("\n", "\r\n\r\n", StringComparison.Ordinal).ToUpperInvariant();

        var match = Assert.Single(Matches.Between(left, right, Similarity));

        Assert.Equal(new PassageMatch(new LineRange(1, 10), new LineRange(1, 19), Tokens: 50, Similarity: 1), match);
    }

    [Fact]
    public void ChangedLineInTheMiddle_IsBridged()
    {
        string[] shared = Lines.Unique("shared", 20);
        var left = Lines.Join(shared);
        var right = Lines.Join(shared[..10], ["changed1 changed2"], shared[11..]);

        var match = Assert.Single(Matches.Between(left, right, Similarity));

        Assert.Equal(new LineRange(1, 20), match.Left);
        Assert.Equal(new LineRange(1, 20), match.Right);
        Assert.Equal(2.0 * 95 / (100 + 97), match.Similarity, precision: 10);
    }

    [Fact]
    public void InsertedLine_IsBridged()
    {
        string[] shared = Lines.Unique("shared", 20);

        var match = Assert.Single(Matches.Between(Lines.Join(shared), Lines.Join(shared[..10], ["more and more"], shared[10..]), Similarity));

        Assert.Equal(new LineRange(1, 20), match.Left);
        Assert.Equal(new LineRange(1, 21), match.Right);
    }

    [Fact]
    public void ShortEndBehindADifference_BelongsToThePassage()
    {
        string[] shared = Lines.Unique("shared", 12);
        var left = Lines.Join(Lines.Unique("a", 9), shared, Lines.Unique("b", 9));
        var right = Lines.Join(Lines.Unique("c", 9), shared[..1], ["oops"], shared[1..^1], ["oops"], shared[^1..], Lines.Unique("d", 9));

        var match = Assert.Single(Matches.Between(left, right, Similarity));

        Assert.Equal(new LineRange(10, 21), match.Left);
        Assert.Equal(new LineRange(10, 23), match.Right);
    }

    [Fact]
    public void DifferenceTooLargeForTheSimilarity_SeparatesThePassages()
    {
        string[] shared = Lines.Unique("shared", 20);
        var left = Lines.Join(shared[..10], Lines.Unique("a", 9), shared[10..]);
        var right = Lines.Join(shared[..10], Lines.Unique("b", 9), shared[10..]);

        Assert.Single(Matches.Between(left, right, similarity: 0.6));
        Assert.Equal(2, Matches.Between(left, right, similarity: 0.95).Length);
    }

    [Fact]
    public void GapThatOnlyALongPassageCanCarry_IsBridgedOnceItIsLong()
    {
        string[] shared = Lines.Unique("shared", 52);
        var left = Lines.Join(shared[..4], Lines.Unique("a", 5), shared[4..12], Lines.Unique("b", 2), shared[12..]);
        var right = Lines.Join(shared[..4], Lines.Unique("c", 5), shared[4..12], Lines.Unique("d", 2), shared[12..]);

        var match = Assert.Single(Matches.Between(left, right, Similarity));

        Assert.Equal(new LineRange(1, 59), match.Left);
    }

    [Fact]
    public void NoMatch_LiesMostlyWithinAHeavierOne()
    {
        var random = new Random(6);
        for (var round = 0; round < 50; round++)
        {
            var matches = Matches.Between(RandomText(random), RandomText(random), 0.6);
            foreach (var (i, match) in matches.Index())
            {
                Assert.DoesNotContain(matches[..i], heavier =>
                    IsWithin(match.Left, heavier.Left) && IsWithin(match.Right, heavier.Right));
            }
        }
    }

    [Fact]
    public void NoMatch_IsLessSimilarThanAsked()
    {
        var random = new Random(1);
        for (var round = 0; round < 50; round++)
        {
            var (left, right) = (RandomText(random), RandomText(random));
            var similarity = random.NextDouble();

            Assert.All(Matches.Between(left, right, similarity), match => Assert.InRange(match.Similarity, similarity, 1));
            Assert.All(Matches.Within(left, similarity), match => Assert.InRange(match.Similarity, similarity, 1));
        }
    }

    [Fact]
    public void RepeatedPassage_IsFoundWithinATextButNotTheTextItself()
    {
        var text = Lines.Join(Lines.Unique("a", 4), Lines.Unique("shared", 10), Lines.Unique("b", 4), Lines.Unique("shared", 10));

        var match = Assert.Single(Matches.Within(text, Similarity));

        Assert.Equal(new LineRange(5, 14), match.Left);
        Assert.Equal(new LineRange(19, 28), match.Right);
    }

    [Fact]
    public void RepeatedPassages_NeverOverlap()
    {
        var random = new Random(2);
        for (var round = 0; round < 50; round++)
        {
            Assert.All(Matches.Within(RandomText(random), 0.5), static match =>
                Assert.True(match.Left.Last <= match.Right.First, $"{match.Left} reaches into {match.Right}"));
        }
    }

    [Fact]
    public void TextOfOneRepeatedLine_IsDoneWithSoon()
    {
        var text = string.Join('\n', Enumerable.Repeat("the same line over and over again", 30_000));

        Assert.Equal(1, Assert.Single(Matches.Between(text, string.Concat(text), Similarity)).Similarity);
    }

    [Fact]
    public void LineOfWhichTheSmallerPartMatches_IsNotPartOfThePassage()
    {
        string[] shared = Lines.Unique("shared", 10);
        var left = Lines.Join(["p q r s t u same"], shared, ["same v w x y z k"]);
        var right = Lines.Join(["A1 B1 C1 D1 E1 F1 same"], shared, ["same G1 H1 I1 J1 K1 L1"]);

        var match = Assert.Single(Matches.Between(left, right, Similarity));

        Assert.Equal(new LineRange(2, 11), match.Left);
        Assert.Equal(new LineRange(2, 11), match.Right);
    }

    private static bool IsWithin(LineRange inner, LineRange outer) => outer.First <= inner.First && inner.Last <= outer.Last;

    // Few different lines, so that there is much to match, and in many ways.
    private static string RandomText(Random random) =>
        string.Join('\n', Enumerable.Range(0, random.Next(200)).Select(_ => Lines.Unique("line", 9)[random.Next(9)]));
}
