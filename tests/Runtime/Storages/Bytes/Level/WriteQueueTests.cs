using Memo.Levels.Bytes;
using Memo.Levels.Bytes.Level;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;
using static Memo.Tests.Storages.Bytes.Level.GatedByteStorage;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>Entries are written off the caller's path; calls see them all the same.</summary>
public static class WriteQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public static void EntryThatWaits_IsRead()
    {
        using var gated = new GatedByteStorage();
        var level = gated.Storage.Level;

        Assert.True(level.TryWrite(Entry("a", 1)));
        gated.AwaitWrite();
        Assert.True(level.TryWrite(Entry("b", 2)));
        Assert.True(level.TryWrite(Entry("b", 3)));

        Assert.Equal((1, 3), (gated.Read("a"), gated.Read("b")));
        Assert.Empty(gated.Storage.Entries);
        gated.Open();
        Assert.True(gated.Storage.Flush(Patience));
        Assert.Equal((1, 3), (gated.Stored("a"), gated.Stored("b")));
        Assert.Equal(0, Figures(gated).QueuedBytes);
    }

    [Fact]
    public static void EntryThatIsForgottenWhileItWaits_IsNeverWritten()
    {
        using var gated = new GatedByteStorage();
        var level = gated.Storage.Level;
        level.TryWrite(Entry("a", 1));
        gated.AwaitWrite();
        level.TryWrite(Entry("b:1", 2));
        level.TryWrite(Entry("b:2", 3));
        level.TryWrite(Entry("c", 4));

        Assert.Equal(Invalidation.Delivered, level.Remove(new Removal("b:", IsPrefix: true, "group:")));
        Assert.Equal(Invalidation.Delivered, level.Remove(new Removal("c", IsPrefix: false, "group:")));

        Assert.Equal(new int?[] { null, null, null }, [gated.Read("b:1"), gated.Read("b:2"), gated.Read("c")]);
        gated.Open();
        Assert.True(gated.Storage.Flush(Patience));
        Assert.Equal(["a"], gated.Storage.Entries.Keys);
    }

    [Fact]
    public static async Task EntryThatIsForgottenWhileItIsWritten_IsUndone()
    {
        using var gated = new GatedByteStorage();
        var level = gated.Storage.Level;
        level.TryWrite(Entry("a", 1));
        gated.AwaitWrite();

        var removing = Task.Run(() => level.Remove(new Removal("a", IsPrefix: false, "group:")), TestContext.Current.CancellationToken);
        Callers.Await(() => gated.Read("a") is null);
        Assert.True(level.TryWrite(Entry("a", 2)));
        gated.Open();

        Assert.Equal(Invalidation.Delivered, await removing);
        Assert.Equal(2, gated.Read("a"));
        Assert.True(gated.Storage.Flush(Patience));
        Assert.Equal(2, gated.Stored("a"));
    }

    [Fact]
    public static void WriteThatHangs_MakesItsRemovalPendingAndIsUndoneLater()
    {
        using var gated = new GatedByteStorage();
        var level = gated.Storage.Level;
        level.TryWrite(Entry("a", 1));
        gated.AwaitWrite();

        Assert.Equal(Invalidation.Pending, level.Remove(new Removal("a", IsPrefix: false, "group:")));

        Assert.Null(gated.Read("a"));
        gated.Open();
        Assert.True(gated.Storage.Flush(Patience));
        Assert.Empty(gated.Storage.Entries);
    }

    [Fact]
    public static void FullQueue_DropsNewEntriesAndStaysWithinItsBound()
    {
        const int Size = 1 << 20;
        using var gated = new GatedByteStorage();
        var level = gated.Storage.Level;
        level.TryWrite(Entry("first"));
        gated.AwaitWrite();
        var taken = 0;
        for (var i = 0; i < 100; i++)
        {
            taken += level.TryWrite(Entry($"{i}", i, Size)) ? 1 : 0;
            Assert.InRange(Figures(gated).QueuedBytes!.Value, 0, WriteQueue.Capacity);
        }

        Assert.InRange(taken, 60, 64);
        Assert.Equal(100 - taken, Figures(gated).DroppedWrites);
        Assert.Null(gated.Read("99"));
        gated.Open();
        Assert.True(gated.Storage.Flush(Patience));
        Assert.Equal(taken + 1, gated.Storage.Entries.Count);
        Assert.True(level.TryWrite(Entry("99", 99, Size)));
    }

    [Fact]
    public static void ResultThatIsSetAndDropped_LeavesNoOlderOne()
    {
        var storage = new DictionaryByteStorage(queuesWrites: true);
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static _ => [1]);
        method.Call([1]);
        Assert.True(storage.Flush(Patience));
        using var mayWrite = new ManualResetEventSlim();
        using var isWriting = new ManualResetEventSlim();
        storage.OnSet = _ =>
        {
            isWriting.Set();
            mayWrite.Wait();
        };
        storage.Level.TryWrite(Entry("first"));
        Callers.Await(() => isWriting.IsSet);
        for (var i = 0; i < 64; i++)
        {
            storage.Level.TryWrite(Entry($"{i}", i, (1 << 20) - 1_000));
        }

        for (var i = 0; storage.Level.TryWrite(Entry($"small {i}", size: 10_000)); i++)
        {
        }

        method.Set([1], [.. Enumerable.Range(0, 10_000)]);

        Assert.False(method.TryPeek([1], out _));
        Assert.DoesNotContain(method.CacheKeyOf([1]).ToString(), storage.Entries.Keys);
        mayWrite.Set();
        storage.Dispose();
    }

    [Fact]
    public static void ResultThatIsSetAndFailsToBeWritten_LeavesNoOlderOne()
    {
        var storage = new DictionaryByteStorage(queuesWrites: true);
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static _ => [1]);
        method.Call([1]);
        Assert.True(storage.Flush(Patience));
        storage.OnSet = static _ => throw new IOException("The storage is out of order.");

        method.Set([1], [2]);

        Assert.True(storage.Flush(Patience));
        Assert.Empty(storage.Entries);
        Assert.False(method.TryPeek([1], out _));
        Assert.Equal(1, method.Statistics.StorageFailures);
        Assert.Equal(1, storage.Level.AddTo(new("figures")).DroppedWrites);
    }

    private static Memo.Diagnostics.LevelFigures Figures(GatedByteStorage gated) => gated.Storage.Level.AddTo(new("gated"));
}
