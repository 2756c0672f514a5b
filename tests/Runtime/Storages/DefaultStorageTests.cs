using System.Collections.Concurrent;
using Memo.Tests.Support;
using static Memo.Tests.Storages.CountedMethods;

namespace Memo.Tests.Storages;

/// <summary>The default storage can be replaced at any time.</summary>
public static partial class DefaultStorageTests
{
    [Memoize]
    private static partial string Triple(int value);

    private static string TripleCore(int value) => $"{value * 3}";

    [Memoize]
    private static partial Task<string> TripleAsync(int value);

    private static async Task<string> TripleCoreAsync(int value)
    {
        await Task.Yield();
        return $"{value * 3}";
    }

    [Fact]
    public static void DefaultReplacedWhileThreadsCall_GivesNoWrongAnswer()
    {
        using var scope = new StorageScope(new MemoryStorage());
        CacheStorage[] fixedOnes = [new MemoryStorage(10), new UnboundedStorage(), new DictionaryStorage(new Dictionary<string, object?>())];
        var wrong = new ConcurrentQueue<object>();
        var running = 4;
        var callers = Enumerable.Range(0, running).Select(index => new Thread(() =>
        {
            try
            {
                for (var i = 0; i < 5_000; i++)
                {
                    var value = i % 50;
                    var answer = index % 2 == 0 ? Triple(value) : TripleAsync(value).GetAwaiter().GetResult();
                    if (answer != $"{value * 3}")
                    {
                        wrong.Enqueue(answer);
                    }
                }
            }
            catch (Exception exception)
            {
                wrong.Enqueue(exception);
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        })).ToList();
        callers.ForEach(static caller => caller.Start());
        for (var i = 0; Volatile.Read(ref running) > 0; i++)
        {
            CacheStorage.Default = (i % 5) switch
            {
                3 => new MemoryStorage(5),
                4 => CacheStorage.Configure("off"),
                var place => fixedOnes[place],
            };
            Thread.Yield();
        }

        callers.ForEach(static caller => caller.Join());
        Assert.Empty(wrong);
    }

    [Fact]
    public static void WhatIsForgottenSetOrRefreshed_IsOldInStoragesThatComeBack()
    {
        foreach (var storage in (CacheStorage[])[new MemoryStorage(), new UnboundedStorage(), new DictionaryStorage(new Dictionary<string, object?>()), new OwnStorage()])
        {
            using var scope = new StorageScope(storage);
            foreach (var text in (string[])["set", "refreshed", "forgotten", "untouched"])
            {
                NumberCache.Set(text, 1, -1);
            }

            CacheStorage.Default = new MemoryStorage();
            NumberCache.Set("set", 1, -2);
            NumberCache.Refresh("refreshed", 1);
            NumberCache.Invalidate("forgotten", 1);
            CacheStorage.Default = storage;

            Assert.NotEqual(-1, Number("set", 1));
            Assert.NotEqual(-1, Number("refreshed", 1));
            Assert.NotEqual(-1, Number("forgotten", 1));
            Assert.Equal(-1, Number("untouched", 1));
        }
    }

    [Fact]
    public static void ClearOfAHandle_ReachesAStorageThatComesBack()
    {
        var storage = new MemoryStorage();
        using var scope = new StorageScope(storage);
        var before = Number("a", 1);
        CacheStorage.Default = new MemoryStorage();

        NumberCache.Clear();
        CacheStorage.Default = storage;

        Assert.NotEqual(before, Number("a", 1));
    }

    [Fact]
    public static async Task CallUnderWay_EndsInTheStorageItBeganIn()
    {
        var began = new MemoryStorage();
        using var scope = new StorageScope(began);
        var call = TripleAsync(7);
        var now = new MemoryStorage();
        CacheStorage.Default = now;

        Assert.Equal("21", await call);

        Assert.Equal(0, now.Count);
        Assert.Equal(1, began.Count);
    }

    [Fact]
    public static void NullDefault_IsRefused() => Assert.Throws<ArgumentNullException>(() => CacheStorage.Default = null!);
}
