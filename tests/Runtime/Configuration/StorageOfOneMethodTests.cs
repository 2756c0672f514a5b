using Memo.Tests.Engine.Handmade;
using Memo.Tests.Engine.Marks;
using Memo.Tests.Storages.Bytes;
using Memo.Tests.Support;

namespace Memo.Tests.Configuration;

public sealed partial class StorageOfOneMethodTests
{
    private static int _computations;

    [Memoize(Storage = "memory-unbounded")]
    private static partial int Kept(int id);

    private static int KeptCore(int id) => Interlocked.Increment(ref _computations);

    [Memoize(Storage = "kept-across-runs", Tags = ["run:{id}"])]
    private static partial int Tagged(int id);

    private static int TaggedCore(int id) => Interlocked.Increment(ref _computations);

    [Memoize(Storage = "nowhere")]
    private static partial int Lost(int id);

    private static int LostCore(int id) => id;

    [Fact]
    public void AMethodWithItsOwnStorage_DoesNotUseTheDefault()
    {
        var storage = new MemoryStorage(maxItems: 1);
        using var scope = new StorageScope(storage);
        var results = Enumerable.Range(0, 100).Select(Kept).ToArray();

        Assert.Equal(results, Enumerable.Range(0, 100).Select(Kept).ToArray());
        Assert.Equal(0, storage.Count);
        Assert.True(KeptCache.Statistics.HitsByLevel["memory-unbounded"] >= 100);
    }

    [Fact]
    public void AMethodWithItsOwnStorage_KeepsItsResultsWhenTheDefaultIsReplaced()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var before = Kept(-1);
        CacheStorage.Default = new MemoryStorage();

        Assert.Equal(before, Kept(-1));
        KeptCache.Invalidate(-1);
        Assert.NotEqual(before, Kept(-1));
    }

    [Fact]
    public void AHitInItsOwnStorage_AllocatesNothing()
    {
        using var scope = new StorageScope(new MemoryStorage());
        Kept(-2);
        Kept(-2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            Kept(-2);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void WhereTheDefaultIsOff_EveryCallComputes()
    {
        using var scope = new EnvironmentScope();
        var before = Kept(-3);
        CacheStorage.Configure("off");

        Assert.NotEqual(before, Kept(-3));
    }

    [Fact]
    public void InABypass_ItComputes()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var before = Kept(-4);
        using (MemoScope.Bypass())
        {
            Assert.NotEqual(before, Kept(-4));
        }

        Assert.Equal(before, Kept(-4));
    }

    [Fact]
    public void AStorageThatIsNotKnown_IsAnErrorThatNamesTheMethod()
    {
        using var scope = new StorageScope(new MemoryStorage());

        var error = Assert.Throws<MemoConfigurationException>(static () => Lost(1));

        Assert.Contains("'nowhere'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Lost(int)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATagThatWasInvalidatedBeforeItsStorageIsUsed_HoldsThere()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var log = new ProcessInvalidationLog();
        var earlierLog = new UnsteadyLog(log);
        var earlier = new DictionaryByteStorage { Log = earlierLog };
        CacheStorage.Register("kept-across-runs", earlier);
        var (one, two) = (Tagged(1), Tagged(2));
        Assert.Equal((one, two), (Tagged(1), Tagged(2)));

        // The process ends, and another one begins with what it has left.
        earlierLog.CanAppend = false;
        var later = new DictionaryByteStorage { Log = log };
        foreach (var (key, bytes) in earlier.Entries)
        {
            later.Entries[key] = bytes;
        }

        CacheStorage.Register("kept-across-runs", later);
        FreshRegistry.ForgetOfMethods("kept-across-runs");
        Assert.Equal(Invalidation.Pending, CacheStorage.InvalidateTag("run:1"));

        Assert.NotEqual(one, Tagged(1));
        Assert.Equal(two, Tagged(2));

        // Tests that follow want to hear that all storages have been told.
        earlierLog.CanAppend = true;
        Callers.Await(static () => CacheStorage.InvalidateTag("run:1") == Invalidation.Delivered);
    }
}
