using Memo.Tests.Engine.Handmade;
using Memo.Tests.Storages;
using Memo.Tests.Storages.Bytes;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>Where computing fails, a result past its expiration answers for a while.</summary>
public static class FailSafeTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public static TheoryData<MemberWay, StorageKind> Cases => StorageKinds.WithWays;

    [Theory]
    [MemberData(nameof(Cases))]
    public static void FailureWithinTheFailSafeTime_IsAnsweredWithTheOldResult(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        Assert.Equal(1, run.Method.Call(7));
        run.Time.Advance(Minute);
        run.Fails = true;

        Assert.Equal(1, run.Method.Call(7));

        Assert.Equal(2, run.Computations);
        Assert.Equal(1, run.Method.Statistics.Rescues);
        Assert.Equal(1, run.Method.Statistics.Failures);
        Assert.Contains("1 failures, 1 rescues, 0 evictions", run.Method.Statistics.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public static async Task WhileTheOldResultIsLookedFor_AnAsynchronousCallBlocksNoThread()
    {
        var time = new FakeTime();
        var storage = new AwaitedByteStorage(time) { Yield = static () => Task.CompletedTask };
        using var scope = new StorageScope(storage);
        var mayGoOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var fails = false;
        var method = new TimedMethod(
            MemberWay.Task,
            (key, _) =>
            {
                if (!fails)
                {
                    return Task.FromResult(key);
                }

                storage.Yield = () => mayGoOn.Task;
                throw new InvalidOperationException("no luck");
            },
            TimedMethod.Describe(expiration: Minute, failSafe: Minute));
        await method.CallAsync(7);
        storage.Flush(Minute);
        time.Advance(Minute);
        fails = true;

        var begun = Task.Factory.StartNew(() => method.CallAsync(7), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var call = await Task.WhenAny(begun, Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)) == begun ? await begun : null;
        var wasWaiting = call?.IsCompleted == false;
        mayGoOn.SetResult();

        Assert.True(wasWaiting);
        Assert.Equal(7, await call!);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void FailureAfterTheFailSafeTime_IsThrown(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute + Run.FailSafe);
        run.Fails = true;

        Assert.Throws<InvalidOperationException>(() => run.Method.Call(7));

        Assert.Equal(0, run.Method.Statistics.Rescues);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void LastMomentOfTheFailSafeTime_StillAnswers(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute + Run.FailSafe - TimeSpan.FromTicks(1));
        run.Fails = true;

        Assert.Equal(1, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void FailSafeTimeThatEndsDuringThePause_EndsThePause(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute + Run.FailSafe - TimeSpan.FromSeconds(10));
        run.Fails = true;
        run.Method.Call(7);

        run.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Throws<InvalidOperationException>(() => run.Method.Call(7));
        Assert.Equal(3, run.Computations);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void CallsAfterAFailure_DoNotComputeUntilThePauseIsOver(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.Fails = true;
        run.Method.Call(7);

        run.Time.Advance(Pause - TimeSpan.FromTicks(1));
        Assert.Equal(1, run.Method.Call(7));
        Assert.Equal(2, run.Computations);

        run.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(1, run.Method.Call(7));
        Assert.Equal(3, run.Computations);

        run.Fails = false;
        Assert.Equal(1, run.Method.Call(7));
        run.Time.Advance(Pause);
        Assert.Equal(4, run.Method.Call(7));
        Assert.Equal(4, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void Success_EndsThePauseForTheNextExpiration(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind, expiration: TimeSpan.FromSeconds(1));
        run.Method.Call(7);
        run.Time.Advance(TimeSpan.FromSeconds(1));
        run.Fails = true;
        run.Method.Call(7);
        run.Fails = false;
        Assert.Equal(3, run.Method.Refresh(7));

        run.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(4, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void OtherKeys_AreComputedDuringThePause(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.Fails = true;
        run.Method.Call(7);
        run.Fails = false;

        Assert.Equal(3, run.Method.Call(8));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void InvalidatedResult_NeverStandsIn(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.Fails = true;
        run.Method.Call(7);

        run.Method.Invalidate(7);

        Assert.Throws<InvalidOperationException>(() => run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ClearedResult_NeverStandsIn(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.Fails = true;
        run.Method.Call(7);

        run.Method.Clear();

        Assert.Throws<InvalidOperationException>(() => run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ResultInvalidatedWhileItsSuccessorIsComputed_NeverStandsIn(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.Fails = true;
        run.OnCompute = () => run.Method.Invalidate(7);

        Assert.Throws<InvalidOperationException>(() => run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void SetDuringThePause_IsWhatCallsGet(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.Fails = true;
        run.Method.Call(7);

        run.Method.Set(7, 100);
        Assert.Equal(100, run.Method.Call(7));

        run.Fails = false;
        run.Time.Advance(Minute);
        Assert.Equal(3, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void RefreshThatFails_ThrowsAndKeepsTheOldResult(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Fails = true;

        Assert.Throws<InvalidOperationException>(() => run.Method.Refresh(7));
        Assert.Equal(1, run.Method.Call(7));

        run.Time.Advance(Minute);
        Assert.Throws<InvalidOperationException>(() => run.Method.Refresh(7));
        Assert.Equal(1, run.Method.Call(7));
        Assert.Equal(1, run.Method.Statistics.Rescues);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void HandleThatOnlyLooks_DoesNotGetWhatHasExpired(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.Fails = true;
        run.Method.Call(7);

        Assert.False(run.Method.TryPeek(7, out _));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ResultThatIsNotToBeStored_TakesTheOldOneAway(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind) { IsStored = static result => result != 2 };
        run.Method.Call(7);
        run.Time.Advance(Minute);
        Assert.Equal(2, run.Method.Call(7));
        run.Fails = true;

        Assert.Throws<InvalidOperationException>(() => run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task AllWhoWait_GetTheOldResult(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.Fails = true;
        var gate = new TaskCompletionSource();
        run.Until = gate.Task;
        var starter = run.Method.CallAsync(7);
        Callers.Await(() => run.Computations == 2);
        var waiters = Enumerable.Range(0, 4).Select(_ => run.Method.CallAsync(7)).ToList();
        Callers.Await(() => run.Method.Statistics.Joins == 4);

        gate.SetResult();

        Assert.Equal(1, await starter);
        Assert.All(await Task.WhenAll(waiters), static value => Assert.Equal(1, value));
        Assert.Equal(5, run.Method.Statistics.Rescues);
        Assert.Equal(2, run.Computations);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task Cancellation_IsNeverAnsweredWithTheOldResult(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        using var source = new CancellationTokenSource();
        run.Until = new TaskCompletionSource().Task;
        var call = run.Method.CallUntilAsync(7, source.Token);
        Callers.Await(() => run.Computations == 2);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(0, run.Method.Statistics.Rescues);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void CancellationOfTheBodysOwn_IsAFailureLikeOthers(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.OnCompute = static () => throw new OperationCanceledException(new CancellationToken(canceled: true));

        Assert.Equal(1, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task FailureAfterTheStarterLeft_IsRepeatedBeforeTheOldResultStandsIn(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Minute);
        run.Fails = true;
        var gate = new TaskCompletionSource();
        run.Until = gate.Task;
        using var source = new CancellationTokenSource();
        var starter = run.Method.CallUntilAsync(7, source.Token);
        Callers.Await(() => run.Computations == 2);
        var waiter = run.Method.CallAsync(7);
        Callers.Await(() => run.Method.Statistics.Joins == 1);
        await source.CancelAsync();
        run.OnCompute = () => run.Fails = false;
        run.Until = Task.CompletedTask;

        gate.SetException(new ObjectDisposedException("the starter's connection"));

        await Assert.ThrowsAnyAsync<Exception>(() => starter);
        Assert.Equal(3, await waiter);
        Assert.Equal(0, run.Method.Statistics.Rescues);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public static void ResultInvalidatedWhileItIsLookedForToStandIn_DoesNot(bool clears)
    {
        var time = new FakeTime();
        var storage = new OwnStorage(time);
        using var scope = new StorageScope(storage);
        var fails = false;
        var method = new TimedMethod(
            MemberWay.Plain,
            (key, _) => fails ? Task.FromException<int>(new InvalidOperationException()) : Task.FromResult(key),
            TimedMethod.Describe(Minute, failSafe: Minute));
        method.Call(7);
        time.Advance(Minute);
        fails = true;
        var looks = 0;
        storage.OnFound = _ =>
        {
            // The third look, after the call's two, is for what may stand in.
            if (++looks == 3)
            {
                Assert.Equal(Invalidation.Delivered, clears ? method.Clear() : method.Invalidate(7));
            }
        };

        Assert.Throws<InvalidOperationException>(() => method.Call(7));
        Assert.Equal(3, looks);
    }

    [Fact]
    public static void ExpirationFromTheEnvironment_IsFollowedByTheFailSafeTime()
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE_EXPIRATION", "1m"));
        CacheStorage.Configure("memory");
        var time = new FakeTime();
        using var scope = new StorageScope(new MemoryStorage(timeProvider: time));
        var fails = false;
        var method = new TimedMethod(
            MemberWay.Plain,
            (key, _) => fails ? Task.FromException<int>(new InvalidOperationException()) : Task.FromResult(key),
            TimedMethod.Describe(failSafe: Minute));
        method.Call(7);
        fails = true;

        time.Advance(Minute);
        Assert.Equal(7, method.Call(7));

        time.Advance(Minute);
        Assert.Throws<InvalidOperationException>(() => method.Call(7));
    }

    private sealed class Run : IDisposable
    {
        public static readonly TimeSpan FailSafe = TimeSpan.FromHours(1);

        private readonly StorageScope _scope;
        private int _computations;

        public Run(MemberWay way, StorageKind kind, TimeSpan? expiration = null)
        {
            _scope = new StorageScope(StorageKinds.Create(kind, Time));
            Method = new TimedMethod(way, Compute, TimedMethod.Describe(expiration ?? Minute, failSafe: FailSafe)) { When = (_, result) => IsStored(result) };
        }

        public FakeTime Time { get; } = new();

        public TimedMethod Method { get; }

        public bool Fails { get; set; }

        public Task Until { get; set; } = Task.CompletedTask;

        public Action OnCompute { get; set; } = static () => { };

        public Func<int, bool> IsStored { get; init; } = static _ => true;

        public int Computations => Volatile.Read(ref _computations);

        public void Dispose() => _scope.Dispose();

        private async Task<int> Compute(int key, CancellationToken cancellationToken)
        {
            var generation = Interlocked.Increment(ref _computations);
            await Until.WaitAsync(cancellationToken);
            OnCompute();
            return Fails ? throw new InvalidOperationException("no luck") : generation;
        }
    }
}
