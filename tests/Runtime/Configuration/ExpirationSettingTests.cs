using Memo.Tests.Support;
using static Memo.Tests.Configuration.ConfiguredMethods;

namespace Memo.Tests.Configuration;

/// <summary><c>MEMO_CACHE_EXPIRATION</c> is for methods that say nothing themselves.</summary>
public static class ExpirationSettingTests
{
    public static TheoryData<string, TimeSpan> Durations => new()
    {
        { "250ms", TimeSpan.FromMilliseconds(250) },
        { "90s", TimeSpan.FromSeconds(90) },
        { "10m", TimeSpan.FromMinutes(10) },
        { "1.5h", TimeSpan.FromMinutes(90) },
        { "7d", TimeSpan.FromDays(7) },
        { "1:02:03", new TimeSpan(1, 2, 3) },
        { "01:30:00", TimeSpan.FromMinutes(90) },
        { "48:00:00", TimeSpan.FromDays(2) },
        { "10000000d", TimeSpan.FromDays(10_000_000) },
    };

    [Theory]
    [MemberData(nameof(Durations))]
    public static void Duration_IsTheLifeOfResults(string value, TimeSpan expected)
    {
        var time = new FakeTime();
        using var environment = new EnvironmentScope(("MEMO_CACHE_EXPIRATION", value));
        CacheStorage.Configure("memory");
        using var scope = new StorageScope(new UnboundedStorage(time));
        var result = Plain(1);

        time.Advance(Min(expected - TimeSpan.FromTicks(1), TimeSpan.FromDays(1_000_000)));
        Assert.Equal(result, Plain(1));

        if (expected < TimeSpan.FromDays(1_000_000))
        {
            time.Advance(TimeSpan.FromTicks(1));
            Assert.NotEqual(result, Plain(1));
        }
    }

    [Fact]
    public static async Task MethodsOfEachKind_FollowIt()
    {
        var time = new FakeTime();
        using var environment = new EnvironmentScope(("MEMO_CACHE_EXPIRATION", "1h"));
        CacheStorage.Configure("memory");
        using var scope = new StorageScope(new MemoryStorage(timeProvider: time));
        var (plain, valued) = (await PlainAsync(1), await PlainValueAsync(1));
        Assert.Equal(plain, await PlainAsync(1));

        time.Advance(TimeSpan.FromHours(1));

        Assert.NotEqual(plain, await PlainAsync(1));
        Assert.NotEqual(valued, await PlainValueAsync(1));
    }

    [Fact]
    public static void MethodWithAnExpirationOfItsOwn_KeepsIt()
    {
        var time = new FakeTime();
        using var environment = new EnvironmentScope(("MEMO_CACHE_EXPIRATION", "1h"));
        CacheStorage.Configure("memory");
        using var scope = new StorageScope(new MemoryStorage(timeProvider: time));
        var result = Lasting(1);

        time.Advance(TimeSpan.FromHours(1.5));
        Assert.Equal(result, Lasting(1));

        time.Advance(TimeSpan.FromHours(0.5));
        Assert.NotEqual(result, Lasting(1));
    }

    [Fact]
    public static void ValueThatIsSetThroughTheHandle_FollowsIt()
    {
        var time = new FakeTime();
        using var environment = new EnvironmentScope(("MEMO_CACHE_EXPIRATION", "1h"));
        CacheStorage.Configure("memory");
        using var scope = new StorageScope(new MemoryStorage(timeProvider: time));
        PlainCache.Set(1, -1);

        time.Advance(TimeSpan.FromHours(1));

        Assert.False(PlainCache.TryGet(1, out _));
    }

    [Fact]
    public static void WithoutIt_ResultsStay()
    {
        var time = new FakeTime();
        using var environment = new EnvironmentScope(("MEMO_CACHE_EXPIRATION", null));
        CacheStorage.Configure("memory");
        using var scope = new StorageScope(new MemoryStorage(timeProvider: time));
        var result = Plain(1);

        time.Advance(TimeSpan.FromDays(100_000));

        Assert.Equal(result, Plain(1));
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
