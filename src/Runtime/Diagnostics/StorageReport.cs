namespace Memo.Diagnostics;

/// <summary>What can be told of a storage, whatever the code of others that is asked for it does.</summary>
internal static class StorageReport
{
    /// <summary>What its levels tell; of one that cannot be asked now, what is known without it.</summary>
    public static IReadOnlyList<LevelFigures> Figures(CacheStorage storage)
    {
        try
        {
            return storage.ReadFigures();
        }
        catch (Exception)
        {
            return [new(storage.LevelName) { Failures = storage.Events.Failures }];
        }
    }

    public static StorageStatistics Of(CacheStorage storage)
    {
        var methods = MethodStatistics.ByName(storage.Regions.All.Select(region => region.Counters));
        var total = MethodStatistics.Sum([.. methods.Values]);
        var levels = Figures(storage).Select(figures => new LevelStatistics
        {
            Name = figures.Level,
            Entries = figures.Entries,
            SizeInBytes = figures.Bytes,
            Hits = total.HitsByLevel.GetValueOrDefault(figures.Level),
            Failures = figures.Failures,
            OffReason = figures.OffReason,
        });
        return new StorageStatistics
        {
            Levels = [.. levels],
            Methods = new SortedDictionary<string, MethodStatistics>(methods, StringComparer.Ordinal),
            Total = total,
        };
    }
}
