using Memo.Tests.Support;
using static Memo.Tests.Storages.CountedMethods;

namespace Memo.Tests.Storages;

/// <summary>A storage that throws fails no call, and what it cannot forget is not served.</summary>
public static class FailingStorageTests
{
    [Fact]
    public static async Task LookThatThrows_ComputesAndIsCounted()
    {
        using var scope = new StorageScope(new OwnStorage { OnGet = Throw });
        var before = NumberCache.Statistics.StorageFailures;

        Assert.NotEqual(Number("a", 1), Number("a", 1));
        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.True(NumberCache.Statistics.StorageFailures > before);
        Assert.Null(await NullAsync(1));
        Assert.Equal(1, await NullableAsync(1));
    }

    [Fact]
    public static void StoreThatThrows_AnswersAndIsCounted()
    {
        using var scope = new StorageScope(new OwnStorage { OnSet = Throw });
        var before = NumberCache.Statistics.StorageFailures;

        Assert.NotEqual(Number("a", 1), Number("a", 1));

        Assert.Equal(2, NumberCache.Statistics.StorageFailures - before);
    }

    [Fact]
    public static void NamedValues_AreComputedDespiteTheStorage()
    {
        var storage = new OwnStorage { OnGet = Throw, OnSet = Throw };
        var runs = 0;

        Assert.Equal(1, storage.GetOrAdd("a", () => ++runs));
        Assert.Equal(2, storage.GetOrAdd("a", () => ++runs));
        Assert.False(storage.TryGet<int>("a", out _));
    }

    [Fact]
    public static void ValueThatCannotBeReplaced_IsRemoved()
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        NumberCache.Set("a", 1, -1);
        storage["b"] = -1;
        storage.OnSet = Throw;

        NumberCache.Set("a", 1, -2);
        storage["b"] = -2;

        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.False(storage.ContainsKey("b"));
    }

    [Fact]
    public static void ResultThatCannotBeForgotten_IsPendingAndNotServed()
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        var old = Number("a", 1);
        storage.OnRemove = Throw;
        storage.OnSet = Throw;

        Assert.Equal(Invalidation.Pending, NumberCache.Invalidate("a", 1));
        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.NotEqual(old, Number("a", 1));
        Assert.Equal(1, storage.Count);

        storage.OnRemove = static _ => { };
        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public static void ResultThatCouldNotBeForgotten_MakesRoomForANewOne()
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        var old = Number("a", 1);
        storage.OnRemove = Throw;
        NumberCache.Invalidate("a", 1);

        var fresh = Number("a", 1);

        Assert.NotEqual(old, fresh);
        Assert.Equal(fresh, Number("a", 1));
        storage.OnRemove = static _ => { };
    }

    [Fact]
    public static void MethodThatCannotBeCleared_ServesNothingUntilItCan()
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        var (one, two) = (Number("a", 1), Number("a", 2));
        storage.OnRemove = Throw;

        Assert.Equal(Invalidation.Pending, NumberCache.Clear());
        Assert.Throws<IOException>(storage.Clear);
        Assert.NotEqual(one, Number("a", 1));
        Assert.False(NumberCache.TryGet("a", 2, out _));

        storage.OnRemove = static _ => { };
        Assert.NotEqual(two, Number("a", 2));
        Assert.Equal(Number("a", 2), Number("a", 2));
    }

    [Fact]
    public static void NameThatCannotBeForgotten_TellsWhoAskedForIt()
    {
        var storage = new OwnStorage { OnRemove = Throw };
        storage["a"] = 1;

        Assert.Throws<IOException>(() => storage.Remove("a"));

        Assert.False(storage.TryGet<int>("a", out _));
        storage.OnRemove = static _ => { };
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public static void StorageThatCannotForget_KeepsNoOtherFromForgetting(bool isFirst)
    {
        var failing = new OwnStorage();
        var healthy = new MemoryStorage();
        using var scope = new StorageScope(isFirst ? failing : healthy);
        Number("a", 1);
        Number("b", 1);
        CacheStorage.Default = isFirst ? healthy : failing;
        Number("a", 1);
        Number("b", 1);
        failing.OnRemove = Throw;

        Assert.Equal(Invalidation.Pending, NumberCache.Invalidate("a", 1));
        Assert.Equal(1, healthy.Count);
        Assert.Equal(Invalidation.Pending, NumberCache.Clear());
        Assert.Equal(0, healthy.Count);
        failing.OnRemove = static _ => { };
    }

    private static void Throw(string key) => throw new IOException("The storage is out of order.");
}
