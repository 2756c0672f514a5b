using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>Callers that come and leave as they like, by the thousand, leave nothing behind.</summary>
public static class CancellationStormTests
{
    private const int CallersAtOnce = 1_000;
    private const int Seed = 20260101;

    public static TheoryData<MemberWay, StorageKind> Cases => StorageKinds.WithWays;

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task StormOfCancellations_LeavesNothingBehind(MemberWay way, StorageKind kind)
    {
        var unobserved = new List<Exception>();
        EventHandler<UnobservedTaskExceptionEventArgs> watch = (_, seen) =>
        {
            lock (unobserved)
            {
                unobserved.Add(seen.Exception);
            }
        };
        TaskScheduler.UnobservedTaskException += watch;
        try
        {
            var time = new FakeTime();
            using var storage = StorageKinds.Create(kind, time);
            using var scope = new StorageScope(storage);
            await RunStorm(way, time);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Assert.Equal(0, time.TimerCount);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= watch;
        }

        Assert.Empty(unobserved);
    }

    // All callers want one of a few keys; each leaves after a while, or stays until its result is there.
    private static async Task RunStorm(MemberWay way, FakeTime time)
    {
        var random = new Random(Seed);
        var running = 0;
        var method = new TimedMethod(
            way,
            async (key, token) =>
            {
                Interlocked.Increment(ref running);
                try
                {
                    // Even ones come to nothing unless somebody leaves.
                    await Task.Delay(key % 2 == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(key), token);
                    return key;
                }
                finally
                {
                    Interlocked.Decrement(ref running);
                }
            },
            TimedMethod.Describe(timeout: TimeSpan.FromMinutes(1)));
        var callers = Enumerable.Range(0, CallersAtOnce)
            .Select(_ => (Key: random.Next(8), Leaves: TimeSpan.FromMilliseconds(random.Next(50))))
            .ToList();

        // Blocked threads by the thousand would only measure the machine.
        var atOnce = way == MemberWay.Plain ? 100 : CallersAtOnce;
        foreach (var wave in callers.Chunk(atOnce))
        {
            await Task.WhenAll(wave.Select(one => CallAndLeave(method, one.Key, one.Leaves)));
        }

        Callers.Await(() => Volatile.Read(ref running) == 0);
        for (var key = 1; key < 8; key += 2)
        {
            Assert.Equal(key, await method.CallAsync(key));
        }

        // Nothing is listed any more: whoever comes now begins anew.
        method.Clear();
        var before = method.Statistics.Computations;
        Assert.Equal(1, await method.CallAsync(1));
        Assert.Equal(before + 1, method.Statistics.Computations);
        Callers.Await(() => time.TimerCount == 0);
    }

    private static async Task CallAndLeave(TimedMethod method, int key, TimeSpan leaves)
    {
        using var source = new CancellationTokenSource(leaves);
        try
        {
            Assert.Equal(key, await method.CallUntilAsync(key, source.Token));
        }
        catch (OperationCanceledException)
        {
            Assert.True(source.IsCancellationRequested, "It was not this caller who left.");
        }
    }
}
