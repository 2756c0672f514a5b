using Memo.Tests.Support;

namespace Memo.Tests.Configuration;

/// <summary>A storage chosen in code: what is accepted, and what a refusal says and leaves as it was.</summary>
public static class ConfigureTests
{
    private const string BuiltIn = "'memory', 'memory-size', 'memory-unbounded', 'off'";

    [Theory]
    [InlineData("memory", typeof(MemoryStorage))]
    [InlineData("MEMORY", typeof(MemoryStorage))]
    [InlineData(" memory ", typeof(MemoryStorage))]
    [InlineData("memory-size", typeof(MemorySizeStorage))]
    [InlineData("memory-unbounded", typeof(UnboundedStorage))]
    public static void KnownName_BecomesTheDefault(string spec, Type expected)
    {
        using var environment = new EnvironmentScope();

        var storage = CacheStorage.Configure(spec);

        Assert.IsType(expected, storage);
        Assert.Same(storage, CacheStorage.Default);
        Assert.NotSame(storage, CacheStorage.Configure(spec));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("memory-lru")]
    [InlineData("memory=5")]
    [InlineData("MEMO_CACHE")]
    [InlineData("mémoire")]
    public static void UnknownName_IsRefusedWithTheKnownOnes(string spec)
    {
        var message = MessageOfRefused(spec);

        Assert.Contains($"'{spec}'", message, StringComparison.Ordinal);
        Assert.Contains(BuiltIn, message, StringComparison.Ordinal);
        Assert.Contains("CacheStorage.Register", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(",")]
    [InlineData("memory,")]
    [InlineData(",memory")]
    [InlineData("memory,,off")]
    public static void EmptyName_IsRefusedWithTheKnownOnes(string spec)
    {
        var message = MessageOfRefused(spec);

        Assert.Contains($"'{spec}'", message, StringComparison.Ordinal);
        Assert.Contains(BuiltIn, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("disk", "Memo.Disk")]
    [InlineData("redis", "Memo.Redis")]
    [InlineData("Memcached", "Memo.Memcached")]
    [InlineData("memory,redis", "Memo.Redis")]
    public static void NameOfAMissingPackage_IsRefusedWithTheCommandThatAddsIt(string spec, string package)
    {
        var message = MessageOfRefused(spec);

        Assert.Contains($"'{spec}'", message, StringComparison.Ordinal);
        Assert.Contains($"needs the package {package}: dotnet add package {package}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memory,off", "leave it out")]
    [InlineData("memory, memory-unbounded", "there can be one such level, and it comes first")]
    [InlineData("memory,nonsense", "'nonsense' is not known")]
    public static void SeveralNamesThatDoNotGoTogether_AreRefused(string spec, string why)
    {
        var message = MessageOfRefused(spec);

        Assert.Contains($"'{spec}'", message, StringComparison.Ordinal);
        Assert.Contains(why, message, StringComparison.Ordinal);
    }

    [Fact]
    public static void Refusal_ChangesNeitherTheDefaultNorTheSettings()
    {
        var storage = new MemoryStorage();
        using var scope = new StorageScope(storage);
        using var environment = new EnvironmentScope(("MEMO_CACHE_NAMESPACE", "changed"));
        var key = ConfiguredMethods.PlainCache.KeyOf(1);

        Assert.Throws<MemoConfigurationException>(() => CacheStorage.Configure("nonsense"));

        Assert.Same(storage, CacheStorage.Default);
        Assert.Equal(key, ConfiguredMethods.PlainCache.KeyOf(1));
    }

    [Fact]
    public static void NoSpec_TakesTheOneOfTheEnvironment()
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE", "memory-unbounded"));

        Assert.IsType<UnboundedStorage>(CacheStorage.Configure());
        Assert.IsType<MemoryStorage>(CacheStorage.Configure("memory"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public static void EnvironmentWithoutASpec_MeansMemoryOf128Entries(string? value)
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE", value), ("MEMO_CACHE_MEMORY_MAX_ITEMS", value));

        Assert.Equal(128, Assert.IsType<MemoryStorage>(CacheStorage.Configure()).MaxItems);
    }

    private static string MessageOfRefused(string spec)
    {
        using var environment = new EnvironmentScope();
        var before = CacheStorage.Default;

        var message = Assert.Throws<MemoConfigurationException>(() => CacheStorage.Configure(spec)).Message;

        Assert.Same(before, CacheStorage.Default);
        return message;
    }
}
