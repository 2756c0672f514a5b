namespace Quickstart.Detection;

/// <summary>The longest common subsequence of short stretches of tokens.</summary>
internal static class CommonSubsequence
{
    /// <summary>The longest stretch that may be asked about: the work grows with its square.</summary>
    public const int MaxLength = 64;

    /// <summary>How many tokens both have in common in the same order.</summary>
    public static int Length(ReadOnlySpan<Token> left, ReadOnlySpan<Token> right)
    {
        Span<int> lengths = stackalloc int[MaxLength + 1];
        lengths.Clear();
        foreach (var token in left)
            NextRow(lengths, token, right);
        return lengths[right.Length];
    }

    /// <summary>
    /// The beginnings of both that have the most in common for what they differ in: a matched pair of tokens gains one,
    /// a token without a partner costs one. Nothing if that is never worth <paramref name="minGain"/>.
    /// </summary>
    public static (int Left, int Right, int Matched) BestBeginnings(ReadOnlySpan<Token> left, ReadOnlySpan<Token> right, int minGain)
    {
        Span<int> lengths = stackalloc int[MaxLength + 1];
        lengths.Clear();
        var best = (Left: 0, Right: 0, Matched: 0);
        var bestGain = minGain - 1;

        for (var i = 1; i <= left.Length; i++)
        {
            NextRow(lengths, left[i - 1], right);
            for (var j = 1; j <= right.Length; j++)
            {
                var gain = (3 * lengths[j]) - i - j;
                if (gain > bestGain)
                    (best, bestGain) = ((i, j, lengths[j]), gain);
            }
        }

        return best;
    }

    // The classic table, of which only the last row is kept: lengths[j] is that of the left so far and the right's first j.
    private static void NextRow(Span<int> lengths, Token token, ReadOnlySpan<Token> right)
    {
        var diagonal = 0;
        for (var j = 1; j <= right.Length; j++)
        {
            var above = lengths[j];
            lengths[j] = token.Hash == right[j - 1].Hash ? diagonal + 1 : Math.Max(above, lengths[j - 1]);
            diagonal = above;
        }
    }
}
