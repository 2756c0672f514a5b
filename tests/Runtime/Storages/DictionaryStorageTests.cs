using System.Collections.Concurrent;
using System.Collections.Immutable;
using Memo.Tests.Support;
using static Memo.Tests.Storages.CountedMethods;

namespace Memo.Tests.Storages;

/// <summary>What stands where in a dictionary that is used as a storage.</summary>
public static partial class DictionaryStorageTests
{
    [Memoize(Name = "shop")]
    private static partial int Outer(int id);

    private static int OuterCore(int id) => id;

    [Memoize(Name = "shop:price")]
    private static partial int Inner(int id);

    private static int InnerCore(int id) => id;

    [Memoize]
    private static partial int Unwritten(int id);

    private static int UnwrittenCore(int id) => id;

    [Fact]
    public static void Results_StandUnderTheirKeyAsTheyAre()
    {
        var entries = new Dictionary<string, object?>();
        using var scope = new StorageScope(new DictionaryStorage(entries));

        var number = Number("a", 1);

        var (key, value) = Assert.Single(entries);
        Assert.Equal(NumberCache.KeyOf("a", 1).ToString(), key);
        Assert.Equal(number, value);
    }

    [Fact]
    public static void ResultsWithAnExpiration_StandInAnEntry()
    {
        var time = new FakeTime();
        var entries = new Dictionary<string, object?>();
        using var scope = new StorageScope(new DictionaryStorage(entries, time));

        var number = Fleeting(1);

        Assert.Equal(new CacheEntry(number, time.GetUtcNow() + TimeSpan.FromMinutes(1)), entries[FleetingCache.KeyOf(1).ToString()]);
    }

    [Fact]
    public static void NamedValues_StandUnderTheirNames()
    {
        var entries = new Dictionary<string, object?>();
        var storage = new DictionaryStorage(entries);

        storage["a"] = "text";
        storage["b"] = null;

        Assert.Equal("text", entries["a"]);
        Assert.Null(entries["b"]);
    }

    [Fact]
    public static void ValueThatIsItselfAnEntry_ComesBackAsItIs()
    {
        var storage = new DictionaryStorage(new Dictionary<string, object?>());
        var value = new CacheEntry("inner", DateTimeOffset.MinValue);

        storage["a"] = value;

        Assert.Equal(value, storage["a"]);
    }

    [Fact]
    public static void WhatTheDictionaryHeldBefore_IsThereAsNamedValues()
    {
        var entries = new ConcurrentDictionary<string, object?> { ["a"] = 1, ["b"] = null };
        var storage = new DictionaryStorage(entries);

        Assert.Equal(1, storage["a"]);
        Assert.Null(storage["b"]);
        Assert.Equal(2, storage.Count);
        Assert.Equal(1, storage.GetOrAdd("a", () => 2));
    }

    [Fact]
    public static void ResultsThatTheDictionaryHeldBefore_AreHits()
    {
        var entries = new Dictionary<string, object?> { [NumberCache.KeyOf("a", 1).ToString()] = -5 };
        using var scope = new StorageScope(new DictionaryStorage(entries));

        Assert.Equal(-5, Number("a", 1));
    }

    [Fact]
    public static async Task ForeignValueUnderAKey_IsAMissAndIsReplaced()
    {
        var number = NumberCache.KeyOf("a", 1).ToString();
        var nothing = NumberCache.KeyOf("b", 1).ToString();
        var text = NullCache.KeyOf(1).ToString();
        var entries = new Dictionary<string, object?> { [number] = "foreign", [nothing] = null, [text] = 7 };
        using var scope = new StorageScope(new DictionaryStorage(entries));

        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.Equal(Number("a", 1), entries[number]);
        Assert.Equal(Number("b", 1), entries[nothing]);
        Assert.Null(await NullAsync(1));
        Assert.Null(entries[text]);
    }

    [Fact]
    public static void ExpiredEntry_IsRemovedWhenItIsLookedAt()
    {
        var time = new FakeTime();
        var entries = new Dictionary<string, object?>();
        var storage = new DictionaryStorage(entries, time);
        storage.Set("a", 1, TimeSpan.FromMinutes(1));
        storage.Set("b", 2, TimeSpan.FromMinutes(2));
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(storage.ContainsKey("a"));
        Assert.True(storage.ContainsKey("b"));
        Assert.Equal("b", Assert.Single(entries).Key);
    }

    [Fact]
    public static void ClearOfAHandle_LeavesAMethodWhoseNameBeginsAlike()
    {
        var entries = new Dictionary<string, object?> { ["memo:1:shop-like"] = 1, ["named"] = 2 };
        using var scope = new StorageScope(new DictionaryStorage(entries));
        Outer(1);
        Outer(2);
        Inner(1);

        OuterCache.Clear();

        Assert.Equal(["memo:1:shop-like", InnerCache.KeyOf(1).ToString(), "named"], entries.Keys.Order(StringComparer.Ordinal));
        InnerCache.Clear();
        Assert.Equal(2, entries.Count);
    }

    [Fact]
    public static void DictionaryThatCannotBeWritten_FailsNoCall()
    {
        using var scope = new StorageScope(new DictionaryStorage(ImmutableDictionary<string, object?>.Empty));

        Assert.Equal(1, Unwritten(1));
        Assert.Equal(1, Unwritten(1));

        Assert.Equal(2, UnwrittenCache.Statistics.Computations);
        Assert.True(UnwrittenCache.Statistics.StorageFailures >= 2);
    }

    [Fact]
    public static void NullDictionary_IsRefused() => Assert.Throws<ArgumentNullException>(() => new DictionaryStorage(null!));
}
