using Memo.Tests.Diagnostics.Listening;
using Memo.Tests.Storages;
using Memo.Tests.Storages.Bytes;
using Memo.Tests.Storages.Bytes.Level;
using Memo.Tests.Support;

namespace Memo.Tests.Diagnostics;

/// <summary>What storages say of themselves to people, to the letter.</summary>
public static class StorageDescriptionTests
{
    private const int Configured = 10;

    [Fact]
    public static void NewStorage_HasNothingToTell() => AssertDescribed(
        """
        level   entries  size  hits  hit ratio  state
        memory  0 of 32     ?     0          -  in use
        """,
        new MemoryStorage(maxItems: 32));

    [Fact]
    public static void UsedStorage_TellsEntriesHitsAndTheirShare()
    {
        var storage = new MemoryStorage(maxItems: 2_000);
        using var scope = new StorageScope(storage);
        for (var call = 0; call < 3_000; call++)
        {
            ObservedMethods.SquareOf(call % 1_234);
        }

        AssertDescribed(
            """
            level          entries  size   hits  hit ratio  state
            memory  1,234 of 2,000     ?  1,766     58.9 %  in use
            """,
            storage);
    }

    [Fact]
    public static void StorageWithoutBound_TellsNone() => AssertDescribed(
        """
        level             entries  size  hits  hit ratio  state
        memory-unbounded        0     ?     0          -  in use
        """,
        new UnboundedStorage());

    [Fact]
    public static void StorageOfYourOwn_IsDescribedLikeAnyOther() => AssertDescribed(
        """
        level            entries             size  hits  hit ratio  state
        MeasuredStorage        0  12.3 MB of 1 GB     0          -  in use
        """,
        new MeasuredStorage());

    [Fact]
    public static void StorageThatFails_TellsWhatIsKnownWithoutIt()
    {
        var storage = new MeasuredStorage
        {
            OnCount = static () => throw new IOException("The storage is out of order."),
            OnSet = static () => throw new IOException("The storage is out of order."),
        };
        using var scope = new StorageScope(storage);
        ObservedMethods.SquareOf(1);

        AssertDescribed(
            """
            level            entries             size  hits  hit ratio  state
            MeasuredStorage        ?  12.3 MB of 1 GB     0      0.0 %  in use, 1 operation failed
            """,
            storage);
    }

    [Fact]
    public static void OffStorage_SaysSo() => AssertDescribed(
        """
        level  entries  size  hits  hit ratio  state
        off          0     ?     0          -  every call computes
        """,
        CreateOff());

    [Fact]
    public static void WhatWaitsToBeWritten_IsTold()
    {
        using var mayWrite = new ManualResetEventSlim();
        using var storage = new SlowByteStorage { OnSet = _ => mayWrite.Wait() };
        storage.Level.TryWrite(GatedByteStorage.Entry("a", size: 2_000_000));

        AssertDescribed(
            """
            level            entries  size  hits  hit ratio  state
            SlowByteStorage        0     ?     0          -  in use, 2 MB wait to be written
            """,
            storage);
        mayWrite.Set();
    }

    [Fact]
    public static void StorageThatKeepsFailing_IsSaidToBeLeftAlone()
    {
        var storage = new DictionaryByteStorage(new FakeTime()) { OnGet = static _ => throw new IOException(), OnSet = static _ => throw new IOException() };
        using var scope = new StorageScope(storage);
        for (var number = 0; number < 20; number++)
        {
            ObservedMethods.SquareOf(number);
        }

        Assert.Matches(
            """
            ^level                  entries  size  hits  hit ratio  state
            DictionaryByteStorage        0     \?     0      0\.0 %  left alone because it keeps failing, 5 operations failed, \d+ reads not tried, \d+ writes dropped$
            """.ReplaceLineEndings("\n"),
            storage.Describe());
    }

    [Fact]
    public static void StorageThatTurnedItselfOff_TellsWhy()
    {
        var storage = new DictionaryByteStorage();
        storage.Refuse("the folder '/var/cache' belongs to another user");

        AssertDescribed(
            """
            level                  entries  size  hits  hit ratio  state
            DictionaryByteStorage        ?     ?     0          -  off: the folder '/var/cache' belongs to another user
            """,
            storage);
    }

    [Fact]
    public static void StorageThatDescribesItself_HasTheLastWord()
    {
        var storage = new MeasuredStorage { Words = "a shelf in the cellar" };

        Assert.Equal("a shelf in the cellar", storage.Describe());
        Assert.Equal("a shelf in the cellar", storage.ToString());
    }

    [Theory]
    [InlineData("memory", "Memo uses the storage memory (at most 128 entries).")]
    [InlineData("memory-unbounded", "Memo uses the storage memory-unbounded.")]
    [InlineData("off", "Memo uses the storage off.")]
    [InlineData("measured", "Memo uses the storage MeasuredStorage (at most 1 GB).")]
    public static void ConfiguredStorage_IsLoggedOnOneLineWithoutALookIntoIt(string spec, string message)
    {
        using var environment = new EnvironmentScope();
        using var log = new LogScope();
        var looks = 0;
        CacheStorage.Register("measured", () => new MeasuredStorage { OnCount = () => looks++ });

        CacheStorage.Configure(spec);

        Assert.Equal(message, Assert.Single(log.Of(Configured)).Message);
        Assert.Equal(0, looks);
    }

    private static CacheStorage CreateOff()
    {
        using var environment = new EnvironmentScope();
        return CacheStorage.Configure("off");
    }

    private static void AssertDescribed(string expected, CacheStorage storage)
    {
        Assert.Equal(expected.ReplaceLineEndings("\n"), storage.Describe());
        Assert.Equal(storage.Describe(), storage.ToString());
    }

    private sealed class SlowByteStorage() : DictionaryByteStorage(queuesWrites: true)
    {
        public override long Count => Entries.Count;
    }

    private sealed class MeasuredStorage : CacheStorage
    {
        public Action OnSet { get; init; } = static () => { };

        public Action OnCount { get; init; } = static () => { };

        public string? Words { get; init; }

        public override long Count
        {
            get
            {
                OnCount();
                return 0;
            }
        }

        public override long? Size => 12_345_678;

        public override long? MaxSize => 1_000_000_000;

        public override string Describe() => Words ?? base.Describe();

        protected override bool TryGetEntry(string key, out CacheEntry entry)
        {
            entry = default;
            return false;
        }

        protected override void SetEntry(string key, CacheEntry entry) => OnSet();

        protected override void RemoveEntry(string key)
        {
        }

        protected override void RemoveEntries(string prefix)
        {
        }
    }
}
