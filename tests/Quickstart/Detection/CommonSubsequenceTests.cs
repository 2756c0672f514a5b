using Quickstart.Detection;

namespace Quickstart.Tests.Detection;

public class CommonSubsequenceTests
{
    [Theory]
    [InlineData("", "abc", 0)]
    [InlineData("abc", "abc", 3)]
    [InlineData("abc", "cba", 1)]
    [InlineData("abcbdab", "bdcaba", 4)]
    [InlineData("aXbYc", "aZbWc", 3)]
    public void Length_IsOfTheLongestCommonSubsequence(string left, string right, int expected) =>
        Assert.Equal(expected, CommonSubsequence.Length(Tokens(left), Tokens(right)));

    [Fact]
    public void Length_IsWhatTheRecursiveDefinitionSays()
    {
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var (left, right) = (ShortText(random), ShortText(random));
            Assert.Equal(ByDefinition(left, right), CommonSubsequence.Length(Tokens(left), Tokens(right)));
        }
    }

    [Theory]
    [InlineData("Xabcdef", "Yabcdef", 7, 7, 6)]
    [InlineData("abcX", "abcY", 3, 3, 3)]
    [InlineData("XXXXXab", "YYYYYab", 0, 0, 0)]
    [InlineData("ab", "ab", 0, 0, 0)]
    [InlineData("", "abc", 0, 0, 0)]
    public void BestBeginnings_ReachAsFarAsTheyGain(string left, string right, int expectedLeft, int expectedRight, int matched) =>
        Assert.Equal((expectedLeft, expectedRight, matched), CommonSubsequence.BestBeginnings(Tokens(left), Tokens(right), minGain: 3));

    private static int ByDefinition(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return 0;
        return left[0] == right[0]
            ? 1 + ByDefinition(left[1..], right[1..])
            : Math.Max(ByDefinition(left[1..], right), ByDefinition(left, right[1..]));
    }

    private static string ShortText(Random random) => new(random.GetItems("abc".AsSpan(), random.Next(9)));

    private static Token[] Tokens(string text) => [.. text.Select(static letter => new Token(letter, 1))];
}
