using System.Buffers.Text;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Engine.Marks;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>Whoever keeps results in front of a storage hears in its log that one was refreshed, when the newer one is there.</summary>
public static class RenewalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(MemberWay.Plain, false)]
    [InlineData(MemberWay.Plain, true)]
    [InlineData(MemberWay.Task, true)]
    public static void ResultThatWasRefreshed_IsAnnouncedWhenItIsStored(MemberWay way, bool queuesWrites)
    {
        var log = new UnsteadyLog();
        var storage = new DictionaryByteStorage(queuesWrites: queuesWrites) { Log = log };
        using var scope = new StorageScope(storage);
        var runs = 0;
        var method = new NumbersMethod(way, _ => [++runs]);
        method.Call([1]);
        Assert.True(storage.Flush(Patience));
        var (key, before) = Assert.Single(storage.Entries);
        Assert.Empty(Marks(log));
        var stored = before;
        log.OnAppended = () => stored = storage.Entries[key];

        method.Refresh([1]);

        Assert.True(storage.Flush(Patience));
        Assert.Equal([Renewed(key)], Marks(log));
        Assert.NotEqual(before, stored);
        Assert.Equal([2], method.Call([1]));
        Assert.Equal(2, runs);
    }

    [Fact]
    public static void LogThatCannotBeReached_HearsOfItLater()
    {
        var time = new FakeTime();
        var log = new UnsteadyLog { CanAppend = false };
        var storage = new DictionaryByteStorage(time, queuesWrites: true) { Log = log };
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);

        Assert.Equal([1], method.Refresh([1]));

        Assert.False(storage.Flush(TimeSpan.FromMilliseconds(50)));
        Assert.Equal([1], method.Call([1]));
        Assert.Equal(1, method.Statistics.Computations);
        log.CanAppend = true;
        Callers.Await(() =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            return storage.Flush(TimeSpan.FromMilliseconds(10));
        });
        Assert.Equal([Renewed(Assert.Single(storage.Entries).Key)], Marks(log));
    }

    [Fact]
    public static void RefreshWhoseEntryIsReplacedWhileItWaits_IsAnnouncedAllTheSame()
    {
        var log = new UnsteadyLog();
        using var mayWrite = new ManualResetEventSlim();
        var storage = new DictionaryByteStorage(queuesWrites: true) { Log = log, OnSet = _ => mayWrite.Wait() };
        using var scope = new StorageScope(storage);
        var runs = 0;
        var method = new NumbersMethod(MemberWay.Plain, _ => [++runs]);
        method.Call([0]);
        method.Refresh([1]);
        method.Set([1], [7]);
        mayWrite.Set();

        Assert.True(storage.Flush(Patience));

        var key = method.CacheKeyOf([1]).ToString();
        Assert.Contains(Renewed(key), Marks(log));
        Assert.Equal([7], method.Call([1]));
    }

    [Fact]
    public static void ResultThatWasComputedOrSet_IsNotAnnouncedSo()
    {
        var log = new UnsteadyLog();
        var storage = new DictionaryByteStorage { Log = log };
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);
        method.Call([1]);
        method.Set([2], [3]);

        Assert.True(storage.Flush(Patience));
        Assert.DoesNotContain(Marks(log), static mark => mark.StartsWith("renewed:", StringComparison.Ordinal));
    }

    // Of the tags that other tests have invalidated the storage is told too.
    private static IEnumerable<string> Marks(UnsteadyLog log) =>
        log.Read(default).Marks.Select(static mark => mark.Mark).Where(static mark => !mark.StartsWith("tag:", StringComparison.Ordinal));

    // The hash stands in the text of the key between braces.
    private static string Renewed(string key)
    {
        var hash = key[(key.IndexOf('{', StringComparison.Ordinal) + 1)..key.IndexOf('}', StringComparison.Ordinal)];
        Assert.Equal(32, Base64Url.DecodeFromChars(hash).Length);
        return $"renewed:{hash}";
    }
}
