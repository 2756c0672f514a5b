using Memo.Diagnostics;
using Memo.Tests.Diagnostics.Listening;
using Memo.Tests.Storages;
using Memo.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Memo.Tests.Diagnostics;

/// <summary>What is logged, how often, and what never is.</summary>
public static class LogTests
{
    private const int Configured = 10;
    private const int Failed = 11;
    private const int Rejected = 30;
    private const int Evicts = 60;

    [Fact]
    public static void StorageThatFails_IsLoggedOnceAMinuteAndOperation()
    {
        var time = new FakeTime();
        using var scope = new StorageScope(new OwnStorage(time) { OnGet = static _ => throw new IOException("away"), OnSet = static _ => throw new IOException("away") });
        using var log = new LogScope();

        for (var number = 0; number < 10; number++)
        {
            ObservedMethods.SquareOf(number);
        }

        Assert.Equal(2, log.Of(Failed).Count());
        Assert.All(log.Of(Failed), one => Assert.Equal((LogLevel.Warning, "away"), (one.Level, one.Exception?.Message)));
        Assert.Contains(log.Of(Failed), one => one.Message.Contains("'OwnStorage' failed (Set)", StringComparison.Ordinal));

        time.Advance(TimeSpan.FromSeconds(59));
        ObservedMethods.SquareOf(10);
        Assert.Equal(2, log.Of(Failed).Count());

        time.Advance(TimeSpan.FromSeconds(1));
        ObservedMethods.SquareOf(11);
        Assert.Equal(4, log.Of(Failed).Count());
        Assert.Contains(log.Of(Failed), one => one.Message.EndsWith("Kept back since the last such event: 10.", StringComparison.Ordinal));
    }

    [Fact]
    public static void ConfiguredStorage_IsDescribed()
    {
        using var environment = new EnvironmentScope();
        using var log = new LogScope();

        CacheStorage.Configure("memory");

        var one = Assert.Single(log.Of(Configured));
        Assert.Equal("Memo uses the storage memory (at most 128 entries).", one.Message);
    }

    [Fact]
    public static void LoggerThatThrows_FailsNoCall()
    {
        using var scope = new StorageScope(new OwnStorage { OnGet = static _ => throw new IOException() });
        using var log = new LogScope { OnEvent = static () => throw new InvalidOperationException() };

        Assert.Equal(4, ObservedMethods.SquareOf(2));
    }

    [Fact]
    public static void ClockThatThrows_FailsNoEvent()
    {
        using var log = new LogScope();

        new StorageEvents(new OwnStorage(new BrokenClock())).Failed(StorageOperation.Get, new IOException());

        Assert.Empty(log.Events);
    }

    [Fact]
    public static void NoLoggerFactory_CountsAllTheSame()
    {
        var storage = new OwnStorage { OnSet = static _ => throw new IOException() };
        using var scope = new StorageScope(storage);

        ObservedMethods.SquareOf(3);

        Assert.Null(CacheStorage.LoggerFactory);
        Assert.Equal(1, storage.Statistics.Levels[0].Failures);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("false", false)]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    public static void Keys_AreLoggedOnlyWhereTheSettingSaysSo(string? setting, bool isLogged)
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE_LOG_KEYS", setting));
        CacheStorage.Configure("memory");
        using var log = new LogScope();

        new StorageEvents(new OwnStorage()).EntryRejected("named:shop:ann@example.org");

        Assert.Equal(isLogged, Assert.Single(log.Of(Rejected)).Message.Contains("ann@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public static void SettingForKeysThatDoesNotParse_IsRefused()
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE_LOG_KEYS", "yes"));

        var error = Assert.Throws<MemoConfigurationException>(() => CacheStorage.Configure("memory"));

        Assert.Contains("MEMO_CACHE_LOG_KEYS is 'yes'", error.Message, StringComparison.Ordinal);
        Environment.SetEnvironmentVariable("MEMO_CACHE_LOG_KEYS", null);
    }

    [Fact]
    public static async Task StorageThatEvictsMoreThanItHits_IsLoggedOnce()
    {
        var time = new FakeTime();
        var storage = new MemoryStorage(maxItems: 4, time);
        using var scope = new StorageScope(storage);
        using var log = new LogScope();

        await EvictAsync(storage);
        time.Advance(TimeSpan.FromSeconds(59));
        await EvictAsync(storage);
        Assert.Empty(log.Of(Evicts));

        time.Advance(TimeSpan.FromSeconds(1));
        await EvictAsync(storage);
        time.Advance(TimeSpan.FromMinutes(2));
        await EvictAsync(storage);

        var one = Assert.Single(log.Of(Evicts));
        Assert.Contains("and 0 hits in the last 60 s", one.Message, StringComparison.Ordinal);
        Assert.Contains("MEMO_CACHE_MEMORY_MAX_ITEMS, which is 4 now", one.Message, StringComparison.Ordinal);
    }

    [Fact]
    public static async Task StorageOfBoundedSizeThatEvictsMoreThanItHits_IsToldItsOwnVariable()
    {
        var time = new FakeTime();
        var storage = new MemorySizeStorage("1.5KB", time);
        using var scope = new StorageScope(storage);
        using var log = new LogScope();

        await EvictAsync(storage);
        time.Advance(TimeSpan.FromSeconds(60));
        await EvictAsync(storage);

        Assert.Contains("raise MEMO_CACHE_MEMORY_MAX_SIZE, which is 1.5 KB now", Assert.Single(log.Of(Evicts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public static async Task StorageThatHitsMoreThanItEvicts_IsNotLogged()
    {
        var time = new FakeTime();
        var storage = new MemoryStorage(maxItems: 4, time);
        using var scope = new StorageScope(storage);
        using var log = new LogScope();

        await EvictAsync(storage);
        ObservedMethods.SquareOf(1);
        for (var hit = 0; hit < 2000; hit++)
        {
            ObservedMethods.SquareOf(1);
        }

        time.Advance(TimeSpan.FromMinutes(1));
        await EvictAsync(storage);

        Assert.Empty(log.Of(Evicts));
    }

    // As many evictions as make the storage look once.
    private static async Task EvictAsync(CacheStorage storage)
    {
        var before = storage.Statistics.Total.Evictions;
        for (var number = 1000; storage.Statistics.Total.Evictions - before < 256; number++)
        {
            ObservedMethods.SquareOf(number);
        }

        await storage.Background.WhenIdleAsync();
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException();
    }
}
