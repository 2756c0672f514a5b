using Memo.Tests.Support;
using static Memo.Tests.Storages.Contract.ContractMethods;

namespace Memo.Tests.Storages.Contract;

/// <summary>What every storage does for memoized methods, and for many threads at once.</summary>
public abstract class StorageContract : NamedValueContract, IDisposable
{
    private const int Callers = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly StorageScope _scope;

    protected StorageContract() => _scope = new StorageScope(Storage);

    public void Dispose()
    {
        _scope.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Results_AreKept()
    {
        Assert.Equal(Number("a", 0.0), Number("a", 0.0));
        Assert.NotEqual(Number("a", 0.0), Number("a", -0.0));
        Assert.NotEqual(Number(null, 0.0), Number("", 0.0));
        Assert.Null(await NullAsync(1));
        Assert.True(NullCache.TryGet(1, out var text));
        Assert.Null(text);
        Assert.Null(await NullableAsync(null));
        Assert.Equal(0, await NullableAsync(0));
        Assert.True(NullableCache.TryGet(null, out var number));
        Assert.Null(number);
    }

    [Fact]
    public async Task Handle_SetsFindsRefreshesAndForgets()
    {
        Assert.False(NumberCache.TryGet("a", 1, out _));
        NumberCache.Set("a", 1, -1);
        Assert.True(NumberCache.TryGet("a", 1, out var value));
        Assert.Equal(-1, value);
        Assert.Equal(-1, Number("a", 1));
        Assert.Equal(-1, (await NumberCache.TryGetAsync("a", 1)).Value);

        var refreshed = NumberCache.Refresh("a", 1);
        Assert.NotEqual(-1, refreshed);
        Assert.Equal(refreshed, Number("a", 1));

        Assert.Equal(Invalidation.Delivered, NumberCache.Invalidate("a", 1));
        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.False((await NumberCache.TryGetAsync("a", 1)).HasValue);
        Assert.Equal(0, Storage.Count);
    }

    [Fact]
    public void Expiration_EndsAResult()
    {
        var first = Fleeting(1);
        Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(first, Fleeting(1));
        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(FleetingCache.TryGet(1, out _));
        Assert.NotEqual(first, Fleeting(1));
    }

    [Fact]
    public void ClearOfAHandle_LeavesOtherMethodsAndNamedValues()
    {
        Storage["a"] = "named";
        var other = Fleeting(1);
        var number = Number("a", 1);
        Number("b", 1);

        NumberCache.Clear();

        Assert.Equal(2, Storage.Count);
        Assert.NotEqual(number, Number("a", 1));
        Assert.Equal(other, Fleeting(1));
        Assert.Equal("named", Storage["a"]);
    }

    [Fact]
    public void ClearOfTheStorage_ForgetsResultsToo()
    {
        var number = Number("a", 1);
        Storage["a"] = 1;

        Storage.Clear();

        Assert.Equal(0, Storage.Count);
        Assert.NotEqual(number, Number("a", 1));
    }

    [Fact]
    public void Statistics_CountHitsUnderOneName()
    {
        var before = NumberCache.Statistics;

        Number("a", 1);
        Number("a", 1);
        Number("a", 1);

        var after = NumberCache.Statistics;
        Assert.Equal(2, after.Hits - before.Hits);
        Assert.Equal(1, after.Misses - before.Misses);
        Assert.Equal(1, after.Computations - before.Computations);
    }

    [Fact]
    public void Description_IsOneLine()
    {
        Assert.NotEmpty(Storage.Describe());
        Assert.DoesNotContain('\n', Storage.Describe());
        Assert.Equal(Storage.Describe(), Storage.ToString());
    }

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

        var calls = Enumerable.Range(0, Callers).Select(_ => Storage.GetOrAddAsync("a", Factory, cancellationToken: TestContext.Current.CancellationToken)).ToList();
        release.SetResult();

        Assert.All(await Task.WhenAll(calls).WaitAsync(Patience, TestContext.Current.CancellationToken), static value => Assert.Equal(1, value));
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task LeavingCaller_LeavesTheOthersTheirValue()
    {
        using var leaver = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = Storage.GetOrAddAsync("a", token => release.Task.WaitAsync(token), cancellationToken: leaver.Token);
        var second = Storage.GetOrAddAsync("a", _ => Task.FromResult(-1), cancellationToken: TestContext.Current.CancellationToken);

        await leaver.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult(1);

        Assert.Equal(1, await second);
        Assert.Equal(1, Storage["a"]);
    }

    [Fact]
    public void NameThatIsSetAgainAndAgain_IsNeverMissing()
    {
        Storage["a"] = 0;
        RunThreads(2, thread =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                if (thread == 0)
                {
                    Storage["a"] = i;
                }
                else
                {
                    Assert.True(Storage.TryGet<int>("a", out _), $"missing at the look {i}");
                }
            }
        });
    }

    [Fact]
    public void NameBesideOthersThatAreAdded_IsNeverMissing()
    {
        for (var round = 0; round < 300; round++)
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
        using var barrier = new Barrier(2);
        RunThreads(2, thread =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                barrier.SignalAndWait();
                Storage["a"] = thread;
                barrier.SignalAndWait();
                Assert.True(Storage.ContainsKey("a"), $"lost in the round {i}");
            }
        });
    }

    private static void RunThreads(int count, Action<int> work)
    {
        Exception? failure = null;
        var threads = Enumerable.Range(0, count).Select(index => new Thread(() =>
        {
            try
            {
                work(index);
            }
            catch (Exception exception)
            {
                failure ??= exception;
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => Assert.True(thread.Join(Patience), "A thread hangs."));
        if (failure is not null)
        {
            throw new AggregateException(failure);
        }
    }
}
