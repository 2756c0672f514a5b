using Memo.Tests.Storages.Bytes;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Several;

/// <summary>Which storages go together.</summary>
public static class LevelOrderTests
{
    [Fact]
    public static void LevelsThatDoNotGoTogether_AreRefused_SayingWhy()
    {
        Refuse("needs at least one");
        Refuse("alone is no storage of several levels", new MemoryStorage());
        Refuse("The level 2 is null", new MemoryStorage(), null!);
        Refuse("there can be one such level, and it comes first", new MemoryStorage(), new UnboundedStorage());
        Refuse("there can be one such level, and it comes first", Logged(), new MemoryStorage());
        Refuse("keeps no log of invalidations", new MemoryStorage(), Logged(), new DictionaryByteStorage());
        Refuse("keeps no log of invalidations", new DictionaryByteStorage(), Logged());
        Refuse("keeps objects and cannot be a level", new MemoryStorage(), new DictionaryStorage(new Dictionary<string, object?>()));
        Refuse("has another TimeProvider", new MemoryStorage(), new DictionaryByteStorage(new FakeTime()));
        Refuse("pass its levels one by one", new MultiLevelStorage(new MemoryStorage(), Logged()), Logged());
        var twice = Logged();
        Refuse("is there twice", twice, twice);
    }

    [Fact]
    public static void MemoryThatIsALevelAlready_IsRefused()
    {
        var memory = new MemoryStorage();
        using var first = new MultiLevelStorage(memory, Logged());

        Refuse("is a level of another storage", memory, Logged());
    }

    [Fact]
    public static void Spec_NamesLevelsOfAnyNumber()
    {
        CacheStorage.Register("near", static () => Logged());
        CacheStorage.Register("far", static () => Logged());
        using var storage = CacheStorage.Configure(" memory , near,far");

        var levels = Assert.IsType<MultiLevelStorage>(storage).Levels;
        Assert.IsType<MemoryStorage>(levels[0]);
        Assert.Equal(3, levels.Count);
        CacheStorage.Default = new UnboundedStorage();
    }

    [Theory]
    [InlineData("memory,memory-unbounded", "there can be one such level")]
    [InlineData("logless,memory", "keeps no log of invalidations")]
    [InlineData("memory,nowhere", "'nowhere' is not known; each must be one of 'memory'")]
    [InlineData("memory,off", "leave it out")]
    [InlineData("memory,", "names an empty one")]
    [InlineData("memory,memory", "names 'memory' twice; name each level once")]
    [InlineData("memory,logless,LogLess", "names 'LogLess' twice; name each level once")]
    public static void SpecThatCannotBe_IsRefused_SayingWhy(string spec, string why)
    {
        CacheStorage.Register("logless", static () => new DictionaryByteStorage());

        var message = Assert.Throws<MemoConfigurationException>(() => CacheStorage.Configure(spec)).Message;

        Assert.Contains(spec, message, StringComparison.Ordinal);
        Assert.Contains(why, message, StringComparison.Ordinal);
    }

    private static DictionaryByteStorage Logged() => new() { Log = new ProcessInvalidationLog() };

    private static void Refuse(string why, params CacheStorage[] levels) =>
        Assert.Contains(why, Assert.Throws<ArgumentException>(() => new MultiLevelStorage(levels)).Message, StringComparison.Ordinal);
}
