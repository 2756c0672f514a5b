namespace Memo.Tests.Contract.Suite;

/// <summary>Named values that are computed where they are missing.</summary>
public abstract class NamedComputationContract : NamedExpirationContract
{
    [Fact]
    public void GetOrAdd_ComputesWhatIsNotThere()
    {
        var runs = 0;

        Assert.Equal(1, Storage.GetOrAdd("a", () => ++runs));
        Assert.Equal(1, Storage.GetOrAdd("a", () => ++runs));
        Assert.Equal(1, Get<int>("a"));
    }

    [Fact]
    public async Task GetOrAddAsync_ComputesWhatIsNotThere()
    {
        var runs = 0;

        Assert.Equal(1, await GetOrAddAsync("a", _ => Task.FromResult(++runs)));
        Assert.Equal(1, await GetOrAddAsync("a", _ => Task.FromResult(++runs)));
        Assert.Equal(1, Storage.GetOrAdd("a", () => ++runs));
    }

    [Fact]
    public async Task GetOrAdd_ComputesAgainAfterItsExpiration()
    {
        var runs = 0;
        Storage.GetOrAdd("a", () => ++runs, Minute);
        Time.Advance(Minute);
        Assert.Equal(2, Storage.GetOrAdd("a", () => ++runs, Minute));
        Time.Advance(Minute);

        Assert.Equal(3, await GetOrAddAsync("a", _ => Task.FromResult(++runs), Minute));
    }

    [Fact]
    public async Task FactoryThatThrows_StoresNothing()
    {
        var failure = new FormatException("no");

        Assert.Same(failure, Assert.Throws<FormatException>(() => Storage.GetOrAdd<int>("a", () => throw failure)));
        Assert.Same(failure, await Assert.ThrowsAsync<FormatException>(() => GetOrAddAsync<int>("a", _ => throw failure)));
        Assert.Same(failure, await Assert.ThrowsAsync<FormatException>(() => GetOrAddAsync("a", _ => Task.FromException<int>(failure))));

        Assert.False(Storage.ContainsKey("a"));
        Assert.Equal(1, Storage.GetOrAdd("a", () => 1));
    }

    [Fact]
    public void FactoryThatAsksForItsOwnName_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Storage.GetOrAdd("a", () => Storage.GetOrAdd("a", () => 1)));

    [Fact]
    public void FactoryThatAsksForOtherNames_IsAnswered() =>
        Assert.Equal(3, Storage.GetOrAdd("a", () => 1 + Storage.GetOrAdd("b", () => 2)));

    [Fact]
    public void RemoveDuringAComputation_KeepsItsValueOut()
    {
        Assert.Equal(1, Storage.GetOrAdd("a", () =>
        {
            Storage.Remove("a");
            return 1;
        }));

        Assert.False(Storage.ContainsKey("a"));
    }

    [Fact]
    public void SetDuringAComputation_Wins()
    {
        Assert.Equal(1, Storage.GetOrAdd("a", () =>
        {
            Storage["a"] = 2;
            return 1;
        }));

        Assert.Equal(2, Get<int>("a"));
    }

    [Fact]
    public void ClearDuringAComputation_KeepsItsValueOut()
    {
        Storage.GetOrAdd("a", () =>
        {
            Storage.Clear();
            return 1;
        });

        Assert.Equal(0, Entries);
    }
}
