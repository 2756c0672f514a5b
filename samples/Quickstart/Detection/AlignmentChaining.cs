using System.Runtime.InteropServices;

namespace Quickstart.Detection;

/// <summary>Joins alignments that follow each other closely on both sides, while what comes out stays similar enough.</summary>
internal static class AlignmentChaining
{
    /// <summary>Chains until nothing is left to join: a long piece may carry a gap that short ones could not.</summary>
    public static List<Alignment> Chain(in TokenPair texts, List<Alignment> runs, double similarity)
    {
        while (true)
        {
            var chained = ChainOnce(texts, runs, similarity);
            if (chained.Count == runs.Count)
                return chained;
            runs = chained;
        }
    }

    private static List<Alignment> ChainOnce(in TokenPair texts, List<Alignment> ordered, double similarity)
    {
        var finished = new List<Alignment>();
        var open = new List<Alignment>();

        foreach (var next in ordered)
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].LeftEnd + CommonSubsequence.MaxLength < next.LeftStart)
                {
                    finished.Add(open[i]);
                    open.RemoveAt(i);
                }
            }

            if (!TryContinueOne(texts, open, next, similarity))
                open.Add(next);
        }

        finished.AddRange(open);
        finished.Sort(static (one, other) =>
            one.LeftStart != other.LeftStart ? one.LeftStart.CompareTo(other.LeftStart) : one.RightStart.CompareTo(other.RightStart));
        return finished;
    }

    private static bool TryContinueOne(in TokenPair texts, List<Alignment> open, in Alignment next, double similarity)
    {
        var best = -1;
        var longest = default(Alignment);
        for (var i = 0; i < open.Count; i++)
        {
            if (TryJoin(texts, open[i], next, similarity, out var joined) && joined.Matched > longest.Matched)
                (best, longest) = (i, joined);
        }

        if (best >= 0)
            CollectionsMarshal.AsSpan(open)[best] = longest;
        return best >= 0;
    }

    private static bool TryJoin(in TokenPair texts, in Alignment first, in Alignment second, double similarity, out Alignment joined)
    {
        joined = default;
        var overlap = Math.Max(0, Math.Max(first.LeftEnd - second.LeftStart, first.RightEnd - second.RightStart));
        if (overlap > 0 && (second.Similarity < 1 || overlap >= second.Matched))
            return false;

        var rest = second.WithoutFirst(overlap);
        var leftGap = rest.LeftStart - first.LeftEnd;
        var rightGap = rest.RightStart - first.RightEnd;
        if (leftGap > CommonSubsequence.MaxLength || rightGap > CommonSubsequence.MaxLength)
            return false;
        if (texts.IsOneText && rest.LeftEnd > first.RightStart)
            return false;

        // What the gap can add at most decides nearly always, and costs nothing.
        joined = new Alignment(first.LeftStart, rest.LeftEnd, first.RightStart, rest.RightEnd, first.Matched + Math.Min(leftGap, rightGap) + rest.Matched);
        if (joined.Similarity < similarity)
            return false;

        var inGap = CommonSubsequence.Length(texts.Left.Slice(first.LeftEnd, leftGap), texts.Right.Slice(first.RightEnd, rightGap));
        joined = joined with { Matched = first.Matched + inGap + rest.Matched };
        return joined.Similarity >= similarity;
    }
}
