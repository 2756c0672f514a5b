using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>A caller's token ends that caller's wait; the computation goes on for those who are left.</summary>
public static partial class CancellationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Memoize]
    private static partial Task<int> WorkAsync(int key, [ExcludeFromKey] Job job, CancellationToken cancellationToken);

    private static Task<int> WorkCoreAsync(int key, Job job, CancellationToken cancellationToken) => job.RunAsync(key, cancellationToken);

    [Memoize]
    private static partial int Work(int key, [ExcludeFromKey] Func<int, CancellationToken, int> work, CancellationToken cancellationToken = default);

    private static int WorkCore(int key, Func<int, CancellationToken, int> work, CancellationToken cancellationToken) => work(key, cancellationToken);

    [Fact]
    public static async Task LeavingWaiter_LeavesTheOthersTheirResult()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var starter = new CancellationTokenSource();
        using var leaver = new CancellationTokenSource();
        var job = new Job();
        var first = WorkAsync(1, job, starter.Token);
        var second = WorkAsync(1, job, leaver.Token);

        await leaver.CancelAsync();

        var cancellation = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(leaver.Token, cancellation.CancellationToken);
        Assert.False(job.Token.IsCancellationRequested);
        job.Finish();
        Assert.Equal(1, await first);
    }

    [Fact]
    public static async Task LeavingStarter_LeavesTheWaitersTheirResult()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var starter = new CancellationTokenSource();
        var job = new Job();
        var first = WorkAsync(1, job, starter.Token);
        var second = WorkAsync(1, job, CancellationToken.None);

        await starter.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        job.Finish();
        Assert.Equal(1, await second);
        Assert.Equal(1, job.Runs);
    }

    [Fact]
    public static async Task LastCallersLeave_CancelsTheComputation()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var starter = new CancellationTokenSource();
        using var waiter = new CancellationTokenSource();
        var job = new Job();
        var first = WorkAsync(1, job, starter.Token);
        var second = WorkAsync(1, job, waiter.Token);

        await starter.CancelAsync();
        Assert.False(job.Token.IsCancellationRequested);
        await waiter.CancelAsync();
        Assert.True(job.Token.IsCancellationRequested);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public static async Task CancelledComputation_IsNeverJoinedNorStored()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var leaver = new CancellationTokenSource();
        var stubborn = new Job { IgnoresToken = true };
        var abandoned = WorkAsync(1, stubborn, leaver.Token);
        await leaver.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);

        var fresh = new Job();
        var second = WorkAsync(1, fresh, CancellationToken.None);
        Assert.Equal(1, fresh.Runs);
        stubborn.Finish(result: 666);
        await stubborn.Done.WaitAsync(Patience, TestContext.Current.CancellationToken);
        fresh.Finish();

        Assert.Equal(1, await second);
        Assert.Equal(1, await WorkAsync(1, new Job(), CancellationToken.None));
    }

    [Fact]
    public static async Task FailureAfterTheStarterLeft_IsRepeatedByAWaiterWithItsOwnArguments()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var starter = new CancellationTokenSource();
        var disposed = new Job();
        var alive = new Job();
        var first = WorkAsync(1, disposed, starter.Token);
        var second = WorkAsync(1, alive, CancellationToken.None);
        var third = WorkAsync(1, alive, CancellationToken.None);
        await starter.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        disposed.Fail(new ObjectDisposedException("connection"));
        await alive.Entered.WaitAsync(Patience, TestContext.Current.CancellationToken);
        alive.Finish();

        Assert.Equal(1, await second);
        Assert.Equal(1, await third);
        Assert.Equal(1, alive.Runs);
    }

    [Fact]
    public static async Task FailureWhileTheStarterWaits_GoesToAll()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var job = new Job();
        var first = WorkAsync(1, job, CancellationToken.None);
        var second = WorkAsync(1, new Job(), CancellationToken.None);

        job.Fail(new InvalidOperationException("no luck"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
    }

    [Fact]
    public static async Task TokenCancelledBeforeTheCall_IsTheBodysToJudge()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var cancelled = new CancellationToken(canceled: true);
        var before = WorkAsyncCache.Statistics.Bypasses.GetValueOrDefault(BypassReason.Cancelled);

        Assert.Equal(7, Work(7, (key, _) => key, cancelled));
        Assert.Throws<OperationCanceledException>(() => Work(7, (key, token) =>
        {
            token.ThrowIfCancellationRequested();
            return key;
        }, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WorkAsync(7, new Job(), cancelled));

        Assert.False(WorkCache.TryGet(7, out _));
        Assert.Equal(1, WorkAsyncCache.Statistics.Bypasses[BypassReason.Cancelled] - before);
    }

    [Fact]
    public static void SynchronousOwner_ReturnsWhenItsBodyDoes()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var source = new CancellationTokenSource();

        var cancellation = Assert.ThrowsAny<OperationCanceledException>(() => Work(1, (_, token) =>
        {
            source.Cancel();
            Assert.True(token.IsCancellationRequested, "No caller is left.");
            token.ThrowIfCancellationRequested();
            return 1;
        }, source.Token));

        Assert.Equal(source.Token, cancellation.CancellationToken);
        Assert.False(WorkCache.TryGet(1, out _));
    }

    [Fact]
    public static async Task SynchronousOwnerThatLeaves_GoesOnForItsWaiters()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var source = new CancellationTokenSource();
        using var entered = new ManualResetEventSlim();
        using var waiterIsThere = new ManualResetEventSlim();
        var joins = WorkCache.Statistics.Joins;
        var isCancelled = true;
        var owner = Task.Run(() => Work(1, (key, token) =>
        {
            entered.Set();
            waiterIsThere.Wait(CancellationToken.None);
            source.Cancel();
            isCancelled = token.IsCancellationRequested;
            return key;
        }, source.Token));
        entered.Wait(Patience, TestContext.Current.CancellationToken);
        var waiter = Task.Run(() => Work(1, (_, _) => -1));
        SpinWait.SpinUntil(() => WorkCache.Statistics.Joins > joins);
        waiterIsThere.Set();

        Assert.Equal(1, await waiter.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(1, await owner);
        Assert.False(isCancelled);
    }

    [Fact]
    public static async Task WaitingThread_LeavesWhenItsTokenSaysSo()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var release = new ManualResetEventSlim();
        using var entered = new ManualResetEventSlim();
        using var source = new CancellationTokenSource();
        var owner = Task.Run(() => Work(1, (key, _) =>
        {
            entered.Set();
            release.Wait(CancellationToken.None);
            return key;
        }));
        entered.Wait(Patience, TestContext.Current.CancellationToken);
        var joins = WorkCache.Statistics.Joins;
        var waiter = Task.Run(() => Work(1, (_, _) => -1, source.Token));
        SpinWait.SpinUntil(() => WorkCache.Statistics.Joins > joins);

        await source.CancelAsync();

        var cancellation = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiter);
        Assert.Equal(source.Token, cancellation.CancellationToken);
        release.Set();
        Assert.Equal(1, await owner);
    }

    [Fact]
    public static async Task CallbackThatThrows_LeavesTheCallerItsCancellation()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var source = new CancellationTokenSource();
        var job = new Job { OnToken = static token => token.Register(static () => throw new InvalidOperationException("callback")) };
        var call = WorkAsync(1, job, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public static async Task StormOfCancellations_LeavesNoComputationBehind()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var random = new Random(20260101);
        var running = 0;
        for (var round = 0; round < 50; round++)
        {
            var key = round;
            var sources = Enumerable.Range(0, 40).Select(_ => new CancellationTokenSource()).ToList();
            var calls = sources.Select(source => Storm.RunAsync(key, () => Interlocked.Increment(ref running), () => Interlocked.Decrement(ref running), source.Token)).ToList();
            foreach (var source in sources.OrderBy(_ => random.Next()))
            {
                await source.CancelAsync();
            }

            foreach (var call in calls)
            {
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            }

            sources.ForEach(source => source.Dispose());
        }

        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref running) == 0, Patience), "A computation outlives its callers.");
    }

    private static partial class Storm
    {
        [Memoize]
        public static partial Task<int> RunAsync(int key, [ExcludeFromKey] Action begin, [ExcludeFromKey] Action end, CancellationToken cancellationToken);

        private static async Task<int> RunCoreAsync(int key, Action begin, Action end, CancellationToken cancellationToken)
        {
            begin();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return key;
            }
            finally
            {
                end();
            }
        }
    }
}
