using static Memo.Tests.Contract.Methods.Counted;

namespace Memo.Tests.Contract.Suite;

/// <summary>Whether another storage has the same entries, and when it hears what was forgotten.</summary>
public abstract class SharingContract : StatisticsContract
{
    [Fact]
    public void StorageThatIsCreatedAnew_HasTheEntriesOnlyWhereTheyAreShared()
    {
        var result = Plain(1);
        Storage["a"] = "named";
        Storage.Dispose();

        using var again = Traits.IsShared ? CreateBeside(Time) : Create(Time);
        CacheStorage.Default = again;

        Assert.Equal(Traits.IsShared, again.TryGet<string>("a", out var named) && named == "named");
        Assert.Equal(Traits.IsShared, PlainCache.TryGet(1, out var kept) && kept == result);
        Assert.Equal(Traits.IsShared, Plain(1) == result);
    }

    [Fact]
    public void ResultThatIsForgottenInOne_IsForgottenInTheOther()
    {
        using var other = Traits.IsShared ? CreateBeside(Time) : Create(Time);
        var (one, two) = (Plain(1), Plain(2));
        Storage["a"] = 1;
        Flush(Storage);
        CacheStorage.Default = other;
        Assert.Equal(Traits.IsShared, Plain(1) == one);

        PlainCache.Invalidate(1);
        other.Remove("a");
        Flush(other);
        Time.Advance(TimeSpan.FromSeconds(1));
        CacheStorage.Default = Storage;

        Assert.False(PlainCache.TryGet(1, out _));
        Assert.Equal(two, Plain(2));
        Assert.Equal(!Traits.IsShared, Storage.ContainsKey("a"));
    }

    [Fact]
    public void ResultThatBeganBeforeTheOtherForgot_IsServedByNeither()
    {
        using var other = Traits.IsShared ? CreateBeside(Time) : Create(Time);
        OnCompute = id =>
        {
            OnCompute = static _ => { };
            CacheStorage.Default = other;
            PlainCache.Invalidate(id);
            CacheStorage.Default = Storage;
        };
        int first;
        try
        {
            first = Plain(1);
        }
        finally
        {
            OnCompute = static _ => { };
        }

        Flush(Storage);
        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotEqual(first, Plain(1));
        CacheStorage.Default = other;
        Assert.NotEqual(first, Plain(1));
    }
}
