using System.Text.RegularExpressions;
using Memo.Tests.Storages;
using Memo.Tests.Support;

namespace Memo.Tests.Diagnostics;

/// <summary>What a storage tells of itself.</summary>
public static class StorageStatisticsTests
{
    [Fact]
    public static void Figures_AreThoseOfThisStorageAlone()
    {
        using var scope = new StorageScope(new MemoryStorage());
        ObservedMethods.SquareOf(1);
        var all = ObservedMethods.SquareOfCache.Statistics;
        var storage = new MemoryStorage(maxItems: 2);
        CacheStorage.Default = storage;

        ObservedMethods.SquareOf(1);
        ObservedMethods.SquareOf(1);
        ObservedMethods.SquareOf(2);
        ObservedMethods.SquareOf(3);
        Assert.Throws<InvalidOperationException>(() => ObservedMethods.SquareOf(-1));

        var figures = storage.Statistics.Methods[ObservedMethods.Square];
        Assert.Equal((1, 4, 4, 1, 1), (figures.Hits, figures.Misses, figures.Computations, figures.Failures, figures.Evictions));
        Assert.Equal(all.Misses + 4, ObservedMethods.SquareOfCache.Statistics.Misses);
        Assert.Equal(all.Hits + 1, ObservedMethods.SquareOfCache.Statistics.Hits);
        Assert.Equal(2, storage.Statistics.Entries);
    }

    [Fact]
    public static void Bypasses_AreCountedWithTheStorageThatWasInUse()
    {
        var storage = new MemoryStorage();
        using var scope = new StorageScope(storage);

        using (MemoScope.Bypass())
        {
            ObservedMethods.SquareOf(1);
        }

        Assert.Equal(1, storage.Statistics.Total.Bypasses[BypassReason.Scope]);
    }

    [Fact]
    public static void NamedValues_AreAMethodOfTheirOwn()
    {
        var storage = new MemoryStorage();
        storage.GetOrAdd("a", static () => 1);
        storage.GetOrAdd("a", static () => 2);

        var figures = storage.Statistics.Methods["named values"];

        Assert.Equal((1, 1), (figures.Hits, figures.Misses));
    }

    [Fact]
    public static void ResultsThatInstancesOwn_AreCountedWithTheStorage()
    {
        var storage = new MemoryStorage();
        using var scope = new StorageScope(storage);
        var (one, other) = (new ObservedInstance(), new ObservedInstance());

        one.Twice(1);
        one.Twice(1);
        other.Twice(1);

        Assert.Equal((1, 2), (storage.Statistics.Total.Hits, storage.Statistics.Total.Misses));
    }

    [Fact]
    public static void Levels_TellTheirHitsEntriesAndFailures()
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        ObservedMethods.SquareOf(1);
        ObservedMethods.SquareOf(1);
        storage.OnSet = static _ => throw new IOException();
        ObservedMethods.SquareOf(2);

        var level = Assert.Single(storage.Statistics.Levels);

        Assert.Equal((nameof(OwnStorage), 1, 1, 1), (level.Name, level.Hits, level.Entries, level.Failures));
        Assert.Null(level.SizeInBytes);
        Assert.Null(storage.Statistics.SizeInBytes);
    }

    [Fact]
    public static void Text_IsATableWithAMethodALine()
    {
        var storage = new MemoryStorage(timeProvider: new FakeTime());
        using var scope = new StorageScope(storage);
        ObservedMethods.SquareOf(1);
        ObservedMethods.SquareOf(1);
        storage["name"] = 1;

        Assert.Equal(
            """
            level   entries  bytes  hits  failures
            memory        2      ?     1         0

            method                                                                   hits  misses  joins  bypasses  computations  failures  evictions  seconds saved
            Memo.Runtime.Tests/Memo.Tests.Diagnostics.ObservedMethods.SquareOf(int)     1       1      0         0             1         0          0          0.000
            named values                                                                0       0      0         0             0         0          0          0.000
            all                                                                         1       1      0         0             1         0          0          0.000

            """.ReplaceLineEndings("\n"),
            Regex.Replace(storage.Statistics.ToString(), @"\d\.\d{3}$", "0.000", RegexOptions.Multiline));
    }

    [Fact]
    public static void Storage_WhoseCountThrows_TellsTheRest()
    {
        var storage = new UncountedStorage();
        using var scope = new StorageScope(storage);
        ObservedMethods.SquareOf(1);

        Assert.Null(storage.Statistics.Entries);
        Assert.Equal(1, storage.Statistics.Total.Misses);
    }

    private sealed class UncountedStorage : CacheStorage
    {
        public override long Count => throw new IOException();

        protected override bool TryGetEntry(string key, out CacheEntry entry)
        {
            entry = default;
            return false;
        }

        protected override void SetEntry(string key, CacheEntry entry)
        {
        }

        protected override void RemoveEntry(string key)
        {
        }

        protected override void RemoveEntries(string prefix)
        {
        }
    }
}
