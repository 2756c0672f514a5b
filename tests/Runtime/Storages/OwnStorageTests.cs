using Memo.Tests.Support;
using static Memo.Tests.Storages.CountedMethods;

namespace Memo.Tests.Storages;

/// <summary>What a storage of the user's own is asked.</summary>
public static class OwnStorageTests
{
    [Fact]
    public static void Keys_AreTheTextOfTheResultsKeysAndTheNames()
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);

        Number("a", 1);
        storage["named"] = 1;

        Assert.Equal([NumberCache.KeyOf("a", 1).ToString(), "named"], storage.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public static void Hits_AreCountedUnderTheNameOfTheClass()
    {
        using var scope = new StorageScope(new OwnStorage());
        var before = NumberCache.Statistics.HitsByLevel.GetValueOrDefault(nameof(OwnStorage));
        Number("a", 1);
        Number("a", 1);

        Assert.Equal(before + 1, NumberCache.Statistics.HitsByLevel[nameof(OwnStorage)]);
    }

    [Fact]
    public static void Members_AreCalledUnderNoLock()
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        var others = 0;
        void CallFromAnotherThread(string key)
        {
            // Beside the storage's members, and beside them for another key of the same method.
            var other = new Thread(() => NumberCache.TryGet("other", Interlocked.Increment(ref others), out _));
            var (get, set, remove) = (storage.OnGet, storage.OnSet, storage.OnRemove);
            storage.OnGet = storage.OnSet = storage.OnRemove = static _ => { };
            other.Start();
            Assert.True(other.Join(TimeSpan.FromMinutes(1)), "The other thread waits for a lock.");
            (storage.OnGet, storage.OnSet, storage.OnRemove) = (get, set, remove);
        }

        storage.OnGet = storage.OnSet = storage.OnRemove = CallFromAnotherThread;
        Number("a", 1);
        NumberCache.Invalidate("a", 1);
        NumberCache.Clear();

        Assert.True(others >= 4, $"{others}");
        storage.OnGet = storage.OnSet = storage.OnRemove = static _ => { };
    }
}
