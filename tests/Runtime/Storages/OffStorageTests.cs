using Memo.Tests.Support;
using static Memo.Tests.Storages.CountedMethods;

namespace Memo.Tests.Storages;

/// <summary>With the storage <c>off</c> every call computes.</summary>
public static class OffStorageTests
{
    [Fact]
    public static async Task EveryCall_ComputesAndIsCounted()
    {
        using var scope = new StorageScope(CacheStorage.Configure("off"));
        var numbers = Bypasses(NumberCache.Statistics);
        var nulls = Bypasses(NullCache.Statistics);
        var nullables = Bypasses(NullableCache.Statistics);

        Assert.NotEqual(Number("a", 1), Number("a", 1));
        Assert.NotEqual(NumberCache.Refresh("a", 1), NumberCache.Refresh("a", 1));
        await NullAsync(1);
        await NullableAsync(1);

        Assert.Equal(4, Bypasses(NumberCache.Statistics) - numbers);
        Assert.Equal(1, Bypasses(NullCache.Statistics) - nulls);
        Assert.Equal(1, Bypasses(NullableCache.Statistics) - nullables);
    }

    [Fact]
    public static async Task NamedValues_AreComputedAndForgotten()
    {
        var storage = CacheStorage.Configure("off");
        using var scope = new StorageScope(storage);
        var runs = 0;

        storage["a"] = 1;
        Assert.False(storage.ContainsKey("a"));
        Assert.False(storage.TryGet<int>("a", out _));
        Assert.False(storage.Remove("a"));
        Assert.Equal(1, storage.GetOrAdd("a", () => ++runs));
        Assert.Equal(2, await storage.GetOrAddAsync("a", _ => Task.FromResult(++runs), cancellationToken: TestContext.Current.CancellationToken));
        storage.Clear();
        Assert.Equal(0, storage.Count);
        Assert.Contains("off", storage.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public static void WhatIsForgottenSetOrRefreshedMeanwhile_IsOldWhenTheStorageComesBack()
    {
        var storage = new UnboundedStorage();
        using var scope = new StorageScope(storage);
        foreach (var text in (string[])["set", "refreshed", "forgotten", "untouched"])
        {
            NumberCache.Set(text, 1, -1);
        }

        CacheStorage.Configure("off");
        NumberCache.Set("set", 1, -2);
        NumberCache.Refresh("refreshed", 1);
        NumberCache.Invalidate("forgotten", 1);
        Assert.False(NumberCache.TryGet("untouched", 1, out _));
        CacheStorage.Default = storage;

        Assert.NotEqual(-1, Number("set", 1));
        Assert.NotEqual(-1, Number("refreshed", 1));
        Assert.NotEqual(-1, Number("forgotten", 1));
        Assert.Equal(-1, Number("untouched", 1));
    }

    private static long Bypasses(MethodStatistics statistics) => statistics.Bypasses.GetValueOrDefault(BypassReason.Off);
}
