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
        var shown = result.Groups.Length > top ? $" (the heaviest {Number(top)} shown)" : "";
        var leftOut = skipped == default ? "" : $" Skipped: {skipped}.";
        console.WriteLine(
            $"{Count(result.Groups.Length, "duplicated passage")}{shown} in {Count(result.Texts, "file")}, " +
            $"{Count(result.Comparisons, "comparison")}, {Duration(elapsed)} of work.{leftOut}");
    }

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan duration) => duration.TotalSeconds < 1
        ? $"{Number((long)duration.TotalMilliseconds)} ms"
        : $"{duration.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture)} s";

    public static string Count(long number, string noun, string? plural = null) => $"{Number(number)} {(number == 1 ? noun : plural ?? noun + "s")}";
}
