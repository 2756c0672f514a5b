using Memo.Tests.Support;

namespace Memo.Tests.Configuration;

public sealed partial class StorageOfOneMethodTests
{
    private static int _computations;

    [Memoize(Storage = "memory-unbounded")]
    private static partial int Kept(int id);

    private static int KeptCore(int id) => Interlocked.Increment(ref _computations);

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
}
