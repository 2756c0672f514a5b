using Memo.Tests.Support;

namespace Memo.Tests.Configuration;

/// <summary>The environment variables: what they do, and what a wrong value says.</summary>
public static class EnvironmentTests
{
    private const string Duration = "'250ms', '90s', '10m', '1.5h', '7d' or '01:30:00'";
    private const string Bound = "a whole number from 1 to 2147483647";

    private static readonly string[] WrongDurations =
    [
        " ", "0", "10", "m", "-1s", "0s", "0.0ms", "1.5", "10 m", " 10m", "10m ", "10M", "10min", "1w", "1,5h", "1e3s", "+1s", "NaNs", "\u0663s",
        "00:00:00", "1:2:03", "1:2:3:4", "-01:00:00", "12:60:00", "99999999999d", "9999999999999999999999999999999d", "0.00000000001ms",
    ];

    public static TheoryData<string, string, string> WrongValues
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var value in (string[])[" ", "0", "-1", "+1", "1.0", "1e3", "1,000", " 5", "5 ", "2147483648", "many", "0x10", "\u0663"])
            {
                data.Add("MEMO_CACHE_MEMORY_MAX_ITEMS", value, Bound);
            }

            foreach (var value in (string[])[" ", "0", "-1GB", "1.5", "1,5GB", "1K", "many", "8388608TiB"])
            {
                data.Add("MEMO_CACHE_MEMORY_MAX_SIZE", value, "a positive size such as '512KB', '1.5GB', '10GiB' or a whole number of bytes");
            }

            foreach (var value in WrongDurations)
            {
                data.Add("MEMO_CACHE_EXPIRATION", value, Duration);
                data.Add("MEMO_CACHE_WAIT", value, Duration);
            }

            data.Add("MEMO_CACHE_WAIT", "25d", "at most 24 days");
            data.Add("MEMO_CACHE_NAMESPACE", " ", "a name that is not blank");
            data.Add("MEMO_CACHE_NAMESPACE", "\t\n", "a name that is not blank");
            foreach (var value in (string[])[" ", "xml", "0", "binary,json", "json "])
            {
                data.Add("MEMO_CACHE_SERIALIZER", value, "'binary' or 'json'");
            }

            data.Add("MEMO_CACHE", "nonsense", "one of 'memory', 'memory-size', 'memory-unbounded', 'off'");
            data.Add("MEMO_CACHE", " ", "one of 'memory', 'memory-size', 'memory-unbounded', 'off'");
            data.Add("MEMO_CACHE", "memory,off", "'off' cannot be a level; leave it out");
            foreach (var value in (string[])[" ", "never", "-1s", "0"])
            {
                data.Add("MEMO_CACHE_STALE_LIMIT", value, "'off', or a positive duration");
            }

            data.Add("MEMO_CACHE", "redis", "dotnet add package Memo.Redis");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public static void WrongValue_IsRefusedWithVariableValueAndWhatIsAccepted(string variable, string value, string accepted)
    {
        using var environment = new EnvironmentScope((variable, value));
        var before = CacheStorage.Default;

        var message = Assert.Throws<MemoConfigurationException>(() => CacheStorage.Configure()).Message;

        Assert.Contains($"The environment variable {variable} is '{value}'", message, StringComparison.Ordinal);
        Assert.Contains(accepted, message, StringComparison.Ordinal);
        Assert.Same(before, CacheStorage.Default);
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public static async Task WrongValue_FailsTheFirstCallAndEachOneUntilItIsRepaired(string variable, string value, string accepted)
    {
        using var environment = new EnvironmentScope((variable, value));
        FreshProcess.Pretend();

        for (var i = 0; i < 2; i++)
        {
            var message = Assert.Throws<MemoConfigurationException>(() => ConfiguredMethods.Plain(1)).Message;
            Assert.Contains($"{variable} is '{value}'", message, StringComparison.Ordinal);
            Assert.Contains(accepted, message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<MemoConfigurationException>(async () => await ConfiguredMethods.PlainAsync(1));
            await Assert.ThrowsAsync<MemoConfigurationException>(async () => await ConfiguredMethods.PlainValueAsync(1));
            Assert.Throws<MemoConfigurationException>(() => ConfiguredMethods.PlainCache.TryGet(1, out _));
            Assert.Throws<MemoConfigurationException>(() => CacheStorage.Default);
        }

        Environment.SetEnvironmentVariable(variable, null);
        Assert.Equal(ConfiguredMethods.Plain(1), ConfiguredMethods.Plain(1));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("007", 7)]
    public static void Bound_IsThatOfTheDefaultStorage(string value, int expected)
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE_MEMORY_MAX_ITEMS", value));

        Assert.Equal(expected, Assert.IsType<MemoryStorage>(CacheStorage.Configure("memory")).MaxItems);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 64 MiB ", 64 << 20)]
    [InlineData(null, 1_000_000_000)]
    public static void BoundInBytes_IsThatOfTheDefaultStorage(string? value, long expected)
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE_MEMORY_MAX_SIZE", value));

        Assert.Equal(expected, Assert.IsType<MemorySizeStorage>(CacheStorage.Configure("memory-size")).MaxSize);
    }

    [Theory]
    [InlineData("memory", typeof(MemoryStorage))]
    [InlineData("MEMORY-SIZE", typeof(MemorySizeStorage))]
    [InlineData("Memory-Unbounded", typeof(UnboundedStorage))]
    [InlineData(null, typeof(MemoryStorage))]
    public static void FirstCall_UsesTheStorageOfTheEnvironment(string? value, Type expected)
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE", value));
        FreshProcess.Pretend();

        ConfiguredMethods.Plain(1);

        Assert.IsType(expected, CacheStorage.Default);
        Assert.Equal(1, CacheStorage.Default.Count);
    }

    [Fact]
    public static void FirstCallsOfManyThreads_ShareOneStorage()
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE", "memory"));
        for (var round = 0; round < 100; round++)
        {
            FreshProcess.Pretend();
            var storages = new CacheStorage[4];
            using var barrier = new Barrier(storages.Length);
            var threads = Enumerable.Range(0, storages.Length).Select(index => new Thread(() =>
            {
                barrier.SignalAndWait();
                ConfiguredMethods.Plain(1);
                storages[index] = CacheStorage.Default;
            })).ToList();
            threads.ForEach(static thread => thread.Start());
            threads.ForEach(static thread => thread.Join());

            Assert.Single(storages.Distinct());
        }
    }
}
