using Memo.Tests.Contract.Methods;

namespace Memo.Tests.Contract.Suite;

/// <summary>Memoized methods that many call at once, over every storage.</summary>
public abstract class ConcurrentResultContract : FenceContract
{
    private const int Callers = 32;

    [Fact]
    public void ManyThreadsOnOneKey_ComputeOnce()
    {
        const int Keys = 30;
        var before = Counted.Computations;
        using var barrier = new Barrier(Callers);
        var answers = new int[Keys];

        RunThreads(Callers, _ =>
        {
            for (var key = 0; key < Keys; key++)
            {
                barrier.SignalAndWait(Patience);
                var answer = Counted.Plain(key);
                var first = Interlocked.CompareExchange(ref answers[key], answer, 0);
                Assert.True(first == 0 || first == answer, $"{first} and {answer} for the key {key}");
            }
        });

        Assert.Equal(before + Keys, Counted.Computations);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManyTasksOnOneKey_ComputeOnce(bool isValueTask)
    {
        var runs = 0;
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Gated.Body = async (_, token) =>
        {
            await release.Task.WaitAsync(token);
            return Interlocked.Increment(ref runs);
        };

        var calls = Enumerable.Range(0, 2 * Callers).Select(_ => isValueTask ? Gated.LoadAsync(1, Token).AsTask() : Gated.FetchAsync(1, Token)).ToList();
        release.SetResult();

        Assert.All(await Task.WhenAll(calls).WaitAsync(Patience, Token), static answer => Assert.Equal(1, answer));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task ComputationOfOneKey_HoldsUpNoOther()
    {
        var release = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        Gated.Body = (id, token) => id == 1 ? release.Task.WaitAsync(token) : Task.FromResult(id);
        Gated.SynchronousBody = static id => id;
        var slow = Gated.FetchAsync(1, Token);

        Assert.Equal(2, await Gated.FetchAsync(2, Token).WaitAsync(Patience, Token));
        Assert.Equal(1, await Task.Run(static () => Gated.Read(1), Token).WaitAsync(Patience, Token));
        Gated.FetchCache.Invalidate(3);

        release.SetResult(1);
        Assert.Equal(1, await slow.WaitAsync(Patience, Token));
    }

    /// <summary>A source that changes, and is then said to have changed: nobody who calls afterwards may get what was before.</summary>
    [Theory]
    [InlineData("key")]
    [InlineData("method")]
    [InlineData("storage")]
    public void CallsBesideInvalidations_GetNothingOlder(string way)
    {
        var rounds = 400 / Traits.Slowness;
        var version = 0;
        var floor = 0;
        Gated.SynchronousBody = _ => Volatile.Read(ref version);

        RunThreads(4, thread =>
        {
            while (Volatile.Read(ref floor) < rounds)
            {
                if (thread == 0)
                {
                    var changed = Interlocked.Increment(ref version);
                    Forget(way);
                    Volatile.Write(ref floor, changed);
                }
                else
                {
                    var least = Volatile.Read(ref floor);
                    var answer = Gated.Read(1);
                    if (answer < least)
                    {
                        Volatile.Write(ref floor, rounds);
                        Assert.Fail($"{answer} where {least} had been said to be there");
                    }
                }
            }
        });
    }

    private void Forget(string way)
    {
        switch (way)
        {
            case "key":
                Gated.ReadCache.Invalidate(1);
                break;
            case "method":
                Gated.ReadCache.Clear();
                break;
            default:
                Storage.Clear();
                break;
        }
    }
}
