using System.Collections.Immutable;
using Memo;

namespace Quickstart.Detection;

/// <summary>
/// The expensive part of the program, as functions of what the files hold: they know no file, so that what is equal is
/// worked out once, wherever it is met again.
/// </summary>
internal static partial class Passages
{
    /// <summary>Splits a text into tokens and takes its fingerprints.</summary>
    [Memoize]
    public static partial TextAnalysis Analyze(string content);

    /// <summary>Finds the passages that two texts have in common.</summary>
    [Memoize]
    public static partial ImmutableArray<PassageMatch> Compare(string left, string right, double similarity);

    /// <summary>Finds the passages that a text has more than once.</summary>
    [Memoize]
    public static partial ImmutableArray<PassageMatch> FindRepeats(string content, double similarity);

    private static TextAnalysis AnalyzeCore(string content)
    {
        var tokens = Tokenizer.Tokenize(content);
        return new TextAnalysis(tokens, Winnowing.Choose(tokens.AsSpan()));
    }

    private static ImmutableArray<PassageMatch> CompareCore(string left, string right, double similarity) =>
        PassageMatcher.MatchShared(Analyze(left), Analyze(right), similarity);

    private static ImmutableArray<PassageMatch> FindRepeatsCore(string content, double similarity) =>
        PassageMatcher.MatchRepeated(Analyze(content), similarity);
}
