using Memo.Diagnostics;
using Memo.Engine.Marks;
using Memo.Tests.Engine.Marks;
using Memo.Tests.Storages.Bytes;
using Memo.Tests.Support;

namespace Memo.Tests.Engine.Tags;

public sealed class ByteTagTests : TagContract
{
    internal override CacheStorage Create() => new DictionaryByteStorage { Log = new ProcessInvalidationLog() };

    [Fact]
    public void WithoutALog_ResultsWithTagsAreNotStored()
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var before = Shelves.FindCache.Statistics.Bypasses.GetValueOrDefault(BypassReason.NotPersistable);

        var first = Shelves.Find(1);

        Assert.NotEqual(first, Shelves.Find(1));
        Assert.Equal(before + 2, Shelves.FindCache.Statistics.Bypasses[BypassReason.NotPersistable]);
        Assert.Equal(Shelves.Untagged(1), Shelves.Untagged(1));
    }

    [Fact]
    public void TheStorage_IsToldOfTagsMarksAndPosition()
    {
        var log = new ProcessInvalidationLog();
        var storage = new DictionaryByteStorage { Log = log };
        using var scope = new StorageScope(storage);
        Assert.True(storage.Flush(TimeSpan.FromMinutes(1)));
        Shelves.Find(1);
        storage.Flush(TimeSpan.FromMinutes(1));

        var options = Assert.Single(storage.Options).Value;
        Assert.Equal(["book:1", "shelf:history"], options.Tags);
        Assert.Equal(5, options.Marks.Count);
        Assert.Equal(log.Read(default).Position, options.Position);
    }

    [Fact]
    public void WhatALaggardStoresOverIt_IsNotServed()
    {
        var storage = new DictionaryByteStorage { Log = new ProcessInvalidationLog() };
        using var scope = new StorageScope(storage);
        Shelves.Find(1);
        storage.Flush(TimeSpan.FromMinutes(1));
        var (key, old) = Assert.Single(storage.Entries);
        Shelves.FindCache.Invalidate(1);
        var current = Shelves.Find(1);
        storage.Flush(TimeSpan.FromMinutes(1));

        storage.Entries[key] = old;

        Assert.NotEqual(current, Shelves.Find(1));
        Assert.NotEqual(Shelves.FindCache.KeyOf(1), Shelves.FindCache.KeyOf(2));
    }

    [Fact]
    public void StorageThatBecomesTheDefaultLater_HearsOfTagsThatWereInvalidatedBefore()
    {
        var log = new ProcessInvalidationLog();
        var other = new UnsteadyLog(log);
        var earlier = new DictionaryByteStorage { Log = other };
        var storage = new DictionaryByteStorage { Log = log };
        using var scope = new StorageScope(earlier);
        Assert.True(earlier.Flush(TimeSpan.FromMinutes(1)));
        var (before, untouched) = (Shelves.Find(31), Shelves.Find(32));
        foreach (var (key, bytes) in earlier.Entries)
        {
            storage.Entries[key] = bytes;
        }

        // The one knows of it, and cannot tell the other.
        other.CanAppend = false;
        Assert.Equal(Invalidation.Pending, CacheStorage.InvalidateTag("book:31"));
        CacheStorage.Default = storage;

        Assert.NotEqual(before, Shelves.Find(31));
        Assert.Equal(untouched, Shelves.Find(32));
        other.CanAppend = true;
    }

    [Fact]
    public void StorageWithALogThatHasHeardOfATag_KeepsWhatWasStoredSince()
    {
        var log = new ProcessInvalidationLog();
        var earlier = new DictionaryByteStorage { Log = log };
        using var scope = new StorageScope(earlier);
        var old = Shelves.Find(33);
        Assert.True(earlier.Flush(TimeSpan.FromMinutes(1)));
        Assert.Equal(Invalidation.Delivered, CacheStorage.InvalidateTag("book:33"));
        var since = Shelves.Find(33);
        var storage = new DictionaryByteStorage { Log = log };
        foreach (var (key, bytes) in earlier.Entries)
        {
            storage.Entries[key] = bytes;
        }

        CacheStorage.Default = storage;

        Assert.NotEqual(old, since);
        Assert.Equal(since, Shelves.Find(33));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("method")]
    [InlineData("tag")]
    [InlineData("set")]
    public void AnInvalidationOfAnotherProcess_IsHeardOfWithin250Milliseconds(string kind)
    {
        var time = new FakeTime();
        var log = new ProcessInvalidationLog();
        var here = new DictionaryByteStorage(time) { Log = log };
        using var scope = new StorageScope(here);
        var before = Shelves.Find(1);
        here.Flush(TimeSpan.FromMinutes(1));
        Assert.Equal(before, Shelves.Find(1));

        // The other process: it shares the log, and entries of this one are all the same to it.
        var other = new LogFollower(log, time);
        var marks = Assert.Single(here.Options).Value.Marks;
        other.Append(kind switch { "key" or "set" => marks[2], "method" => marks[1], _ => marks[3] });
        time.Advance(TimeSpan.FromMilliseconds(250));

        Assert.NotEqual(before, Shelves.Find(1));
    }

    [Fact]
    public void AComputationThatBeganBeforeTheInvalidationOfAnotherProcess_IsNotServedAfterIt()
    {
        var time = new FakeTime();
        var log = new ProcessInvalidationLog();
        var storage = new DictionaryByteStorage(time) { Log = log };
        using var scope = new StorageScope(storage);
        Shelves.Find(1);
        storage.Flush(TimeSpan.FromMinutes(1));
        var mark = Assert.Single(storage.Options).Value.Marks[2];
        Shelves.FindCache.Invalidate(1);
        Shelves.OnCompute = _ =>
        {
            Shelves.OnCompute = static _ => { };
            new LogFollower(log, time).Append(mark);
        };

        var during = Shelves.Find(1);
        time.Advance(TimeSpan.FromMilliseconds(250));

        Assert.NotEqual(during, Shelves.Find(1));
    }

    [Fact]
    public void ALogThatWasLost_MakesAllEntriesMisses()
    {
        var time = new FakeTime();
        var log = new UnsteadyLog();
        using var scope = new StorageScope(new DictionaryByteStorage(time) { Log = log });
        var before = Shelves.Find(1);

        log.BeginAnew();
        time.Advance(TimeSpan.FromMilliseconds(250));

        Assert.NotEqual(before, Shelves.Find(1));
        Assert.Equal(Shelves.Find(1), Shelves.Find(1));
    }

    [Fact]
    public void ALogThatCannotBeRead_MakesCallsComputeAndNothingElse()
    {
        var time = new FakeTime();
        var log = new UnsteadyLog();
        using var scope = new StorageScope(new DictionaryByteStorage(time) { Log = log });
        var before = Shelves.Find(1);
        log.CanRead = false;
        time.Advance(TimeSpan.FromMilliseconds(250));
        Assert.NotEqual(before, Shelves.Find(1));

        log.CanRead = true;
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(Shelves.Find(1), Shelves.Find(1));
    }

    [Fact]
    public void WhereThereIsALog_AnInvalidationRemovesTheEntryByItsKey()
    {
        var removed = new List<string>();
        var storage = new DictionaryByteStorage { Log = new ProcessInvalidationLog(), OnRemove = removed.Add };
        using var scope = new StorageScope(storage);
        Shelves.Find(1);
        var key = Assert.Single(storage.Entries).Key;

        Assert.Equal(Invalidation.Delivered, Shelves.FindCache.Invalidate(1));

        Assert.Equal([key], removed);
        Assert.Empty(storage.Entries);
    }

    [Fact]
    public void WhatIsNotReadBecauseTheLogIsLeftAlone_IsCounted()
    {
        var log = new UnsteadyLog { CanRead = false };
        using var storage = new DictionaryByteStorage(new FakeTime()) { Log = log };
        using var scope = new StorageScope(storage);
        while (storage.Level.AddTo(new LevelFigures("")).Breaker == BreakerState.Closed)
        {
            Shelves.Find(1);
        }

        var before = storage.Level.AddTo(new LevelFigures("")).SkippedReads;
        Shelves.Find(1);

        Assert.True(storage.Level.AddTo(new LevelFigures("")).SkippedReads > before);
    }

    [Fact]
    public void AStorageThatWasDisposedOf_IsToldOfNoInvalidation()
    {
        var log = new UnsteadyLog();
        var storage = new DictionaryByteStorage { Log = log };
        using var scope = new StorageScope(storage);
        Shelves.Find(1);
        CacheStorage.Default = new MemoryStorage();
        storage.Dispose();
        log.CanAppend = false;

        Assert.Equal(Invalidation.Delivered, Shelves.FindCache.Invalidate(1));
        Assert.Equal(Invalidation.Delivered, Shelves.FindCache.Clear());
        Assert.Equal(Invalidation.Delivered, CacheStorage.InvalidateTag("book:1"));
    }

    [Fact]
    public async Task ALogOfEpochZero_IsNotBelieved()
    {
        var log = new ManualLog();
        var marks = new DictionaryByteStorage { Log = log }.Level.Marks!;

        var catchingUp = marks.TryCatchUpAsync(TestContext.Current.CancellationToken).AsTask();
        Assert.Single(log.Readings).End.SetResult(new LogReading(new LogPosition(0, 5), []) { IsComplete = true });

        // It is that of entries that were stored without a log.
        Assert.False(await catchingUp);
        Assert.False(marks.IsValid(default, []));
    }

    [Fact]
    public void AMarkThatCannotBeWritten_IsPendingAndNotServedHere()
    {
        var time = new FakeTime();
        var log = new UnsteadyLog();
        var storage = new DictionaryByteStorage(time) { Log = log };
        using var scope = new StorageScope(storage);
        var before = Shelves.Find(1);
        log.CanAppend = false;

        Assert.Equal(Invalidation.Pending, CacheStorage.InvalidateTag("book:1"));
        Assert.Equal(Invalidation.Pending, Shelves.FindCache.Invalidate(2));
        Assert.NotEqual(before, Shelves.Find(1));
        Assert.False(storage.Flush(TimeSpan.FromMilliseconds(50)));

        log.CanAppend = true;
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(storage.Flush(TimeSpan.FromMinutes(1)));
        var after = Shelves.Find(1);
        Assert.Equal(after, Shelves.Find(1));
        Assert.NotEqual(before, after);
    }
}
