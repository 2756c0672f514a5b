using Memo.Tests.Engine.Handmade;
using Memo.Tests.Storages.Bytes;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>A result lives on while it is used, and never longer than its expiration.</summary>
public static class SlidingExpirationTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static TheoryData<MemberWay, StorageKind> Cases => StorageKinds.WithWays;

    public static TheoryData<MemberWay> Ways => [.. Enum.GetValues<MemberWay>()];

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ResultThatNobodyUses_EndsWithItsWindow(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        Assert.Equal(1, run.Method.Call(7));

        run.Time.Advance(Window - TimeSpan.FromTicks(1));
        Assert.Equal(1, run.Method.Call(7));

        run.Time.Advance(Window);
        Assert.False(run.Method.TryPeek(7, out _));
        Assert.Equal(2, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task ResultInUse_LivesOn(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind);
        for (var use = 0; use < 20; use++)
        {
            Assert.Equal(1, run.Method.Call(7));
            await run.Storage.Background.WhenIdleAsync();
            run.Time.Advance(TimeSpan.FromSeconds(40));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task ResultInUse_EndsWithItsExpiration(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind, expiration: TimeSpan.FromSeconds(100));
        for (var use = 0; use < 10; use++)
        {
            Assert.Equal(1, run.Method.Call(7));
            await run.Storage.Background.WhenIdleAsync();
            run.Time.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(2, run.Method.Call(7));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public static void EachUseInMemory_BeginsTheWindowAnew(MemberWay way)
    {
        using var run = new Run(way, StorageKind.Memory);
        run.Method.Call(7);
        run.Time.Advance(TimeSpan.FromSeconds(1));
        run.Method.Call(7);

        run.Time.Advance(Window - TimeSpan.FromTicks(1));
        Assert.True(run.Method.TryPeek(7, out _));

        run.Time.Advance(Window - TimeSpan.FromTicks(1));
        Assert.Equal(1, run.Method.Call(7));

        run.Time.Advance(Window);
        Assert.Equal(2, run.Method.Call(7));
    }

    [Theory]
    [InlineData(StorageKind.Objects)]
    [InlineData(StorageKind.Bytes)]
    public static async Task StoreThatIsWritten_HearsOfUsesOnceAQuarterOfTheWindow(StorageKind kind)
    {
        using var run = new Run(MemberWay.Plain, kind);
        run.Method.Call(7);
        run.Time.Advance(TimeSpan.FromSeconds(14));
        run.Method.Call(7);
        await run.Storage.Background.WhenIdleAsync();
        run.Time.Advance(TimeSpan.FromSeconds(46));
        Assert.False(run.Method.TryPeek(7, out _));

        run.Method.Call(7);
        run.Time.Advance(TimeSpan.FromSeconds(15));
        run.Method.Call(7);
        await run.Storage.Background.WhenIdleAsync();
        run.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.True(run.Method.TryPeek(7, out _));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task FailSafeTime_CountsFromTheEndOfTheWindow(MemberWay way, StorageKind kind)
    {
        using var run = new Run(way, kind, failSafe: TimeSpan.FromHours(1));
        run.Method.Call(7);
        run.Time.Advance(TimeSpan.FromSeconds(30));
        run.Method.Call(7);
        await run.Storage.Background.WhenIdleAsync();
        run.Fails = true;

        run.Time.Advance(Window + TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.Equal(1, run.Method.Call(7));

        run.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Throws<InvalidOperationException>(() => run.Method.Call(7));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public static async Task ResultInvalidatedWhileItsLifeIsLengthened_DoesNotComeBack(bool clears)
    {
        var storage = new DictionaryByteStorage(new FakeTime());
        using var run = new Run(MemberWay.Plain, storage);
        using var writing = new SemaphoreSlim(0);
        using var write = new SemaphoreSlim(0);
        run.Method.Call(7);
        await storage.FlushAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        run.Time.Advance(TimeSpan.FromSeconds(30));
        storage.OnSet = _ =>
        {
            writing.Release();
            write.Wait(CancellationToken.None);
        };
        run.Method.Call(7);
        await writing.WaitAsync(TestContext.Current.CancellationToken);
        storage.OnSet = static _ => { };

        var forgetting = Task.Run(() => clears ? run.Method.Clear() : run.Method.Invalidate(7), CancellationToken.None);
        write.Release();
        await forgetting;

        Assert.False(run.Method.TryPeek(7, out _));
        Assert.Equal(2, run.Method.Call(7));
    }

    [Fact]
    public static async Task UsesOfManyThreads_NeverShortenALife()
    {
        using var run = new Run(MemberWay.Plain, StorageKind.Memory);
        run.Method.Call(7);
        var stop = false;
        var users = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                while (!Volatile.Read(ref stop))
                {
                    run.Method.Call(7);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToList();
        for (var step = 0; step < 2_000; step++)
        {
            run.Time.Advance(TimeSpan.FromMilliseconds(20));
            Assert.Equal(1, run.Method.Call(7));
        }

        Volatile.Write(ref stop, true);
        await Task.WhenAll(users);
        run.Method.Call(7);

        run.Time.Advance(Window - TimeSpan.FromTicks(1));
        Assert.Equal(1, run.Method.Call(7));
    }

    private sealed class Run : IDisposable
    {
        private readonly StorageScope _scope;
        private int _computations;

        public Run(MemberWay way, StorageKind kind, TimeSpan? expiration = null, TimeSpan? failSafe = null)
            : this(way, StorageKinds.Create(kind, new FakeTime()), expiration, failSafe)
        {
        }

        public Run(MemberWay way, CacheStorage storage, TimeSpan? expiration = null, TimeSpan? failSafe = null)
        {
            Storage = storage;
            Time = (FakeTime)storage.TimeProvider;
            _scope = new StorageScope(storage);
            Method = new TimedMethod(way, Compute, TimedMethod.Describe(expiration, sliding: Window, failSafe: failSafe));
        }

        public CacheStorage Storage { get; }

        public FakeTime Time { get; }

        public TimedMethod Method { get; }

        public bool Fails { get; set; }

        public void Dispose() => _scope.Dispose();

        private async Task<int> Compute(int key, CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            return Fails ? throw new InvalidOperationException() : Interlocked.Increment(ref _computations);
        }
    }
}
