using Memo.Diagnostics;
using Memo.Levels.Bytes.Level;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Engine.Marks;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>A read that takes too long does not hold up the call.</summary>
public static class ReadTimeLimitTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(MemberWay.Plain, false)]
    [InlineData(MemberWay.Plain, true)]
    [InlineData(MemberWay.Task, false)]
    [InlineData(MemberWay.Task, true)]
    public static async Task ReadThatHangs_IsAFailureAndTheCallComputes(MemberWay way, bool isAsync)
    {
        var mayRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var time = new FakeTime();
        var (storage, inner) = Create(time, isAsync, mayRead.Task);
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(way, static _ => [7]);

        var call = Task.Factory.StartNew(() => method.Call([1]), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Callers.Await(() =>
        {
            // Looks twice: before it begins a computation, and when it has begun one.
            time.Advance(Limit);
            return call.IsCompleted;
        });

        Assert.Equal([7], await call);
        Assert.InRange(method.Statistics.StorageFailures, 1, 2);
        mayRead.SetResult();
        Assert.True(storage.Flush(TimeSpan.FromMinutes(1)));
        Assert.Single(inner.Entries);
    }

    [Theory]
    [InlineData(MemberWay.Plain)]
    [InlineData(MemberWay.Task)]
    public static async Task LogThatHangs_DoesNotHoldUpTheCall(MemberWay way)
    {
        using var mayRead = new ManualResetEventSlim();
        var time = new FakeTime();
        var log = new UnsteadyLog { OnRead = () => mayRead.Wait(TestContext.Current.CancellationToken) };
        using var storage = new DictionaryByteStorage(time) { ReadsWithin = Limit, Log = log };
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(way, static _ => [7]);

        var call = Task.Factory.StartNew(() => method.Call([1]), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Callers.Await(() =>
        {
            time.Advance(Limit);
            return call.IsCompleted;
        });

        Assert.Equal([7], await call);
        mayRead.Set();
    }

    [Fact]
    public static async Task CallerWhoLeaves_DoesNotWaitForAStorageThatHangs()
    {
        var mayRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var storage = new DeafByteStorage(mayRead.Task);
        using var leave = new CancellationTokenSource();

        var reading = storage.Level.ReadAsync("a", leave.Token).AsTask();
        await leave.CancelAsync();

        Assert.Equal(LevelOutcome.Missing, (await reading).Outcome);
        Assert.Equal(0, storage.Level.FailuresInARow);
        mayRead.SetResult();
    }

    [Fact]
    public static async Task LateReads_OpenTheBreakerUnlessTheyAreLarge()
    {
        foreach (var size in (int[])[LevelReader.LargeBytes, LevelReader.LargeBytes + 1])
        {
            var time = new FakeTime();
            using var mayRead = new SemaphoreSlim(0);
            var ended = 0;
            using var storage = new DictionaryByteStorage(time)
            {
                ReadsWithin = Limit,
                OnGet = _ =>
                {
                    mayRead.Wait();
                    Interlocked.Increment(ref ended);
                },
            };
            storage.Entries["a"] = new byte[size];
            for (var i = 0; i < CircuitBreaker.FailuresInARow; i++)
            {
                var failures = storage.Events.Failures;
                var read = Task.Run(
                    () =>
                    {
                        using var answer = storage.Level.Read("a");
                        return answer.Outcome;
                    },
                    TestContext.Current.CancellationToken);
                Callers.Await(() =>
                {
                    time.Advance(Limit);
                    return read.IsCompleted;
                });
                Assert.Equal(LevelOutcome.Failed, await read);
                Assert.Equal(failures + 1, storage.Events.Failures);
                mayRead.Release();
                Callers.Await(() => Volatile.Read(ref ended) == i + 1);
                if (size > LevelReader.LargeBytes)
                {
                    Callers.Await(() => storage.Level.FailuresInARow == 0);
                }
            }

            var expected = size > LevelReader.LargeBytes ? BreakerState.Closed : BreakerState.Open;
            Assert.Equal(expected, storage.Level.AddTo(new("figures")).Breaker);
        }
    }

    [Fact]
    public static async Task CallerWhoLeavesWhileItReads_IsNoFailure()
    {
        var storage = new AwaitedByteStorage { Yield = static () => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None) };
        using var cancellation = new CancellationTokenSource();
        var reading = storage.Level.ReadAsync("a", cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        using var answer = await reading;
        Assert.Equal(LevelOutcome.Missing, answer.Outcome);
        Assert.Equal(0, storage.Events.Failures);
    }

    private static (CacheStorage Storage, DictionaryByteStorage Inner) Create(FakeTime time, bool isAsync, Task mayRead)
    {
        if (!isAsync)
        {
            var storage = new DictionaryByteStorage(time, queuesWrites: true) { ReadsWithin = Limit, OnGet = _ => mayRead.Wait() };
            return (storage, storage);
        }

        var awaited = new AwaitedByteStorage(time) { ReadsWithin = Limit, Yield = () => mayRead };
        return (awaited, awaited.Inner);
    }
}
