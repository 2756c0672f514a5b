namespace Quickstart.Detection;

/// <summary>
/// Grows an alignment beyond its ends over single differences: what follows a difference may be too short for a shingle.
/// </summary>
internal static class EndExtension
{
    private const int Reach = 32;
    private const int MinGain = 3;

    public static Alignment Extend(in TokenPair texts, in Alignment alignment, double similarity)
    {
        var extended = alignment;
        while (TryExtendForwards(texts, extended, out var longer) && longer.Similarity >= similarity)
            extended = longer;
        while (TryExtendBackwards(texts, extended, out var longer) && longer.Similarity >= similarity)
            extended = longer;
        return extended;
    }

    private static bool TryExtendForwards(in TokenPair texts, in Alignment alignment, out Alignment longer)
    {
        var left = texts.Left[alignment.LeftEnd..Math.Min(alignment.LeftEnd + Reach, texts.LeftLimit(alignment))];
        var right = texts.Right[alignment.RightEnd..Math.Min(alignment.RightEnd + Reach, texts.Right.Length)];

        var more = CommonSubsequence.BestBeginnings(left, right, MinGain);
        longer = alignment with
        {
            LeftEnd = alignment.LeftEnd + more.Left,
            RightEnd = alignment.RightEnd + more.Right,
            Matched = alignment.Matched + more.Matched,
        };
        return more.Matched > 0;
    }

    private static bool TryExtendBackwards(in TokenPair texts, in Alignment alignment, out Alignment longer)
    {
        var left = texts.Left[Math.Max(alignment.LeftStart - Reach, 0)..alignment.LeftStart];
        var right = texts.Right[Math.Max(alignment.RightStart - Reach, texts.RightFloor(alignment))..alignment.RightStart];

        var more = CommonSubsequence.BestBeginnings(Reversed(left, stackalloc Token[Reach]), Reversed(right, stackalloc Token[Reach]), MinGain);
        longer = alignment with
        {
            LeftStart = alignment.LeftStart - more.Left,
            RightStart = alignment.RightStart - more.Right,
            Matched = alignment.Matched + more.Matched,
        };
        return more.Matched > 0;
    }

    private static ReadOnlySpan<Token> Reversed(ReadOnlySpan<Token> tokens, Span<Token> buffer)
    {
        tokens.CopyTo(buffer);
        buffer[..tokens.Length].Reverse();
        return buffer[..tokens.Length];
    }
}
