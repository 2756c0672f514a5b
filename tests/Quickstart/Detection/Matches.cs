using System.Collections.Immutable;
using Quickstart.Detection;

namespace Quickstart.Tests.Detection;

/// <summary>What is found in texts that are written down as strings.</summary>
internal static class Matches
{
    public static ImmutableArray<PassageMatch> Between(string left, string right, double similarity) =>
        Passages.Compare(new Text(left), new Text(right), similarity);

    public static ImmutableArray<PassageMatch> Within(string text, double similarity) => Passages.FindRepeats(new Text(text), similarity);
}
