using System.Runtime.CompilerServices;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages;

/// <summary>What is of no use any more leaves memory by itself.</summary>
public static class ExpirySweepTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static TheoryData<bool> Bounds => [true, false];

    [Theory]
    [MemberData(nameof(Bounds))]
    public static void IdleStorage_GivesItsMemoryBack(bool isBounded)
    {
        var time = new FakeTime();
        using var storage = Create(isBounded, time);
        using var scope = new StorageScope(storage);
        var method = Method(TimedMethod.Describe(Minute));
        for (var key = 0; key < 5_000; key++)
        {
            method.Call(key);
        }

        storage.Set("name", 1, Minute);
        storage.Set("lasting", 1);
        time.Advance(Minute - TimeSpan.FromTicks(1));
        Assert.Equal(5_002, storage.Count);

        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(1, storage.Count);
        Assert.True(storage.ContainsKey("lasting"));
        Assert.Equal(0, time.TimerCount);
        Assert.Equal(0, method.Statistics.Evictions);
    }

    [Fact]
    public static void ManyUselessEntries_LeaveInSmallBatches()
    {
        var time = new FakeTime();
        using var storage = new UnboundedStorage(time);
        for (var i = 0; i < 5_000; i++)
        {
            storage.Set($"value {i}", i, Minute);
        }

        time.Advance(Minute);

        Assert.InRange(storage.Count, 4_000, 4_999);
    }

    [Fact]
    public static void EntryThatMayStillStandIn_Stays()
    {
        var time = new FakeTime();
        using var storage = new MemoryStorage(timeProvider: time);
        using var scope = new StorageScope(storage);
        Method(TimedMethod.Describe(Minute, failSafe: Minute)).Call(1);

        time.Advance(Minute + Minute - TimeSpan.FromTicks(1));
        Assert.Equal(1, storage.Count);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public static void EntryInUse_Stays()
    {
        var time = new FakeTime();
        using var storage = new MemoryStorage(timeProvider: time);
        using var scope = new StorageScope(storage);
        var method = Method(TimedMethod.Describe(sliding: Minute));
        method.Call(1);
        method.Call(2);
        for (var use = 0; use < 5; use++)
        {
            time.Advance(TimeSpan.FromSeconds(30));
            method.Call(1);
        }

        Assert.Equal(1, storage.Count);
        time.Advance(Minute + TimeSpan.FromSeconds(1));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public static void EmptyStorage_HasNoTimer()
    {
        var time = new FakeTime();
        using var storage = new MemoryStorage(timeProvider: time);
        storage.Set("lasting", 1);
        Assert.Equal(0, time.TimerCount);
        storage.Set("name", 1, Minute);
        storage.Set("other", 1, Minute);
        Assert.Equal(1, time.TimerCount);

        storage.Clear();

        Assert.Equal(0, time.TimerCount);
    }

    [Fact]
    public static void StorageThatIsDisposedOf_HasNoTimer()
    {
        var time = new FakeTime();
        var storage = new MemoryStorage(timeProvider: time);
        storage.Set("name", 1, Minute);

        storage.Dispose();

        Assert.Equal(0, time.TimerCount);
        storage.Set("name", 1, Minute);
        Assert.Equal(0, time.TimerCount);
        time.Advance(Minute);
        Assert.False(storage.ContainsKey("name"));
    }

    [Fact]
    public static void StorageThatNobodyHolds_GoesWithItsTimer()
    {
        var time = new FakeTime();
        var storage = Forget(time);

        Callers.Await(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return time.TimerCount == 0;
        });
        Assert.False(storage.TryGetTarget(out _));
    }

    [Fact]
    public static void EntriesOfManyEnds_LeaveSoonAfterTheirs()
    {
        var time = new FakeTime();
        using var storage = new UnboundedStorage(time);
        var random = new Random(20260101);
        var begin = time.GetUtcNow();
        var ends = new List<(string Name, DateTimeOffset End)>();
        for (var step = 0; step < 2_000; step++)
        {
            for (var added = random.Next(20); added > 0; added--)
            {
                var life = TimeSpan.FromMilliseconds(random.Next(1, 60_000));
                var name = $"value {ends.Count}";
                ends.Add((name, time.GetUtcNow() + life));
                storage.Set(name, step, life);
            }

            time.Advance(TimeSpan.FromMilliseconds(random.Next(200)));
            var now = time.GetUtcNow();
            Assert.True(storage.Count >= ends.Count(one => one.End > now), "Something has left too early.");
            Assert.True(storage.Count <= ends.Count(one => one.End > now - TimeSpan.FromSeconds(3)), "Something has stayed too long.");
        }

        Assert.True(time.GetUtcNow() > begin + Minute);
        Assert.All(ends.Where(one => one.End > time.GetUtcNow()), one => Assert.True(storage.ContainsKey(one.Name)));
        time.Advance(Minute + Minute);
        Assert.Equal(0, storage.Count);
        Assert.Equal(0, time.TimerCount);
    }

    private static CacheStorage Create(bool isBounded, TimeProvider time) =>
        isBounded ? new MemoryStorage(10_000, time) : new UnboundedStorage(time);

    private static TimedMethod Method(Memo.CompilerServices.MethodDescriptor descriptor) =>
        new(MemberWay.Plain, static (key, _) => Task.FromResult(key), descriptor);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<CacheStorage> Forget(TimeProvider time)
    {
        var storage = new MemoryStorage(timeProvider: time);
        storage.Set("name", 1, Minute);
        return new(storage);
    }
}
