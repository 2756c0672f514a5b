using Memo.Tests.Support;
using static Memo.Tests.Storages.CountedMethods;

namespace Memo.Tests.Storages;

/// <summary>What was forgotten while a slow storage was still taking it in does not come back.</summary>
public static class InvalidationFenceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public static async Task InvalidateWhileAResultIsHandedOver_HidesItAtOnce()
    {
        using var gate = new Gate();
        using var scope = new StorageScope(gate.Storage);
        var call = gate.RunUntilItStores(static () => Number("a", 1));

        Assert.Equal(Invalidation.Delivered, NumberCache.Invalidate("a", 1));

        Assert.False(NumberCache.TryGet("a", 1, out _));
        gate.Open();
        var old = await call.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.Empty(gate.Storage.Keys);
        Assert.NotEqual(old, Number("a", 1));
        Assert.True(NumberCache.TryGet("a", 1, out _));
    }

    [Fact]
    public static async Task CallAfterInvalidate_ComputesAnewThoughTheOldResultIsStillHandedOver()
    {
        using var gate = new Gate();
        using var scope = new StorageScope(gate.Storage);
        var call = gate.RunUntilItStores(static () => Number("a", 1));
        NumberCache.Invalidate("a", 1);

        var fresh = Number("a", 1);
        gate.Open();
        var old = await call.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.NotEqual(old, fresh);
        Assert.NotEqual(old, Number("a", 1));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static async Task ClearWhileAResultIsHandedOver_HidesItAtOnce(bool clearsStorage)
    {
        using var gate = new Gate();
        using var scope = new StorageScope(gate.Storage);
        var call = gate.RunUntilItStores(static () => Number("a", 1));

        if (clearsStorage)
        {
            gate.Storage.Clear();
        }
        else
        {
            NumberCache.Clear();
        }

        Assert.False(NumberCache.TryGet("a", 1, out _));
        gate.Open();
        await call.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Empty(gate.Storage.Keys);
    }

    [Fact]
    public static async Task RefreshWhileAnOlderResultIsHandedOver_NeverLetsTheOlderBeSeen()
    {
        using var gate = new Gate();
        using var scope = new StorageScope(gate.Storage);
        var call = gate.RunUntilItStores(static () => Number("a", 1));

        var fresh = NumberCache.Refresh("a", 1);
        gate.Open();
        var old = await call.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.NotEqual(old, fresh);
        Assert.NotEqual(old, Number("a", 1));
    }

    [Fact]
    public static async Task TwoValuesSetAtOnce_LeaveOne()
    {
        using var gate = new Gate();
        var first = gate.RunUntilItStores(() =>
        {
            gate.Storage["a"] = 1;
            return 1;
        });

        gate.Storage["a"] = 2;
        gate.Open();
        await first.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.True(gate.Storage.ContainsKey("a"));
    }

    [Fact]
    public static async Task TakingBackThatFails_HangsNobodyAndServesNothingOld()
    {
        using var gate = new Gate();
        using var scope = new StorageScope(gate.Storage);
        var failures = NumberCache.Statistics.StorageFailures;
        var call = gate.RunUntilItStores(static () => Number("a", 1));
        NumberCache.Invalidate("a", 1);
        gate.Storage.OnRemove = static _ => throw new IOException("The storage is out of order.");

        gate.Open();
        var old = await call.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(failures + 1, NumberCache.Statistics.StorageFailures);
        Assert.False(NumberCache.TryGet("a", 1, out _));
        var fresh = Number("a", 1);
        gate.Storage.OnRemove = static _ => { };
        Assert.NotEqual(old, fresh);
        Assert.Equal(fresh, Number("a", 1));
    }

    [Fact]
    public static async Task CallWhileAResultIsBeingRemoved_DoesNotReadIt()
    {
        using var removing = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        var old = Number("a", 1);
        storage.OnRemove = _ =>
        {
            removing.Set();
            Assert.True(goOn.Wait(Patience));
        };
        var invalidation = Task.Run(static () => NumberCache.Invalidate("a", 1), TestContext.Current.CancellationToken);
        Assert.True(removing.Wait(Patience, TestContext.Current.CancellationToken));

        Assert.NotEqual(old, Number("a", 1));
        goOn.Set();

        Assert.Equal(Invalidation.Delivered, await invalidation);
        storage.OnRemove = static _ => { };
        Assert.NotEqual(old, Number("a", 1));
    }

    [Fact]
    public static void InvalidateBeforeTheFirstCall_ReachesWhatTheStorageHolds()
    {
        var entries = new Dictionary<string, object?>
        {
            [NumberCache.KeyOf("a", 1).ToString()] = -1,
            [NumberCache.KeyOf("b", 1).ToString()] = -1,
        };
        using var scope = new StorageScope(new DictionaryStorage(entries));

        NumberCache.Invalidate("a", 1);
        Assert.NotEqual(-1, Number("a", 1));
        CacheStorage.Default = new DictionaryStorage(entries);
        NumberCache.Clear();
        Assert.NotEqual(-1, Number("b", 1));
    }

    [Fact]
    public static async Task ValueThatWasSetAndReplacedAndForgotten_DoesNotComeBack()
    {
        using var gate = new Gate();
        using var scope = new StorageScope(gate.Storage);
        var first = gate.RunUntilItStores(static () =>
        {
            NumberCache.Set("a", 1, -1);
            return 0;
        });

        NumberCache.Set("a", 1, -2);
        NumberCache.Invalidate("a", 1);
        gate.Open();
        await first.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.True(Number("a", 1) > 0);
    }

    /// <summary>A storage whose first store waits.</summary>
    private sealed class Gate : IDisposable
    {
        private readonly ManualResetEventSlim _isOpen = new();
        private readonly ManualResetEventSlim _isReached = new();
        private int _stores;

        public Gate() => Storage = new OwnStorage
        {
            OnSet = _ =>
            {
                if (Interlocked.Increment(ref _stores) == 1)
                {
                    _isReached.Set();
                    Assert.True(_isOpen.Wait(Patience));
                }
            },
        };

        public OwnStorage Storage { get; }

        public Task<int> RunUntilItStores(Func<int> work)
        {
            var running = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            Assert.True(_isReached.Wait(Patience));
            return running;
        }

        public void Open() => _isOpen.Set();

        public void Dispose()
        {
            _isOpen.Dispose();
            _isReached.Dispose();
        }
    }
}
