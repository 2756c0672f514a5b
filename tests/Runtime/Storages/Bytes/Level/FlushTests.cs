using Memo.Levels.Bytes.Level;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;
using static Memo.Tests.Storages.Bytes.Level.GatedByteStorage;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>What waits to be written is written before the storage or the process ends, if that takes no longer than it may.</summary>
public static class FlushTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static async Task Dispose_WritesWhatWaits(bool isAsync)
    {
        var storage = new AwaitedByteStorage();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);
        for (var i = 0; i < 100; i++)
        {
            method.Call([i]);
        }

        if (isAsync)
        {
            await storage.DisposeAsync();
        }
        else
        {
            storage.Dispose();
        }

        Assert.Equal(100, storage.Inner.Entries.Count);
        Assert.Equal([1], method.Call([1]));
        Assert.Equal(101, method.Statistics.Computations);
        Assert.Equal(Invalidation.Delivered, method.Invalidate([1]));
    }

    [Fact]
    public static async Task StorageThatHangs_IsWaitedForNoLongerThanAsked()
    {
        using var gated = new GatedByteStorage();
        gated.Storage.Level.TryWrite(Entry("a", 1));
        gated.AwaitWrite();
        var began = TimeProvider.System.GetTimestamp();

        Assert.False(gated.Storage.Flush(Short));
        Assert.False(await gated.Storage.FlushAsync(Short, TestContext.Current.CancellationToken));
        ExitFlush.Flush([gated.Storage, new MemoryStorage()], Short);
        gated.Storage.Dispose();

        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Empty(gated.Storage.Entries);
    }

    [Fact]
    public static async Task Flush_EndsWithItsToken()
    {
        using var gated = new GatedByteStorage();
        gated.Storage.Level.TryWrite(Entry("a", 1));
        gated.AwaitWrite();
        using var cancellation = new CancellationTokenSource();
        var flushing = gated.Storage.FlushAsync(Patience, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flushing);
    }

    [Fact]
    public static void ProcessThatEnds_WritesWhatWaitsInAllStorages()
    {
        var storages = Enumerable.Range(0, 3).Select(static _ => new DictionaryByteStorage(queuesWrites: true)).ToList();
        storages.ForEach(static storage => storage.Level.TryWrite(Entry("a", 1)));

        ExitFlush.Flush(storages, Patience);

        Assert.All(storages, static storage => Assert.Single(storage.Entries));
    }

    [Fact]
    public static void StorageThatNeedsNoFlush_HasNothingToWaitFor()
    {
        Assert.True(new MemoryStorage().Flush(TimeSpan.Zero));
        Assert.True(new DictionaryByteStorage().Flush(TimeSpan.Zero));
    }
}
