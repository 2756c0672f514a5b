using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>A hit near the end of a result's life begins to compute it anew, and nobody waits.</summary>
public static class RefreshAheadTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(48);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public static TheoryData<MemberWay, StorageKind> Cases => StorageKinds.WithWays;

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task HitAfterThatPartOfTheLife_ComputesInTheBackground(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        Assert.Equal(1, run.Method.Call(7));
        run.Time.Advance(Due);

        Assert.Equal(1, run.Method.Call(7));
        await run.Storage.Background.WhenIdleAsync();

        Assert.Equal(2, run.Computations);
        Assert.Equal(2, run.Method.Call(7));
        run.Time.Advance(Due - TimeSpan.FromTicks(1));
        Assert.Equal(2, run.Method.Call(7));
        await run.Storage.Background.WhenIdleAsync();
        Assert.Equal(2, run.Computations);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task HitBeforeThatPartOfTheLife_IsOnlyAHit(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Due - TimeSpan.FromTicks(1));

        Assert.Equal(1, run.Method.Call(7));

        await run.Storage.Background.WhenIdleAsync();
        Assert.Equal(1, run.Computations);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task ManyHits_BeginOneComputationOfAKey(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Due);
        var gate = new TaskCompletionSource();
        run.Until = gate.Task;

        for (var hit = 0; hit < 10; hit++)
        {
            Assert.Equal(1, run.Method.Call(7));
        }

        Callers.Await(() => run.Computations == 2);
        Assert.All(Callers.CallAll(8, _ => run.Method.Call(7)), static value => Assert.Equal(1, value));
        gate.SetResult();
        await run.Storage.Background.WhenIdleAsync();
        Assert.Equal(2, run.Computations);
        Assert.Equal(2, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task FailureAfterAValueWasSet_LeavesThatOneItsLife(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind, expiration: TimeSpan.FromMinutes(10));
        run.Method.Call(7);
        run.Time.Advance(TimeSpan.FromMinutes(8));
        var gate = new TaskCompletionSource();
        run.Until = gate.Task;
        run.Method.Call(7);
        Callers.Await(() => run.Computations == 2);

        run.Method.Set(7, 99);
        run.Fails = true;
        gate.SetResult();
        await run.Storage.Background.WhenIdleAsync();
        run.Fails = false;
        run.Time.Advance(Pause + TimeSpan.FromSeconds(1));

        Assert.Equal(99, run.Method.Call(7));
        await run.Storage.Background.WhenIdleAsync();
        Assert.Equal(2, run.Computations);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task Failure_KeepsTheOldResultAndIsTriedAgainAfterAPause(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind, expiration: TimeSpan.FromMinutes(10));
        run.Method.Call(7);
        run.Time.Advance(TimeSpan.FromMinutes(8));
        run.Fails = true;
        Assert.Equal(1, run.Method.Call(7));
        await run.Storage.Background.WhenIdleAsync();
        Assert.Equal(2, run.Computations);

        run.Time.Advance(Pause - TimeSpan.FromTicks(1));
        Assert.Equal(1, run.Method.Call(7));
        await run.Storage.Background.WhenIdleAsync();
        Assert.Equal(2, run.Computations);

        run.Fails = false;
        run.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(1, run.Method.Call(7));
        await run.Storage.Background.WhenIdleAsync();
        Assert.Equal(3, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task OldResult_EndsWithItsExpirationWhateverTheBackgroundDoes(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Due);
        run.Fails = true;
        run.Method.Call(7);
        await run.Storage.Background.WhenIdleAsync();

        run.Time.Advance(Minute - Due);

        Assert.Throws<InvalidOperationException>(() => run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task CallThatMissesMeanwhile_JoinsTheBackgroundComputation(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        var gate = Begin(run);
        run.Time.Advance(Minute - Due);
        var missing = run.Method.CallAsync(7);
        Callers.Await(() => run.Method.Statistics.Joins == 1);

        gate.SetResult();

        Assert.Equal(2, await missing);
        Assert.Equal(2, run.Computations);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task CallThatJoinedAFailingBackgroundComputation_RepeatsIt(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        var gate = Begin(run);
        run.Time.Advance(Minute - Due);
        var missing = run.Method.CallAsync(7);
        Callers.Await(() => run.Method.Statistics.Joins == 1);
        run.Until = Task.CompletedTask;

        gate.SetException(new ObjectDisposedException("what the hit had"));

        Assert.Equal(3, await missing);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task ResultInvalidatedMeanwhile_IsNotStored(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        var gate = Begin(run);

        run.Method.Invalidate(7);
        gate.SetResult();
        await run.Storage.Background.WhenIdleAsync();

        Assert.False(run.Method.TryPeek(7, out _));
        Assert.Equal(3, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task ValueSetMeanwhile_Stays(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        var gate = Begin(run);

        run.Method.Set(7, 100);
        gate.SetResult();
        await run.Storage.Background.WhenIdleAsync();

        Assert.Equal(100, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task ResultThatIsNotToBeStored_TakesTheOldOneAway(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind) { IsStored = static result => result != 2 };
        run.Method.Call(7);
        run.Time.Advance(Due);
        Assert.Equal(1, run.Method.Call(7));
        await run.Storage.Background.WhenIdleAsync();

        Assert.Equal(3, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task FullBackground_LeavesTheHitAHit(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        run.Method.Call(7);
        run.Time.Advance(Due);
        var gate = new TaskCompletionSource();
        while (run.Storage.Background.TryStart(_ => gate.Task))
        {
        }

        Assert.Equal(1, run.Method.Call(7));
        gate.SetResult();
        await run.Storage.Background.WhenIdleAsync();
        Assert.Equal(1, run.Computations);

        run.Time.Advance(TimeSpan.FromSeconds(1));
        Callers.Await(() => run.Method.Call(7) == 2);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void EndOfTheStorage_CancelsWhatIsUnderWay(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        Begin(run);

        run.Storage.Dispose();

        Callers.Await(() => run.Token.IsCancellationRequested);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task BackgroundComputationThatTakesTooLong_IsAFailure(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind, timeout: TimeSpan.FromSeconds(5));
        Begin(run);

        run.Time.Advance(TimeSpan.FromSeconds(5));
        await run.Storage.Background.WhenIdleAsync();

        Assert.Equal(1, run.Method.Call(7));
        await run.Storage.Background.WhenIdleAsync();
        Assert.Equal(2, run.Computations);
        Assert.Equal(1, run.Method.Statistics.Timeouts);
    }

    private static TaskCompletionSource Begin(Run run)
    {
        run.Method.Call(7);
        run.Time.Advance(Due);
        var gate = new TaskCompletionSource();
        run.Until = gate.Task;
        Assert.Equal(1, run.Method.Call(7));
        Callers.Await(() => run.Computations == 2);
        return gate;
    }

    private sealed class Run : IDisposable
    {
        private readonly StorageScope _scope;
        private int _computations;

        public Run(MemberWay way, StorageKind kind, TimeSpan? expiration = null, TimeSpan? timeout = null)
        {
            Storage = StorageKinds.Create(kind, Time);
            _scope = new StorageScope(Storage);
            var descriptor = TimedMethod.Describe(expiration ?? Minute, refreshAhead: 0.8, timeout: timeout);
            Method = new TimedMethod(way, Compute, descriptor) { When = (_, result) => IsStored(result) };
        }

        public FakeTime Time { get; } = new();

        public CacheStorage Storage { get; }

        public TimedMethod Method { get; }

        public bool Fails { get; set; }

        public Task Until { get; set; } = Task.CompletedTask;

        public Func<int, bool> IsStored { get; init; } = static _ => true;

        public CancellationToken Token { get; private set; }

        public int Computations => Volatile.Read(ref _computations);

        public void Dispose() => _scope.Dispose();

        private async Task<int> Compute(int key, CancellationToken cancellationToken)
        {
            Token = cancellationToken;
            var generation = Interlocked.Increment(ref _computations);
            await Until.WaitAsync(cancellationToken);
            return Fails ? throw new InvalidOperationException("no luck") : generation;
        }
    }
}
