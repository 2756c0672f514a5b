using Memo.Diagnostics;
using Memo.Levels.Bytes;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Engine.Marks;
using Memo.Tests.Support;
using static Memo.Tests.Storages.Bytes.Level.GatedByteStorage;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>A storage that says it cannot be used is left out, silently: calls compute, and nothing counts against it.</summary>
public static class TurnedOffTests
{
    private const string Reason = "the folder is somebody else's";

    [Theory]
    [InlineData(MemberWay.Plain)]
    [InlineData(MemberWay.Task)]
    public static async Task StorageThatRefusesAtFirstUse_IsAskedOnceAndCountsNothing(MemberWay way)
    {
        var uses = 0;
        var storage = new DictionaryByteStorage(queuesWrites: true) { Log = new ProcessInvalidationLog() };
        storage.OnGet = _ => RefuseIn(storage, ref uses);
        storage.OnSet = _ => RefuseIn(storage, ref uses);
        storage.OnRemove = _ => RefuseIn(storage, ref uses);
        using var scope = new StorageScope(storage);
        var runs = 0;
        var method = new NumbersMethod(way, _ => [++runs]);

        for (var i = 1; i <= 20; i++)
        {
            Assert.Equal([i], method.Call([1]));
        }

        method.Set([1], [0]);
        Assert.False(method.TryPeek([1], out _));
        Assert.Equal((false, null), await method.TryPeekAsync([1]));
        Assert.Equal(Invalidation.Delivered, method.Invalidate([1]));
        Assert.Equal(Invalidation.Delivered, await method.InvalidateAsync([1]));
        Assert.Equal(Invalidation.Delivered, await method.ClearAsync());
        Assert.Equal(Invalidation.Delivered, storage.ForgetTag("tag"));
        storage["name"] = 1;
        Assert.False(storage.TryGet<int>("name", out _));
        storage.Clear();

        Assert.Equal(1, uses);
        Assert.True(storage.Flush(TimeSpan.Zero));
        Assert.Equal((20L, 20L, 0L), (method.Statistics.Computations, method.Statistics.Misses, method.Statistics.StorageFailures));
        AssertSilent(storage);
    }

    [Fact]
    public static void StorageThatRefusesWhileItIsWritten_ForgetsWhatWaits()
    {
        using var gated = new GatedByteStorage();
        var storage = gated.Storage;
        storage.Level.TryWrite(Entry("a"));
        gated.AwaitWrite();
        for (var i = 0; i < 10; i++)
        {
            storage.Level.TryWrite(Entry($"{i}", i));
        }

        storage.Refuse(Reason);

        Assert.Null(gated.Read("5"));
        Assert.False(storage.Level.TryWrite(Entry("b")));
        Assert.True(storage.Flush(TimeSpan.Zero));
        gated.Open();
        AssertSilent(storage);
        storage.Dispose();
        AssertSilent(storage);
    }

    [Fact]
    public static async Task RemovalThatFindsTheStorageOut_IsDelivered()
    {
        var storage = new DictionaryByteStorage(queuesWrites: true);
        var uses = 0;
        storage.OnRemove = _ => RefuseIn(storage, ref uses);
        Assert.Equal(Invalidation.Delivered, storage.Level.Remove(new Removal("a", IsPrefix: false, "group:")));
        Assert.Equal(Invalidation.Delivered, await storage.Level.RemoveAsync(new Removal("b:", IsPrefix: true, "group:")));
        Assert.Equal(1, uses);
        AssertSilent(storage);
    }

    [Fact]
    public static async Task WhatWasOwed_IsOwedNoMore()
    {
        var log = new UnsteadyLog { CanAppend = false };
        var storage = new DictionaryByteStorage(new FakeTime(), queuesWrites: true) { Log = log, OnRemove = static _ => throw new IOException() };
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);
        method.Call([1]);
        Assert.Equal(Invalidation.Pending, method.Invalidate([1]));
        Assert.Equal(Invalidation.Pending, storage.Level.Remove(new Removal("a", IsPrefix: false, "group:")));
        Assert.False(storage.Flush(TimeSpan.Zero));
        var flushing = storage.FlushAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        storage.Refuse(Reason);

        Assert.True(await flushing);
        Assert.Equal(0, Figures(storage).PendingInvalidations);
        Assert.Equal(Invalidation.Delivered, method.Invalidate([1]));
    }

    [Fact]
    public static void LogThatFindsTheStorageOut_IsNotAskedAgain()
    {
        var log = new UnsteadyLog();
        var storage = new DictionaryByteStorage { Log = log };
        log.OnRead = () =>
        {
            storage.Refuse(Reason);
            throw new IOException();
        };
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);

        Assert.Equal([1], method.Call([1]));
        Assert.Equal([1], method.Call([1]));
        Assert.Equal(Invalidation.Delivered, method.Invalidate([1]));

        // The worker may have been about to tell it of tags that other tests have invalidated.
        Assert.InRange(log.Readings, 1, 2);
        Assert.Empty(storage.Entries);
        AssertSilent(storage);
    }

    private static LevelFigures Figures(DictionaryByteStorage storage) => storage.Level.AddTo(new("figures"));

    private static void RefuseIn(DictionaryByteStorage storage, ref int uses)
    {
        Interlocked.Increment(ref uses);
        storage.Refuse(Reason);
        throw new IOException("The folder cannot be read.");
    }

    private static void AssertSilent(DictionaryByteStorage storage)
    {
        var figures = Figures(storage);
        Assert.Equal((Reason, BreakerState.Closed), (figures.OffReason, figures.Breaker));
        Assert.Equal((0L, 0L, 0L), (figures.Failures, figures.SkippedReads, figures.DroppedWrites));
        Assert.Equal((0L, 0L), (figures.QueuedBytes, figures.PendingInvalidations));
        Assert.EndsWith($"  off: {Reason}", storage.Describe(), StringComparison.Ordinal);
        var level = Assert.Single(storage.Statistics.Levels);
        Assert.Equal((Reason, null), (level.OffReason, level.Entries));
        Assert.Contains($"{nameof(DictionaryByteStorage)} (off)", storage.Statistics.ToString(), StringComparison.Ordinal);
    }
}
