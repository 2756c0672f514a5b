using Memo;
using Quickstart.Detection;
using Quickstart.Search;
using Spectre.Console;

namespace Quickstart.Presentation;

/// <summary>What the cache did for the run, as the handles of the memoized methods tell it.</summary>
internal static class CacheFigures
{
    public static void Write(IAnsiConsole console, CacheStorage storage)
    {
        (string Name, MethodStatistics Figures)[] methods =
        [
            (nameof(DuplicateSearch.Search), DuplicateSearch.SearchCache.Statistics),
            (nameof(Passages.Analyze), Passages.AnalyzeCache.Statistics),
            (nameof(Passages.TakeFingerprints), Passages.TakeFingerprintsCache.Statistics),
            (nameof(Passages.CompareWithEach), Passages.CompareWithEachCache.Statistics),
            (nameof(Passages.Compare), Passages.CompareCache.Statistics),
            (nameof(Passages.FindRepeats), Passages.FindRepeatsCache.Statistics),
        ];

        var hits = Sum(static figures => figures.Hits);
        var hitsByMethod = string.Join(", ", methods.Select(static method => $"{Summary.Number(method.Figures.Hits)} {method.Name}"));
        var misses = Sum(static figures => figures.Misses);
        var bypasses = Sum(static figures => figures.Bypasses.Values.Sum());
        var uncached = bypasses == 0 ? "" : $", {Summary.Number(bypasses)} computed without the cache";
        var saved = new TimeSpan(Sum(static figures => figures.TimeSaved.Ticks));

        console.WriteLine($"Memo: {Summary.Count(hits, "hit")} ({hitsByMethod}), {Summary.Count(misses, "miss", "misses")}{uncached}, {Summary.Duration(saved)} of computing saved.");
        console.WriteLine();
        console.WriteLine(storage.Describe());

        long Sum(Func<MethodStatistics, long> figure) => methods.Sum(method => figure(method.Figures));
    }
}
