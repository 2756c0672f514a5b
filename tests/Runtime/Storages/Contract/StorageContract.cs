using Memo.Tests.Support;
using static Memo.Tests.Storages.Contract.ContractMethods;

namespace Memo.Tests.Storages.Contract;

/// <summary>What every storage does for memoized methods.</summary>
public abstract class StorageContract : ConcurrentNameContract, IDisposable
{
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
        Assert.Equal("named", Get<string>("a"));
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
    public void Description_IsATableOfItsLevels()
    {
        Assert.Equal(2, Storage.Describe().Split('\n').Length);
        Assert.Equal(Storage.Describe(), Storage.ToString());
    }
}
