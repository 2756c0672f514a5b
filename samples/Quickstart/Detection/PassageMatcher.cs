using System.Collections.Immutable;

namespace Quickstart.Detection;

/// <summary>
/// From common fingerprints to passages: seeds grow to exact runs, runs are chained over small differences, chains are
/// extended at their ends, and of passages that overlap on both sides the heaviest stays.
/// </summary>
internal static class PassageMatcher
{
    /// <summary>Less is not looked at further: a few tokens are always alike somewhere.</summary>
    public const int MinTokens = Winnowing.ShingleLength + Winnowing.Window - 1;

    /// <summary>The passages that two texts have in common, heaviest first.</summary>
    public static ImmutableArray<PassageMatch> MatchShared(TextAnalysis left, TextAnalysis right, double similarity) =>
        Match(
            new TokenPair(left.Tokens.AsSpan(), right.Tokens.AsSpan(), isOneText: false),
            SeedFinder.FindShared(left, right),
            similarity);

    /// <summary>The passages that a text has more than once, heaviest first.</summary>
    public static ImmutableArray<PassageMatch> MatchRepeated(TextAnalysis text, double similarity) =>
        Match(
            new TokenPair(text.Tokens.AsSpan(), text.Tokens.AsSpan(), isOneText: true),
            SeedFinder.FindRepeated(text),
            similarity);

    private static ImmutableArray<PassageMatch> Match(in TokenPair texts, List<(int Left, int Right)> seeds, double similarity)
    {
        var matches = new List<PassageMatch>();
        foreach (var chain in AlignmentChaining.Chain(texts, RunFinder.Find(texts, seeds), similarity))
        {
            var extended = EndExtension.Extend(texts, chain, similarity);
            if (TryMeasure(texts, extended, out var match))
                matches.Add(match);
        }

        return WithoutOverlaps(matches);
    }

    private static bool TryMeasure(in TokenPair texts, in Alignment alignment, out PassageMatch match)
    {
        match = default;
        var tokens = Math.Min(alignment.LeftLength, alignment.RightLength);
        if (tokens < MinTokens ||
            !LineSnapping.TrySnap(texts.Left, alignment.LeftStart, alignment.LeftEnd, out var left) ||
            !LineSnapping.TrySnap(texts.Right, alignment.RightStart, alignment.RightEnd, out var right))
        {
            return false;
        }

        match = new PassageMatch(left, right, tokens, alignment.Similarity);
        return true;
    }

    private static ImmutableArray<PassageMatch> WithoutOverlaps(List<PassageMatch> matches)
    {
        matches.Sort(static (one, other) =>
        {
            var weights = other.Weight.CompareTo(one.Weight);
            return weights != 0 ? weights : (one.Left.First, one.Right.First).CompareTo((other.Left.First, other.Right.First));
        });

        var kept = ImmutableArray.CreateBuilder<PassageMatch>();
        foreach (var match in matches)
        {
            if (!kept.Any(heavier => IsMostlyIn(match.Left, heavier.Left) && IsMostlyIn(match.Right, heavier.Right)))
                kept.Add(match);
        }

        return kept.DrainToImmutable();
    }

    private static bool IsMostlyIn(LineRange inner, LineRange outer) =>
        2 * (Math.Min(inner.Last, outer.Last) - Math.Max(inner.First, outer.First) + 1) > inner.Count;
}
