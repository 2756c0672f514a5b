using System.Collections.Concurrent;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Engine.Tags;
using Memo.Tests.Support;

namespace Memo.Tests.Engine.Scopes;

public sealed class MemoScopeTests
{
    [Fact]
    public void InABypass_CallsNeitherReadNorWrite()
    {
        using var storage = new StorageScope(new MemoryStorage());
        var stored = Shelves.Untagged(1);
        using (MemoScope.Bypass())
        {
            Assert.NotEqual(stored, Shelves.Untagged(1));
            Shelves.Untagged(2);
        }

        Assert.Equal(stored, Shelves.Untagged(1));
        Assert.False(Shelves.UntaggedCache.TryGet(2, out _));
        Assert.True(Shelves.UntaggedCache.Statistics.Bypasses[BypassReason.Scope] >= 2);
    }

    [Fact]
    public async Task InABypass_AsynchronousCallsCompute()
    {
        using var storage = new StorageScope(new MemoryStorage());
        var stored = await Shelves.CountAsync(1);
        using (MemoScope.Bypass())
        {
            Assert.NotEqual(stored, await Shelves.CountAsync(1));
            Assert.NotEqual(stored, await Task.Run(static () => Shelves.CountAsync(1), TestContext.Current.CancellationToken));
        }

        Assert.Equal(stored, await Shelves.CountAsync(1));
    }

    [Fact]
    public async Task InARefresh_WarmingComputesWhatIsThereToo()
    {
        using var storage = new StorageScope(new MemoryStorage());
        var (first, second) = (Shelves.Untagged(1), await Shelves.CountAsync(1));
        using (MemoScope.Refresh())
        {
            Assert.Equal(new WarmProgress(0, 2, 0), Shelves.UntaggedCache.Warm([1, 2], parallelism: 2, cancellationToken: TestContext.Current.CancellationToken));
            Assert.Equal(new WarmProgress(0, 2, 0), await Shelves.CountCache.WarmAsync([1, 2], parallelism: 2, cancellationToken: TestContext.Current.CancellationToken));
        }

        Assert.NotEqual(first, Shelves.Untagged(1));
        Assert.NotEqual(second, await Shelves.CountAsync(1));
    }

    [Fact]
    public async Task OtherFlows_AreNotConcerned()
    {
        using var storage = new StorageScope(new MemoryStorage());
        var stored = Shelves.Untagged(1);
        var isOpen = new TaskCompletionSource();
        var mayClose = new TaskCompletionSource();
        var other = Task.Run(async () =>
        {
            using var scope = MemoScope.Bypass();
            isOpen.SetResult();
            await mayClose.Task;
        }, TestContext.Current.CancellationToken);
        await isOpen.Task;

        Assert.Equal(stored, Shelves.Untagged(1));
        mayClose.SetResult();
        await other;
    }

    [Fact]
    public void InARefresh_EachKeyIsComputedOnce()
    {
        using var storage = new StorageScope(new MemoryStorage());
        var old = Shelves.Untagged(1);
        int renewed;
        using (MemoScope.Refresh())
        {
            renewed = Shelves.Untagged(1);
            Assert.NotEqual(old, renewed);
            Assert.Equal(renewed, Shelves.Untagged(1));
        }

        Assert.Equal(renewed, Shelves.Untagged(1));
        using (MemoScope.Refresh())
        {
            Assert.NotEqual(renewed, Shelves.Untagged(1));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InARefresh_CallsAtOnceShareTheNewComputation(bool inObjects)
    {
        using var storage = new StorageScope(inObjects ? new DictionaryStorage(new ConcurrentDictionary<string, object?>()) : new MemoryStorage());
        var old = await Shelves.CountAsync(1);
        using var isComputing = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        Shelves.OnCompute = _ =>
        {
            isComputing.Set();
            Callers.Await(() => mayGoOn.IsSet);
        };
        using (MemoScope.Refresh())
        {
            var first = Task.Run(static () => Shelves.CountAsync(1), TestContext.Current.CancellationToken);
            var joins = Shelves.CountCache.Statistics.Joins;
            Callers.Await(() => isComputing.IsSet);
            var second = Task.Run(static () => Shelves.CountAsync(1), TestContext.Current.CancellationToken);
            Callers.Await(() => Shelves.CountCache.Statistics.Joins > joins);
            mayGoOn.Set();
            Shelves.OnCompute = static _ => { };

            Assert.NotEqual(old, await first);
            Assert.Equal(await first, await second);
        }
    }

    [Fact]
    public void OfScopesWithinEachOther_TheInnermostCounts()
    {
        using var storage = new StorageScope(new MemoryStorage());
        var stored = Shelves.Untagged(1);
        using (MemoScope.Refresh())
        {
            using (MemoScope.Bypass())
            {
                Shelves.Untagged(1);
                Assert.True(Shelves.UntaggedCache.TryGet(1, out var still));
                Assert.Equal(stored, still);
            }

            Assert.NotEqual(stored, Shelves.Untagged(1));
        }
    }

    [Fact]
    public void ScopesClosedInTheWrongOrder_LeaveNoneOpen()
    {
        using var storage = new StorageScope(new MemoryStorage());
        var stored = Shelves.Untagged(1);
        var outer = MemoScope.Bypass();
        var inner = MemoScope.Refresh();
        outer.Dispose();
        outer.Dispose();
        inner.Dispose();

        Assert.Equal(stored, Shelves.Untagged(1));
        Assert.False(Memo.Engine.DefaultStorage.HasOpenScopes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InARefresh_ACallWhoseComputationFailed_IsComputedAgain(bool isAsynchronous)
    {
        using var storage = new StorageScope(new MemoryStorage());
        var old = await CallAsync();
        Shelves.OnCompute = static _ => throw new InvalidOperationException("once");
        using (MemoScope.Refresh())
        {
            await Assert.ThrowsAsync<InvalidOperationException>(CallAsync);
            Shelves.OnCompute = static _ => { };
            var renewed = await CallAsync();

            Assert.NotEqual(old, renewed);
            Assert.Equal(renewed, await CallAsync());
        }

        async Task<int> CallAsync() => isAsynchronous ? await Shelves.CountAsync(1) : Shelves.Find(1).Computation;
    }
}
