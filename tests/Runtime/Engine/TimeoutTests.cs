using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>Nobody waits longer for a computation than the method says, and what comes later is not stored.</summary>
public static class TimeoutTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static TheoryData<MemberWay, StorageKind> Cases => StorageKinds.WithWays;

    public static TheoryData<StorageKind> Kinds => [.. Enum.GetValues<StorageKind>()];

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task ComputationThatHeedsItsToken_EndsAtItsDeadline(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        var job = run.NewJob();
        var starter = run.Method.CallAsync(1);
        await job.Entered;
        var waiter = run.Method.CallAsync(1);
        Callers.Await(() => run.Method.Statistics.Joins == 1);
        run.Time.Advance(Limit - TimeSpan.FromTicks(1));
        Assert.False(job.Token.IsCancellationRequested);

        run.Time.Advance(TimeSpan.FromTicks(1));

        var told = await Assert.ThrowsAsync<TimeoutException>(() => starter);
        Assert.Contains("Handmade.Timed", told.Message, StringComparison.Ordinal);
        Assert.Contains("00:00:05", told.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TimeoutException>(() => waiter);
        Assert.True(job.Token.IsCancellationRequested);
        Assert.Equal(1, run.Method.Statistics.Timeouts);
        Assert.Contains("1 timeouts, 0 evictions", run.Method.Statistics.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task ComputationThatEndsInTime_LeavesNoTimer(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind, expiration: null);
        var good = run.NewJob();
        var call = run.Method.CallAsync(1);
        await good.Entered;
        Assert.Equal(1, run.Time.TimerCount);
        good.Finish();
        Assert.Equal(1, await call);
        var bad = run.NewJob();
        var failing = run.Method.CallAsync(2);
        bad.Fail(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);

        Assert.Equal(0, run.Time.TimerCount);
        run.Time.Advance(Minute);
        Assert.Equal(1, run.Method.Call(1));
        Assert.Equal(0, run.Method.Statistics.Timeouts);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task CallerAfterTheDeadline_StartsAnewAndTheLateResultIsNotStored(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        var stubborn = run.NewJob(ignoresToken: true);
        var late = run.Method.CallAsync(1);
        await stubborn.Entered;
        run.Time.Advance(Limit);
        var fresh = run.NewJob();
        var next = run.Method.CallAsync(1);
        await fresh.Entered;

        stubborn.Finish(result: 666);
        await stubborn.Done;
        await Assert.ThrowsAnyAsync<Exception>(async () => Assert.NotEqual(666, await late));
        Assert.False(run.Method.TryPeek(1, out _));
        fresh.Finish(result: 2);

        Assert.Equal(2, await next);
        Assert.Equal(2, run.Method.Call(1));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public static async Task ThreadInsideALateBody_GetsWhatTheBodyReturns(StorageKind kind)
    {
        using var run = new Run(MemberWay.Plain, kind);
        var stubborn = run.NewJob(ignoresToken: true);
        var owner = run.Method.CallAsync(1);
        await stubborn.Entered;
        var waiter = run.Method.CallAsync(1);
        Callers.Await(() => run.Method.Statistics.Joins == 1);

        run.Time.Advance(Limit);
        await Assert.ThrowsAsync<TimeoutException>(() => waiter);
        Assert.False(owner.IsCompleted);
        stubborn.Finish(result: 666);

        Assert.Equal(666, await owner);
        Assert.False(run.Method.TryPeek(1, out _));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public static async Task ThreadInsideALateBodyThatFails_IsToldOfTheFailure(StorageKind kind)
    {
        using var run = new Run(MemberWay.Plain, kind);
        var stubborn = run.NewJob(ignoresToken: true);
        var owner = run.Method.CallAsync(1);
        await stubborn.Entered;
        run.Time.Advance(Limit);

        stubborn.Fail(new InvalidOperationException());

        await Assert.ThrowsAsync<InvalidOperationException>(() => owner);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task OldResult_StandsInForOneThatTakesTooLong(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.NewJob().Finish(result: 100);
        Assert.Equal(100, run.Method.Call(1));
        run.Time.Advance(Minute);
        var slow = run.NewJob();
        var starter = run.Method.CallAsync(1);
        await slow.Entered;
        var waiter = run.Method.CallAsync(1);
        Callers.Await(() => run.Method.Statistics.Joins == 1);

        run.Time.Advance(Limit);

        Assert.Equal(100, await starter);
        Assert.Equal(100, await waiter);
        Assert.Equal(100, run.Method.Call(1));
        Assert.Equal(3, run.Method.Statistics.Rescues);
        Assert.Equal(1, slow.Runs);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task RefreshThatTakesTooLong_SaysSo(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.NewJob().Finish(result: 100);
        run.Method.Call(1);
        var slow = run.NewJob();
        var refresh = run.Method.RefreshAsync(1);
        await slow.Entered;

        run.Time.Advance(Limit);

        await Assert.ThrowsAsync<TimeoutException>(() => refresh);
        Assert.Equal(100, run.Method.Call(1));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task ThirdStubbornComputation_IsNotBegun(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.NewJob().Finish(result: 100);
        run.Method.Call(3);
        run.Time.Advance(Minute);
        var stubborn = run.NewJob(ignoresToken: true);
        var first = run.Method.CallAsync(1);
        var second = run.Method.CallAsync(2);
        Callers.Await(() => stubborn.Runs == 2);
        run.Time.Advance(Limit);
        var fresh = run.NewJob();

        await Assert.ThrowsAsync<TimeoutException>(() => run.Method.CallAsync(4));
        await Assert.ThrowsAsync<TimeoutException>(() => run.Method.RefreshAsync(4));
        Assert.Equal(100, await run.Method.CallAsync(3));
        Assert.Equal(0, fresh.Runs);

        stubborn.Finish();
        await Task.WhenAll(Ignore(first), Ignore(second));
        fresh.Finish();
        Callers.Await(() => !IsRefused(run.Method));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task AbandonedComputation_CountsFromItsDeadlineOn(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        var stubborn = run.NewJob(ignoresToken: true);
        using var source = new CancellationTokenSource();
        var calls = new[] { run.Method.CallUntilAsync(1, source.Token), run.Method.CallUntilAsync(2, source.Token) };
        Callers.Await(() => stubborn.Runs == 2);
        await source.CancelAsync();
        run.Time.Advance(Limit);

        await Assert.ThrowsAsync<TimeoutException>(() => run.Method.CallAsync(3));

        stubborn.Finish();
        await Task.WhenAll(calls.Select(Ignore));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task InvalidatedComputation_StillEndsAtItsDeadlineForThoseWhoWait(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.NewJob().Finish(result: 100);
        run.Method.Call(1);
        run.Time.Advance(Minute);
        var slow = run.NewJob();
        var call = run.Method.CallAsync(1);
        await slow.Entered;
        run.Method.Invalidate(1);

        run.Time.Advance(Limit);

        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task RaceOfResultAndDeadline_HasOneWinner(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind, expiration: null);
        for (var round = 0; round < 200; round++)
        {
            var job = run.NewJob();
            var starter = run.Method.CallAsync(round);
            await job.Entered;
            var waiter = run.Method.CallAsync(round);
            Callers.Await(() => run.Method.Statistics.Joins == round + 1);
            var finish = Task.Run(() => job.Finish(), CancellationToken.None);
            run.Time.Advance(Limit);
            await finish;
            await Ignore(starter);

            var isStored = run.Method.TryPeek(round, out _);
            var hasWaited = await Ignore(waiter);
            Assert.Equal(hasWaited, isStored);
        }

        Assert.Equal(0, run.Time.TimerCount);
        run.NewJob().Finish();
        Assert.False(IsRefused(run.Method));
    }

    private static bool IsRefused(TimedMethod method)
    {
        try
        {
            method.Refresh(-1);
            return false;
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    private static async Task<bool> Ignore(Task task)
    {
        try
        {
            await task;
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private sealed class Run : IDisposable
    {
        private readonly StorageScope _scope;
        private volatile Job _job = new();

        public Run(MemberWay way, StorageKind kind)
            : this(way, kind, Minute)
        {
        }

        public Run(MemberWay way, StorageKind kind, TimeSpan? expiration)
        {
            _scope = new StorageScope(StorageKinds.Create(kind, Time));
            var descriptor = TimedMethod.Describe(expiration, failSafe: expiration is null ? null : TimeSpan.FromHours(1), timeout: Limit);
            Method = new TimedMethod(way, (key, token) => _job.RunAsync(key, token), descriptor);
        }

        public FakeTime Time { get; } = new();

        public TimedMethod Method { get; }

        /// <summary>The next computations are this one's.</summary>
        public Job NewJob(bool ignoresToken = false) => _job = new Job { IgnoresToken = ignoresToken };

        public void Dispose() => _scope.Dispose();
    }
}
