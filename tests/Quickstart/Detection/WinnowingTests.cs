using Quickstart.Detection;

namespace Quickstart.Tests.Detection;

public class WinnowingTests
{
    private const int Guaranteed = Winnowing.ShingleLength + Winnowing.Window - 1;

    [Fact]
    public void TextsThatShareEnoughTokens_ShareAFingerprint()
    {
        var random = new Random(3);
        for (var round = 0; round < 1_000; round++)
        {
            int[] shared = [.. Enumerable.Range(1_000, Guaranteed)];
            var one = Choose([.. Words(random), .. shared, .. Words(random)]);
            var other = Choose([.. Words(random), .. shared, .. Words(random)]);

            Assert.NotEmpty(one.Intersect(other));
        }
    }

    [Fact]
    public void EveryWindow_HoldsAChosenShingle()
    {
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            var tokens = Tokens(Words(random));
            var positions = Winnowing.Choose(tokens).Select(static fingerprint => fingerprint.Position).ToHashSet();
            var shingles = tokens.Length - Winnowing.ShingleLength + 1;

            for (var start = 0; start + Winnowing.Window <= shingles; start++)
                Assert.NotEmpty(positions.Intersect(Enumerable.Range(start, Winnowing.Window)));
        }
    }

    [Fact]
    public void Fingerprints_AreInOrderOfHashAndPosition()
    {
        var fingerprints = Winnowing.Choose(Tokens([.. Enumerable.Range(0, 500).Select(static i => i * i % 17)]));

        Assert.Equal(fingerprints.OrderBy(static item => item.Hash).ThenBy(static item => item.Position), fingerprints);
        Assert.Distinct(fingerprints.Select(static item => item.Position));
    }

    [Fact]
    public void LongText_KeepsAboutTwoOfEachWindowAndOne()
    {
        var random = new Random(17);
        var tokens = Tokens([.. Enumerable.Range(0, 70_000).Select(_ => random.Next())]);

        var density = (double)Winnowing.Choose(tokens).Length / tokens.Length;

        Assert.InRange(density, 0.27, 0.30);
    }

    [Fact]
    public void ShinglesOfOneOrTwoTokens_AreNotChosen()
    {
        int[] row = [.. Enumerable.Range(0, 100).Select(static i => i % 2)];

        Assert.Empty(Choose(row));
        Assert.NotEmpty(Choose([.. row, 2, .. row]));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(Winnowing.ShingleLength - 1, 0)]
    [InlineData(Winnowing.ShingleLength, 1)]
    [InlineData(Winnowing.ShingleLength + 1, 1)]
    public void ShortText_HasAFingerprintOnceItHasAShingle(int length, int expected) =>
        Assert.Equal(expected, Winnowing.Choose(Tokens([.. Enumerable.Range(0, length)])).Length);

    private static IEnumerable<ulong> Choose(int[] words) => Winnowing.Choose(Tokens(words)).Select(static item => item.Hash);

    // Of few words, so that shingles are often equal, but three different ones in a row, so that each says something.
    private static int[] Words(Random random) => [.. Enumerable.Range(0, random.Next(60)).Select(i => (3 * random.Next(2)) + (i % 3))];

    private static Token[] Tokens(int[] words) => [.. words.Select(static word => new Token((uint)word, 1))];
}
