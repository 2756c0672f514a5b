using System.Globalization;
using Quickstart.Search;
using Quickstart.Texts;
using Spectre.Console;

namespace Quickstart.Presentation;

/// <summary>What was done, on one line.</summary>
internal static class Summary
{
    public static void Write(IAnsiConsole console, SearchResult result, SkippedFiles skipped, int top, TimeSpan elapsed)
    {
        var shown = result.Groups.Count > top ? $" (the heaviest {top:N0} shown)" : "";
        var leftOut = skipped == default ? "" : $" Skipped: {skipped}.";
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Groups.Count:N0} duplicated passages{shown} in {result.Texts:N0} files, {result.Comparisons:N0} comparisons, {Duration(elapsed)}.{leftOut}"));
    }

    public static string Duration(TimeSpan duration) => duration.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:N0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:N1} s");
}
