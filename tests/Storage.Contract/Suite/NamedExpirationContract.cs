namespace Memo.Tests.Contract.Suite;

/// <summary>How long named values are served.</summary>
public abstract class NamedExpirationContract : NamedValueContract
{
    [Fact]
    public void Expiration_EndsAValue()
    {
        Storage.Set("a", 1, Minute);
        Time.Advance(Minute - TimeSpan.FromTicks(1));
        Assert.Equal(1, Get<int>("a"));

        Time.Advance(TimeSpan.FromTicks(1));

        Assert.False(Storage.TryGet<int>("a", out _));
        Assert.False(Storage.ContainsKey("a"));
        Assert.False(Storage.Remove("a"));
    }

    [Fact]
    public void ValueSetAgain_HasTheLaterExpiration()
    {
        Storage.Set("a", 1, Minute);
        Storage.Set("b", 1, Minute);
        Storage.Set("c", 1);
        Storage.Set("a", 2, 3 * Minute);
        Storage.Set("b", 2);
        Storage.Set("c", 2, Minute);

        Time.Advance(2 * Minute);

        Assert.Equal(2, Get<int>("a"));
        Assert.Equal(2, Get<int>("b"));
        Assert.False(Storage.ContainsKey("c"));
    }

    [Fact]
    public void LongestExpiration_IsForEver()
    {
        Storage.Set("a", 1, TimeSpan.MaxValue);
        Time.Advance(TimeSpan.FromDays(365_000));

        Assert.Equal(1, Get<int>("a"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void ExpirationThatIsNotPositive_IsRefused(long ticks)
    {
        var expiration = new TimeSpan(ticks);

        Assert.Equal("expiration", Assert.Throws<ArgumentOutOfRangeException>(() => Storage.Set("a", 1, expiration)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Storage.GetOrAdd("a", () => 1, expiration));
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = GetOrAddAsync("a", _ => Task.FromResult(1), expiration); });
        Assert.Equal(0, Entries);
    }
}
