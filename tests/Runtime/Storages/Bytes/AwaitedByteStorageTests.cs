using System.Collections.Concurrent;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes;

/// <summary>Asynchronous calls await a storage that is asynchronous, and synchronous ones block without needing what is blocked.</summary>
public static class AwaitedByteStorageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public static async Task AsynchronousFaces_BlockNoThread()
    {
        var storage = new AwaitedByteStorage();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Task, static numbers => [.. numbers]);
        await method.SetAsync([1], [9]);
        Assert.True(await storage.FlushAsync(Patience, TestContext.Current.CancellationToken));
        var mayGoOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        storage.Yield = () => mayGoOn.Task;

        // Each of them comes back to this thread before the storage has answered.
        var peeking = method.TryPeekAsync([1]);
        var calling = method.CallAsync([1]);
        var adding = storage.GetOrAddAsync("a", static _ => Task.FromResult(1), cancellationToken: TestContext.Current.CancellationToken);
        Assert.False(peeking.IsCompleted || calling.IsCompleted || adding.IsCompleted);
        mayGoOn.SetResult();

        Assert.Equal([9], (await peeking).Value);
        Assert.Equal([9], await calling);
        Assert.Equal(1, await adding);
        mayGoOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var invalidating = method.InvalidateAsync([1]);
        Assert.False(invalidating.IsCompleted);
        mayGoOn.SetResult();
        Assert.Equal(Invalidation.Delivered, await invalidating);
        mayGoOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var clearing = method.ClearAsync();
        Assert.False(clearing.IsCompleted);
        mayGoOn.SetResult();
        Assert.Equal(Invalidation.Delivered, await clearing);
        Assert.Equal(0, method.Statistics.Computations);
    }

    [Fact]
    public static async Task CallersOfOneMissingKey_ComputeOnce()
    {
        var storage = new AwaitedByteStorage();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Task, static numbers => [.. numbers]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => method.CallAsync([1]))));

        Assert.All(answers, static answer => Assert.Equal([1], answer));
        Assert.Equal(1, method.Statistics.Computations);
    }

    [Fact]
    public static void SynchronousCall_DoesNotWaitForTheContextItBlocks()
    {
        var storage = new AwaitedByteStorage();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);

        var answers = Callers.CallAll(1, _ =>
        {
            SynchronizationContext.SetSynchronizationContext(new DeafContext());
            method.Call([1]);
            storage.Flush(Patience);
            var answer = method.Call([1]);
            Assert.Equal(Invalidation.Delivered, method.Invalidate([1]));
            Assert.IsType<DeafContext>(SynchronizationContext.Current);
            return answer;
        });

        Assert.Equal([1], answers[0]);
        Assert.Equal(1, method.Statistics.Computations);
    }

    [Fact]
    public static async Task CancelledCaller_LeavesAndOthersGetTheResult()
    {
        var storage = new AwaitedByteStorage();
        using var scope = new StorageScope(storage);
        var mayGoOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        storage.Yield = () => mayGoOn.Task;
        using var cancellation = new CancellationTokenSource();
        var first = storage.GetOrAddAsync("a", static _ => Task.FromResult(1), cancellationToken: cancellation.Token);
        var second = storage.GetOrAddAsync("a", static _ => Task.FromResult(1), cancellationToken: TestContext.Current.CancellationToken);

        await cancellation.CancelAsync();
        mayGoOn.SetResult();

        Assert.Equal(1, await second);
        await first.ContinueWith(static _ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        Assert.Equal(0, storage.Events.Failures);
    }

    /// <summary>A context whose thread is blocked: what is posted to it is never run.</summary>
    private sealed class DeafContext : SynchronizationContext
    {
        private readonly ConcurrentQueue<SendOrPostCallback> _posted = new();

        public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue(d);
    }
}
