using System.Runtime.CompilerServices;
using Memo.Tests.Support;
using static Memo.Tests.Storages.LruMethods;

namespace Memo.Tests.Storages;

/// <summary>The bound of <see cref="MemoryStorage"/>, and what it keeps within it.</summary>
public static class MemoryStorageTests
{
    [Fact]
    public static void DefaultBound_Is128Entries()
    {
        var storage = new MemoryStorage();
        using var scope = new StorageScope(storage);
        for (var i = 0; i < 128; i++)
        {
            First(i);
        }

        First(0);
        First(128);

        Assert.Equal(128, storage.MaxItems);
        Assert.Equal(128, storage.Count);
        Assert.True(FirstCache.TryGet(0, out _));
        Assert.False(FirstCache.TryGet(1, out _));
        Assert.True(FirstCache.TryGet(2, out _));
    }

    [Fact]
    public static async Task AllMethodsAndNamedValues_ShareTheBound()
    {
        var storage = new MemoryStorage(3);
        using var scope = new StorageScope(storage);

        First(1);
        await SecondAsync(1);
        storage["named"] = 1;
        First(2);

        Assert.Equal(3, storage.Count);
        Assert.False(FirstCache.TryGet(1, out _));
        Assert.True(SecondCache.TryGet(1, out _));
        Assert.True(storage.ContainsKey("named"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public static void BoundBelowOne_IsRefused(int maxItems) =>
        Assert.Equal("maxItems", Assert.Throws<ArgumentOutOfRangeException>(() => new MemoryStorage(maxItems)).ParamName);

    [Fact]
    public static void LargestBound_ReservesNothing()
    {
        var storage = new MemoryStorage(int.MaxValue);

        storage["a"] = 1;

        Assert.Equal(1, storage["a"]);
    }

    [Fact]
    public static void Evictions_AreCountedWithTheMethodThatLosesItsEntry()
    {
        using var scope = new StorageScope(new MemoryStorage(1));
        var before = FirstCache.Statistics.Evictions;

        First(1);
        First(2);
        FirstCache.Invalidate(2);
        First(3);
        FirstCache.Set(3, 3);
        CacheStorage.Default["named"] = 1;

        Assert.Equal(2, FirstCache.Statistics.Evictions - before);
    }

    [Fact]
    public static void ResultsOfInnerComputations_GoBeforeTheOuterOneThatUsedThem()
    {
        using var scope = new StorageScope(new MemoryStorage(3));

        Both(1);
        First(9);

        Assert.True(BothCache.TryGet(1, out _));
        Assert.False(SecondCache.TryGet(2, out _));
        Assert.True(FirstCache.TryGet(1, out _));
    }

    [Fact]
    public static void ReplacedAndForgottenEntries_LeaveTheirRoom()
    {
        var storage = new MemoryStorage(2);
        using var scope = new StorageScope(storage);

        First(1);
        for (var i = 0; i < 10; i++)
        {
            FirstCache.Set(2, i);
        }

        Assert.True(FirstCache.TryGet(1, out _));
        FirstCache.Invalidate(2);
        First(3);
        Assert.True(FirstCache.TryGet(1, out _));
        Assert.Equal(2, storage.Count);
    }

    [Fact]
    public static void ExpiredEntry_LeavesItsRoomWhenItIsLookedAt()
    {
        var time = new FakeTime();
        var storage = new MemoryStorage(2, time);

        storage.Set("a", 1, TimeSpan.FromMinutes(1));
        storage["b"] = 2;
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(storage.ContainsKey("a"));
        Assert.Equal(1, storage.Count);
        storage["c"] = 3;

        Assert.True(storage.ContainsKey("b"));
    }

    [Fact]
    public static void MoreEntriesThanUseSlots_KeepTheStrictOrder()
    {
        const int Capacity = 10_000;
        var storage = new MemoryStorage(Capacity);
        using var scope = new StorageScope(storage);
        for (var i = 0; i < Capacity; i++)
        {
            First(i);
        }

        // Every third is used again, so the others go first, in their order.
        for (var i = 0; i < Capacity; i += 3)
        {
            First(i);
        }

        var unused = Enumerable.Range(0, Capacity).Where(static i => i % 3 != 0).ToList();
        for (var i = 0; i < unused.Count; i++)
        {
            First(Capacity + i);
            HasComputed = false;
            First(0);
            Assert.False(HasComputed);
        }

        Assert.Equal(Capacity, storage.Count);
        Assert.All(unused, static i => Assert.False(FirstCache.TryGet(i, out _)));
        Assert.All(Enumerable.Range(0, Capacity).Where(static i => i % 3 == 0), static i => Assert.True(FirstCache.TryGet(i, out _)));
    }

    [Fact]
    public static void EntryThatOneThreadUsesAllTheTime_OutlivesWhatAnotherStreamsThrough()
    {
        // Uses may be noted up to 32 late for each processor: that, with the stream's own stamps, is the least room it takes.
        var capacity = 32 * (Environment.ProcessorCount + 2);
        var storage = new MemoryStorage(capacity);
        using var scope = new StorageScope(storage);
        First(-1);
        const int Stream = 3_000;
        var looks = 0L;
        var misses = 0L;
        using var begun = new ManualResetEventSlim();
        var isDone = false;
        var user = new Thread(() =>
        {
            while (!Volatile.Read(ref isDone))
            {
                misses += FirstCache.TryGet(-1, out _) ? 0 : 1;
                Volatile.Write(ref looks, looks + 1);
                begun.Set();
            }
        });
        user.Start();
        begun.Wait(TestContext.Current.CancellationToken);

        var evictions = FirstCache.Statistics.Evictions;
        for (var i = 0; i < Stream; i++)
        {
            // In step: a thread that does not run does not use anything.
            var before = Volatile.Read(ref looks);
            First(i);
            SpinWait.SpinUntil(() => Volatile.Read(ref looks) > before);
        }

        Volatile.Write(ref isDone, true);
        user.Join();

        Assert.True(FirstCache.Statistics.Evictions - evictions > Stream - (2 * capacity));
        Assert.Equal(0, misses);
    }

    [Fact]
    public static void EntryOfAThreadThatHasBeenIdle_IsNotTheNextToGo()
    {
        var storage = new MemoryStorage(16);
        using var scope = new StorageScope(storage);
        using var hasHit = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var before = SecondCache.Statistics.Computations;
        First(0);
        var idle = new Thread(() =>
        {
            First(0);
            hasHit.Set();
            goOn.Wait();
            for (var i = 0; i < 10; i++)
            {
                SecondAsync(-1).AsTask().Wait();
            }
        });
        idle.Start();
        hasHit.Wait(TestContext.Current.CancellationToken);
        for (var i = 1; i <= 55; i++)
        {
            First(i);
        }

        goOn.Set();
        idle.Join();

        Assert.Equal(1, SecondCache.Statistics.Computations - before);
    }

    [Fact]
    public static void ManyThreadsOnASmallStorage_StayWithinTheBound()
    {
        var storage = new MemoryStorage(10);
        using var scope = new StorageScope(storage);
        var threads = Enumerable.Range(0, 8).Select(seed => new Thread(() =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                storage[$"{(i * (seed + 1)) % 37}"] = i;
                storage.TryGet<int>($"{i % 37}", out _);
                if (i % 100 == 0)
                {
                    storage.Clear();
                }
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());

        Assert.InRange(storage.Count, 0, 10);
        Assert.Equal(storage.Count, Enumerable.Range(0, 37).Count(i => storage.ContainsKey($"{i}")));
    }

    [Fact]
    public static async Task StoragesNoLongerUsed_AreCollectedWithTheirEntries()
    {
        var references = new List<WeakReference>();
        for (var i = 0; i < 20; i++)
        {
            references.Add(await UseOneStorage());
        }

        CacheStorage.Default = new UnboundedStorage();
        First(1);
        await SecondAsync(1);

        for (var i = 0; i < 10 && references.Any(static reference => reference.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.DoesNotContain(references, static reference => reference.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UseOneStorage()
    {
        var storage = new MemoryStorage(1_000);
        CacheStorage.Default = storage;
        for (var i = 0; i < 1_000; i++)
        {
            First(i);
            storage[$"{i}"] = i;
        }

        await SecondAsync(1);
        return new WeakReference(storage);
    }
}
