using Memo.Diagnostics;
using Memo.Levels.Bytes;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Engine.Marks;
using Memo.Tests.Support;
using static Memo.Tests.Storages.Bytes.Level.GatedByteStorage;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>What hangs holds up nothing else, and nothing is said of it before it has ended.</summary>
public sealed class WriteTimeLimitTests : IDisposable
{
    private const string Hanging = "hanging";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    private readonly ManualResetEventSlim _gate = new();
    private readonly DictionaryByteStorage _storage;

    public WriteTimeLimitTests() => _storage = new DictionaryByteStorage(queuesWrites: true) { WritesWithin = Limit, OnSet = Hang, OnRemove = static _ => { } };

    public void Dispose()
    {
        _gate.Set();
        _storage.Dispose();
        _gate.Dispose();
    }

    [Fact]
    public void WriteThatHangs_HoldsUpNoOtherAndIsDoneLater()
    {
        _storage.Level.TryWrite(Entry(Hanging, 1));
        _storage.Level.TryWrite(Entry("other", 2));

        Callers.Await(() => _storage.Entries.ContainsKey("other"));

        Assert.NotEqual(0, Figures.Failures);
        Assert.Equal(1, Read(Hanging));
        Assert.False(_storage.Flush(TimeSpan.Zero));
        _gate.Set();
        Assert.True(_storage.Flush(Patience));
        Assert.Equal(2, _storage.Entries.Count);
        Assert.Equal((0L, 0L), (Figures.DroppedWrites, Figures.QueuedBytes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatIsForgottenWhileItsWriteHangs_IsPendingUntilThatHasEnded(bool isPrefix)
    {
        _storage.Level.TryWrite(Entry(Hanging, 1));
        Callers.Await(() => Figures.Failures > 0);

        Assert.Equal(Invalidation.Pending, _storage.Level.Remove(new Removal(isPrefix ? Hanging[..2] : Hanging, isPrefix, "group:")));

        Assert.Null(Read(Hanging));
        _storage.Level.TryWrite(Entry("other", 2));
        Callers.Await(() => _storage.Entries.ContainsKey("other"));
        Assert.Equal(1, Figures.PendingInvalidations);
        _gate.Set();
        Assert.True(_storage.Flush(Patience));
        Assert.Equal(["other"], _storage.Entries.Keys);
        Assert.Equal(0, Figures.PendingInvalidations);
    }

    [Fact]
    public void NewerEntry_WaitsBehindTheOneThatHangs()
    {
        _storage.Level.TryWrite(Entry(Hanging, 1));
        Callers.Await(() => Figures.Failures > 0);

        _storage.Level.TryWrite(Entry(Hanging, 2));

        Assert.Equal(2, Read(Hanging));
        _gate.Set();
        Assert.True(_storage.Flush(Patience));
        Assert.Equal(2, BitConverter.ToInt32(_storage.Entries[Hanging]));
    }

    [Fact]
    public void OverwriteThatHangsAndFails_LeavesNoOlderEntry()
    {
        _storage.Entries[Hanging] = [1, 2, 3, 4];
        _storage.OnSet = key =>
        {
            Hang(key);
            throw new IOException("The storage is out of order.");
        };
        _storage.Level.TryWrite(Entry(Hanging, 1, replaces: true));
        Callers.Await(() => Figures.Failures > 0);
        Assert.Equal(1, Read(Hanging));

        _gate.Set();

        Assert.True(_storage.Flush(Patience));
        Assert.Empty(_storage.Entries);
        Assert.Null(Read(Hanging));
        Assert.Equal(1, Figures.DroppedWrites);
    }

    [Fact]
    public void RemovalThatHangs_HoldsUpNoOther()
    {
        _storage.OnRemove = static _ => throw new IOException();
        _storage.Level.Remove(new Removal(Hanging, IsPrefix: false, "group:"));
        _storage.Level.Remove(new Removal("other", IsPrefix: false, "group:"));
        _storage.OnRemove = Hang;
        Assert.False(_storage.Flush(TimeSpan.FromMilliseconds(1)));

        Callers.Await(() => Figures.PendingInvalidations == 1);

        Assert.Null(Read(Hanging));
        _gate.Set();
        Assert.True(_storage.Flush(Patience));
        Assert.Equal(0, Figures.PendingInvalidations);
    }

    [Fact]
    public void StorageThatHeedsItsToken_EndsWithTheLimit()
    {
        using var storage = new AwaitedByteStorage { WritesWithin = Limit, Yield = static () => Task.Delay(Timeout.Infinite) };

        storage.Level.TryWrite(Entry("a"));

        Assert.True(storage.Flush(Patience));
        Assert.Equal((1L, 1L), (storage.Level.AddTo(new("x")).Failures, storage.Level.AddTo(new("x")).DroppedWrites));
    }

    [Fact]
    public async Task LogThatHangs_MakesInvalidationsPendingAndHoldsUpNoWrite()
    {
        using var mayAppend = new ManualResetEventSlim();
        var log = new UnsteadyLog { OnAppended = mayAppend.Wait };
        using var storage = new DictionaryByteStorage(queuesWrites: true) { WritesWithin = Limit, Log = log };
        using var scope = new StorageScope(storage);
        var runs = 0;
        var method = new NumbersMethod(MemberWay.Plain, _ => [++runs]);
        method.Call([1]);

        Assert.Equal(Invalidation.Pending, await method.InvalidateAsync([1]));

        Assert.Equal([2], method.Call([1]));
        storage.Level.TryWrite(Entry("other"));
        Callers.Await(() => storage.Entries.ContainsKey("other"));
        Assert.False(storage.Flush(TimeSpan.FromMilliseconds(1)));
        mayAppend.Set();
        Assert.True(storage.Flush(Patience));
        Assert.Equal([3], method.Call([1]));
        Assert.True(storage.Flush(Patience));
        Assert.Equal([3], method.Call([1]));
    }

    private LevelFigures Figures => _storage.Level.AddTo(new("figures"));

    private int? Read(string key)
    {
        using var answer = _storage.Level.Read(key);
        return answer.Bytes.IsEmpty ? null : BitConverter.ToInt32(answer.Bytes);
    }

    private void Hang(string key)
    {
        if (key.StartsWith(Hanging, StringComparison.Ordinal))
        {
            _gate.Wait();
        }
    }
}
