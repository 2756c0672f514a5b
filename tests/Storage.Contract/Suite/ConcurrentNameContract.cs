namespace Memo.Tests.Contract.Suite;

/// <summary>What every storage is as a dictionary of named values for many threads at once.</summary>
public abstract class ConcurrentNameContract : NamedComputationContract
{
    private const int Callers = 64;

    [Fact]
    public void ManyThreadsOnOneName_ComputeOnce()
    {
        const int Names = 50;
        var runs = 0;
        using var barrier = new Barrier(Callers);

        RunThreads(Callers, _ =>
        {
            for (var i = 0; i < Names; i++)
            {
                barrier.SignalAndWait();
                Assert.Equal(i, Storage.GetOrAdd($"{i}", () =>
                {
                    Interlocked.Increment(ref runs);
                    return i;
                }));
            }
        });

        Assert.Equal(Names, runs);
    }

    [Fact]
    public async Task ManyTasksOnOneName_ComputeOnce()
    {
        var runs = 0;
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task<int> Factory(CancellationToken cancellationToken)
        {
            await release.Task.WaitAsync(cancellationToken);
            return Interlocked.Increment(ref runs);
        }

        var calls = Enumerable.Range(0, Callers).Select(_ => Storage.GetOrAddAsync("a", Factory, cancellationToken: Token)).ToList();
        release.SetResult();

        Assert.All(await Task.WhenAll(calls).WaitAsync(Patience, Token), static value => Assert.Equal(1, value));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task LeavingCaller_LeavesTheOthersTheirValue()
    {
        using var leaver = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = Storage.GetOrAddAsync("a", token => release.Task.WaitAsync(token), cancellationToken: leaver.Token);
        var second = Storage.GetOrAddAsync("a", _ => Task.FromResult(-1), cancellationToken: Token);

        await leaver.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult(1);

        var value = await second;
        Assert.Contains(value, Traits.LooksAtOnce ? [1] : new[] { 1, -1 });
        Assert.Equal(value, Get<int>("a"));
    }

    [Fact]
    public void NameThatIsSetAgainAndAgain_IsNeverMissingNorSetBack()
    {
        var rounds = 20_000 / Traits.Slowness;
        Storage["a"] = 0;
        var seen = 0;
        RunThreads(2, thread =>
        {
            for (var i = 0; i < rounds; i++)
            {
                if (thread == 0)
                {
                    Storage["a"] = i;
                }
                else if (Storage.TryGet<int>("a", out var value))
                {
                    Assert.True(value >= seen, $"{value} after {seen}");
                    seen = value;
                }
                else
                {
                    Assert.True(Traits.HasLog, $"missing at the look {i}");
                }
            }
        });
        Assert.Equal(rounds - 1, Get<int>("a"));
    }

    [Fact]
    public void NameBesideOthersThatAreAdded_IsNeverMissing()
    {
        for (var round = 0; round < 300 / Traits.Slowness; round++)
        {
            Storage.Clear();
            Storage["a"] = 0;
            RunThreads(2, thread =>
            {
                for (var i = 0; i < 100; i++)
                {
                    if (thread == 0)
                    {
                        Storage[$"{i}"] = i;
                    }
                    else
                    {
                        Assert.True(Storage.ContainsKey("a"));
                    }
                }
            });
        }
    }

    [Fact]
    public void NameSetByTwoThreadsAtOnce_HasAValueAfterwards()
    {
        var rounds = 5_000 / Traits.Slowness;
        using var barrier = new Barrier(2);
        RunThreads(2, thread =>
        {
            for (var i = 0; i < rounds; i++)
            {
                barrier.SignalAndWait();
                Storage["a"] = thread;
                barrier.SignalAndWait();
                Assert.True(Storage.TryGet<int>("a", out var value) ? value is 0 or 1 : Traits.HasLog, $"lost in the round {i}");
            }
        });
        Storage["a"] = 2;
        Assert.Equal(2, Get<int>("a"));
    }
}
