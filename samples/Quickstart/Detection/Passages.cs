using System.Collections.Immutable;
using Memo;

namespace Quickstart.Detection;

/// <summary>
/// The expensive part of the program, as functions of what the files hold: they know no file, so that what is equal is
/// worked out once, wherever it is met again, and in a later run too where MEMO_CACHE names a storage that outlives this one.
/// </summary>
internal static partial class Passages
{
    /// <summary>Splits a text into tokens and takes its fingerprints; larger than the text and soon done again, so it stays in memory.</summary>
    [Memoize(Storage = "memory")]
    public static partial TextAnalysis Analyze(Text text);

    /// <summary>The fingerprints of a text alone, which say what it is worth comparing with.</summary>
    [Memoize]
    public static partial ImmutableArray<Fingerprint> TakeFingerprints(Text text);

    /// <summary>
    /// Finds the passages that a text has in common with each of some others: one look where nothing has changed, and where one of the texts
    /// has, no more work than its own.
    /// </summary>
    [Memoize]
    public static partial ImmutableArray<ImmutableArray<PassageMatch>> CompareWithEach(Text text, ImmutableArray<Text> others, double similarity);

    /// <summary>Finds the passages that two texts have in common.</summary>
    [Memoize]
    public static partial ImmutableArray<PassageMatch> Compare(Text left, Text right, double similarity);

    /// <summary>Finds the passages that a text has more than once.</summary>
    [Memoize]
    public static partial ImmutableArray<PassageMatch> FindRepeats(Text text, double similarity);

    private static TextAnalysis AnalyzeCore(Text text)
    {
        var tokens = Tokenizer.Tokenize(text.Content);
        return new TextAnalysis(tokens, Winnowing.Choose(tokens.AsSpan()));
    }

    private static ImmutableArray<Fingerprint> TakeFingerprintsCore(Text text) => Analyze(text).Fingerprints;

    private static ImmutableArray<ImmutableArray<PassageMatch>> CompareWithEachCore(Text text, ImmutableArray<Text> others, double similarity) =>
        [.. others.Select(other => CompareEitherWay(text, other, similarity))];

    // In one order, so that either text meets the answer that the other has found.
    private static ImmutableArray<PassageMatch> CompareEitherWay(Text left, Text right, double similarity) =>
        left.Digest.SequenceCompareTo(right.Digest) <= 0
            ? Compare(left, right, similarity)
            : [.. Compare(right, left, similarity).Select(static match => match.Mirrored())];

    private static ImmutableArray<PassageMatch> CompareCore(Text left, Text right, double similarity) =>
        PassageMatcher.MatchShared(Analyze(left), Analyze(right), similarity);

    private static ImmutableArray<PassageMatch> FindRepeatsCore(Text text, double similarity) =>
        PassageMatcher.MatchRepeated(Analyze(text), similarity);
}
