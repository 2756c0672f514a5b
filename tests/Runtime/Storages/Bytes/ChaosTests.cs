using Memo.Diagnostics;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes;

/// <summary>Whatever a storage does, calls answer as their bodies would, and what was invalidated does not come back.</summary>
public static class ChaosTests
{
    private const int Keys = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static TheoryData<MemberWay, int> Seeds
    {
        get
        {
            var data = new TheoryData<MemberWay, int>();
            foreach (var way in Enum.GetValues<MemberWay>())
            {
                for (var seed = 0; seed < 6; seed++)
                {
                    data.Add(way, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public static async Task Answers_AreThoseOfTheBodyAndNeverInvalidatedOnes(MemberWay way, int seed)
    {
        var random = new Random(seed);
        var time = new FakeTime();
        var storage = new ChaosStorage(seed, time);
        using var scope = new StorageScope(storage);
        var versions = new int[Keys];
        var method = new NumbersMethod(way, numbers => [numbers[0], versions[numbers[0]]]);
        var pending = 0;
        for (var step = 0; step < 2_000; step++)
        {
            // Now and then nothing of it can be reached, for longer than the breaker waits.
            storage.IsOut = step % 500 > 400;
            time.Advance(TimeSpan.FromMilliseconds(random.Next(500)));
            var key = random.Next(Keys);
            AwaitWriting(storage);
            switch (random.Next(12))
            {
                case 0:
                    versions[key]++;
                    pending += Check(method.Invalidate([key]), key);
                    break;

                case 1:
                    versions[key]++;
                    pending += Check(await method.InvalidateAsync([key]), key);
                    break;

                case 2:
                    versions[key]++;
                    Assert.Equal([key, versions[key]], method.Refresh([key]));
                    break;

                case 3:
                    versions[key]++;
                    method.Set([key], [key, versions[key]]);
                    break;

                case 4:
                    versions[key]++;
                    await method.SetAsync([key], [key, versions[key]]);
                    break;

                case 5 when step % 10 == 0:
                    versions = [.. versions.Select(static version => version + 1)];
                    await method.ClearAsync();
                    break;

                case 6 when method.TryPeek([key], out var peeked):
                    Assert.Equal([key, versions[key]], peeked);
                    break;

                case 7:
                    var (isFound, value) = await method.TryPeekAsync([key]);
                    Assert.Equal(isFound ? [key, versions[key]] : null, value);
                    break;

                default:
                    var list = await method.CallAsync([key]);
                    Assert.Equal([key, versions[key]], list);
                    list!.Clear();
                    break;
            }
        }

        var statistics = method.Statistics;
        Assert.True(statistics is { StorageFailures: > 50, RejectedEntries: > 5, Hits: > 50, Failures: 0 }, $"{statistics}, {statistics.StorageFailures} failures of the storage, {statistics.RejectedEntries} rejected");
        Assert.True(pending > 5, $"{pending} pending");

        // It recovers, and nothing old is left.
        (storage.IsOut, storage.Percent) = (false, 0);
        Callers.Await(() =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            method.TryPeek([0], out _);
            return storage.Flush(TimeSpan.FromMilliseconds(20));
        });
        var figures = storage.Level.AddTo(new("chaos"));
        Assert.Equal((BreakerState.Closed, 0L, 0L), (figures.Breaker, figures.QueuedBytes, figures.PendingInvalidations));
        for (var key = 0; key < Keys; key++)
        {
            if (method.TryPeek([key], out var left))
            {
                Assert.Equal([key, versions[key]], left);
            }
        }

        int Check(Invalidation reached, int key)
        {
            if (reached == Invalidation.Pending)
            {
                return 1;
            }

            Assert.DoesNotContain(method.CacheKeyOf([key]).ToString(), storage.Entries.Keys);
            return 0;
        }
    }

    // So that it is the storage that is read, wherever there is one to be reached.
    private static void AwaitWriting(ChaosStorage storage) => Callers.Await(() =>
        storage.Level.AddTo(new("chaos")) is not { Breaker: BreakerState.Closed, PendingInvalidations: 0, QueuedBytes: > 0 });

    [Theory]
    [InlineData(MemberWay.Plain)]
    [InlineData(MemberWay.Task)]
    public static void ManyThreads_NeverGetWhatWasInvalidatedBeforeTheyCalled(MemberWay way)
    {
        const int Threads = 4;
        var time = new FakeTime();
        var storage = new ChaosStorage(seed: 9, time);
        using var scope = new StorageScope(storage);
        var versions = new int[Threads];
        var method = new NumbersMethod(way, numbers => [Volatile.Read(ref versions[numbers[0]])]);

        Callers.CallAll(Threads, index =>
        {
            var random = new Random(index);
            for (var i = 0; i < 1_000; i++)
            {
                time.Advance(TimeSpan.FromMilliseconds(random.Next(200)));
                if (random.Next(5) == 0)
                {
                    Interlocked.Increment(ref versions[index]);
                    method.Invalidate([index]);
                }

                // Each changes a key of its own: what it sees of that is no older than what it has done.
                var own = versions[index];
                Assert.Equal([own], method.Call([index]));
                var other = random.Next(Threads);
                Assert.InRange(method.Call([other])![0], 0, Volatile.Read(ref versions[other]));
            }

            return index;
        });

        storage.Percent = 0;
        Callers.Await(() =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            return storage.Flush(TimeSpan.FromMilliseconds(20));
        });
    }

    [Fact]
    public static async Task StorageThatIsOut_FailsNoCallOfAnyKind()
    {
        var storage = new ChaosStorage(seed: 1, new FakeTime()) { IsOut = true };
        using var scope = new StorageScope(storage);
        foreach (var way in Enum.GetValues<MemberWay>())
        {
            var method = new NumbersMethod(way, static numbers => [.. numbers]);
            for (var i = 0; i < 20; i++)
            {
                Assert.Equal([i], method.Call([i]));
                Assert.Equal([i], method.Refresh([i]));
                method.Set([i], [1]);
                await method.SetAsync([i], [1]);
                method.TryPeek([i], out _);
                await method.TryPeekAsync([i]);
                Assert.Equal(Invalidation.Pending, method.Invalidate([i]));
                Assert.False(method.TryPeek([i], out _));
                Assert.Equal(Invalidation.Pending, await method.ClearAsync());
            }
        }

        storage["name"] = 1;
        Assert.False(storage.TryGet<int>("name", out _));
        Assert.Equal(2, storage.GetOrAdd("name", static () => 2));
        Assert.Equal(3, await storage.GetOrAddAsync("other", static _ => Task.FromResult(3), cancellationToken: TestContext.Current.CancellationToken));
        storage.Remove("name");
        storage.Clear();
        Assert.False(storage.Flush(TimeSpan.FromMilliseconds(10)));
        Assert.NotEmpty(storage.Describe());
        storage.IsOut = false;
    }
}
