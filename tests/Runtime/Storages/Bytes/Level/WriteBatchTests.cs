using Memo.Diagnostics;
using Memo.Levels.Bytes;
using Memo.Levels.Bytes.Level;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;
using static Memo.Tests.Storages.Bytes.Level.GatedByteStorage;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>A storage that takes many entries at once is given them, and each is treated as if it had come alone.</summary>
public static class WriteBatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public static void EntriesThatWait_AreWrittenTogetherInTheirOrder()
    {
        using var gated = new GatedByteStorage(batchSize: 4);
        var level = gated.Storage.Level;
        level.TryWrite(Entry("first"));
        gated.AwaitWrite();
        for (var i = 0; i < 9; i++)
        {
            level.TryWrite(Entry($"{i}", i));
        }

        level.TryWrite(Entry("0", 100));
        gated.Open();

        Assert.True(gated.Storage.Flush(Patience));
        Assert.Equal([["0", "1", "2", "3"], ["4", "5", "6", "7"]], gated.Storage.Batches);
        Assert.Equal((100, 8), (gated.Stored("0"), gated.Stored("8")));
        Assert.Equal(0, Figures(gated.Storage).QueuedBytes);
    }

    [Fact]
    public static void LargeEntries_AreWrittenFewAtATime()
    {
        const int Size = 1 << 20;
        using var gated = new GatedByteStorage(batchSize: 100);
        var level = gated.Storage.Level;
        level.TryWrite(Entry("first"));
        gated.AwaitWrite();
        for (var i = 0; i < 20; i++)
        {
            level.TryWrite(Entry($"{i}", i, Size));
        }

        level.TryWrite(Entry("largest", 1, (int)Backlog.MaxBatchBytes * 2));
        gated.Open();

        Assert.True(gated.Storage.Flush(Patience));
        Assert.All(gated.Storage.Batches, static keys => Assert.InRange(keys.Length, 2, 3));
        Assert.Equal(22, gated.Storage.Entries.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static async Task EntryThatIsForgottenWhileItsBatchIsWritten_IsUndone(bool isPrefix)
    {
        using var gated = new GatedByteStorage(batchSize: 10);
        var level = gated.Storage.Level;
        await WriteTogetherAsync(gated, "a:1", "a:2", "b");

        var removing = Task.Run(
            () => level.Remove(isPrefix ? new Removal("a:", IsPrefix: true, "group:") : new Removal("a:1", IsPrefix: false, "group:")),
            TestContext.Current.CancellationToken);
        Callers.Await(() => gated.Read("a:1") is null);
        level.TryWrite(Entry("a:1", 7));
        Assert.Equal((7, isPrefix ? null : 0, 0), (gated.Read("a:1"), gated.Read("a:2"), gated.Read("b")));
        gated.Open();

        Assert.Equal(Invalidation.Delivered, await removing);
        Assert.True(gated.Storage.Flush(Patience));
        Assert.Equal((7, isPrefix ? null : 0, 0), (gated.Stored("a:1"), gated.Stored("a:2"), gated.Stored("b")));
    }

    [Fact]
    public static async Task NewerEntryOfAKeyThatIsBeingWritten_ComesBehindIt()
    {
        using var gated = new GatedByteStorage(batchSize: 10);
        await WriteTogetherAsync(gated, "a", "b");

        gated.Storage.Level.TryWrite(Entry("b", 2));

        Assert.Equal(2, gated.Read("b"));
        gated.Open();
        Assert.True(gated.Storage.Flush(Patience));
        Assert.Equal(2, gated.Stored("b"));
    }

    [Fact]
    public static async Task BatchThatFails_LosesOnlyTheEntryThatIsToBlame()
    {
        using var gated = new GatedByteStorage(batchSize: 10);
        var storage = gated.Storage;
        await WriteTogetherAsync(gated, "a", "bad", "c", "d");
        storage.OnSet = static key => ThrowIf(key == "bad");
        storage.Level.TryWrite(Entry("e"));
        gated.Open();

        Assert.True(storage.Flush(Patience));
        Assert.Equal(["a", "c", "d", "e", "first"], storage.Entries.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((1L, 2L, BreakerState.Closed), (Figures(storage).DroppedWrites, Figures(storage).Failures, Figures(storage).Breaker));
    }

    [Fact]
    public static async Task OverwriteThatFailsInABatchAndAlone_LeavesNoOlderEntry()
    {
        using var gated = new GatedByteStorage(batchSize: 10);
        var storage = gated.Storage;
        storage.Entries["bad"] = [1, 2, 3, 4];
        await WriteTogetherAsync(gated, "a", "bad", "c");
        storage.OnSet = static key => ThrowIf(key == "bad");
        gated.Open();

        Assert.True(storage.Flush(Patience));
        Assert.Equal(["a", "c", "first"], storage.Entries.Keys.Order(StringComparer.Ordinal));
        Assert.Null(gated.Read("bad"));
    }

    [Fact]
    public static void StorageThatIsOutForAWhile_LosesNoMoreThanTheBreakerTakesToOpen()
    {
        var time = new FakeTime();
        using var gated = new GatedByteStorage(time, batchSize: 8);
        var storage = gated.Storage;
        storage.Level.TryWrite(Entry("first"));
        gated.AwaitWrite();
        for (var i = 0; i < 100; i++)
        {
            storage.Level.TryWrite(Entry($"{i}", i));
        }

        storage.OnSet = static _ => ThrowIf(true);
        gated.Open();
        Callers.Await(() => Figures(storage).Breaker == BreakerState.Open);
        Assert.Equal(CircuitBreaker.FailuresInARow, Figures(storage).Failures);
        Assert.Equal(99, gated.Read("99"));
        storage.OnSet = static _ => { };

        Callers.Await(() =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            return storage.Flush(TimeSpan.FromMilliseconds(10));
        });
        var dropped = Figures(storage).DroppedWrites;
        Assert.InRange(dropped, 1, CircuitBreaker.FailuresInARow);
        Assert.Equal(101 - dropped, storage.Entries.Count);
    }

    [Fact]
    public static async Task StorageThatEndsWhileABatchFails_IsDone()
    {
        var gated = new GatedByteStorage(batchSize: 10);
        await WriteTogetherAsync(gated, "a", "b");
        gated.Storage.OnSet = static _ => ThrowIf(true);
        gated.Storage.Level.Close();
        gated.Open();

        Assert.True(gated.Storage.Flush(Patience));
        Callers.Await(() => Figures(gated.Storage).QueuedBytes == 0);
        gated.Dispose();
    }

    // The first entry is written alone, by the time the others wait; then the gate is closed before them.
    private static async Task WriteTogetherAsync(GatedByteStorage gated, params string[] keys)
    {
        var level = gated.Storage.Level;
        level.TryWrite(Entry("first"));
        gated.AwaitWrite();
        foreach (var key in keys)
        {
            level.TryWrite(Entry(key, replaces: true));
        }

        gated.LetOnePass();
        await Task.Run(() => Callers.Await(() => !gated.Storage.Batches.IsEmpty), TestContext.Current.CancellationToken);
    }

    private static LevelFigures Figures(DictionaryByteStorage storage) => storage.Level.AddTo(new("gated"));

    private static void ThrowIf(bool isBad)
    {
        if (isBad)
        {
            throw new IOException("The storage is out of order.");
        }
    }
}
