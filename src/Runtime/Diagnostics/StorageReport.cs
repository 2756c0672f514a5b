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

    /// <summary>What a storage that is one level tells of what it holds; what it cannot tell now is not known.</summary>
    public static LevelFigures FiguresOfOne(CacheStorage storage) => new(storage.LevelName)
    {
        Entries = Ask(storage, static storage => storage.Count),
        MaxEntries = storage.MaxEntries,
        Bytes = Ask(storage, static storage => storage.Size),
        MaxBytes = Ask(storage, static storage => storage.MaxSize),
    };

    /// <summary>The figures of all methods that used the storage, together.</summary>
    public static MethodStatistics TotalOf(CacheStorage storage) => MethodStatistics.Sum([.. MethodsOf(storage).Values]);

    public static StorageStatistics Of(CacheStorage storage)
    {
        var methods = MethodsOf(storage);
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

    private static Dictionary<string, MethodStatistics> MethodsOf(CacheStorage storage) =>
        MethodStatistics.ByName(storage.Regions.All.Select(region => region.Counters));

    private static long? Ask(CacheStorage storage, Func<CacheStorage, long?> figure)
    {
        try
        {
            return figure(storage);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
