using Memo.Tests.Contract.Methods;

namespace Memo.Tests.Contract.Suite;

/// <summary>Callers that wait no more, over every storage.</summary>
public abstract class CancellationContract : ConcurrentResultContract
{
    [Fact]
    public async Task CallerThatLeaves_LeavesTheOthersTheirResult()
    {
        using var leaver = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = 0;
        Gated.Body = (_, token) =>
        {
            Interlocked.Increment(ref runs);
            return release.Task.WaitAsync(token);
        };
        var joins = Gated.FetchCache.Statistics.Joins;
        var first = Gated.FetchAsync(1, leaver.Token);
        Assert.True(SpinWait.SpinUntil(() => runs == 1, Patience));
        var second = Gated.FetchAsync(1, Token);
        Assert.True(SpinWait.SpinUntil(() => Gated.FetchCache.Statistics.Joins > joins, Patience));

        await leaver.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult(7);

        Assert.Equal(7, await second.WaitAsync(Patience, Token));
        Assert.Equal(7, await Gated.FetchAsync(1, Token));
        Assert.Equal(1, runs);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ComputationThatIsCancelled_StoresNothing(bool isValueTask)
    {
        using var leaver = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Gated.Body = async (id, token) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return id;
        };
        var call = isValueTask ? Gated.LoadAsync(1, leaver.Token).AsTask() : Gated.FetchAsync(1, leaver.Token);
        await begun.Task.WaitAsync(Patience, Token);

        await leaver.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience, Token));

        Assert.Equal(0, Entries);
        Gated.Body = static (id, _) => Task.FromResult(10 * id);
        Assert.Equal(10, await (isValueTask ? Gated.LoadAsync(1, Token).AsTask() : Gated.FetchAsync(1, Token)));
    }

    [Fact]
    public async Task FactoryOfANamedValueThatIsCancelled_StoresNothing()
    {
        using var leaver = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = Storage.GetOrAddAsync(
            "a",
            async token =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return 1;
            },
            cancellationToken: leaver.Token);
        await begun.Task.WaitAsync(Patience, Token);

        await leaver.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Patience, Token));

        Assert.Equal(0, Entries);
        Assert.Equal(2, await GetOrAddAsync("a", static _ => Task.FromResult(2)));
    }

    [Fact]
    public async Task CallerWhoseTokenIsCancelledAlready_GetsWhatThereIsOrIsToldSo()
    {
        Gated.Body = static (id, _) => Task.FromResult(10 * id);
        await Gated.FetchAsync(1, Token);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var call = Gated.FetchAsync(1, cancelled.Token);

        await call.WaitAsync(Patience, Token).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        Assert.True(call.IsCanceled || await call == 10);
        Assert.Equal(10, await Gated.FetchAsync(1, Token));
    }
}
