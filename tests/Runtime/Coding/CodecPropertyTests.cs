namespace Memo.Tests.Coding;

/// <summary>What holds for all codecs and all values; a failure names the seed that repeats it.</summary>
public static class CodecPropertyTests
{
    private const int Values = 5_000;
    private const int Pairs = 100_000;

    [Theory]
    [MemberData(nameof(CodecCases.Names), MemberType = typeof(CodecCases))]
    public static void WhatIsWritten_IsReadAndCopiedAsTheSameValue(string name)
    {
        var codec = CodecCases.Named(name);
        for (var i = 0UL; i < Values; i++)
        {
            if (codec.FindLoss(Seeds.Start + i) is { } loss)
            {
                Assert.Fail(loss);
            }
        }
    }

    [Theory]
    [MemberData(nameof(CodecCases.NamesOfSequences), MemberType = typeof(CodecCases))]
    public static void EncodingsOfTwoValues_AreEqualIfAndOnlyIfTheValuesAre(string name)
    {
        var codec = CodecCases.Named(name);
        var unequal = 0;
        for (var i = 0; i < Pairs; i++)
        {
            if (codec.FindCollision(Seeds.Start + ((ulong)i / 16), i % 16, ref unequal) is { } collision)
            {
                Assert.Fail(collision);
            }
        }

        Assert.True(unequal > Pairs / 10 || name == "List<nothing>", $"Only {unequal} pairs were unequal.");
    }
}
