using Memo.Tests.Support;
using static Memo.Tests.Storages.Size.WeighedMethods;

namespace Memo.Tests.Storages.Size;

/// <summary>The bound of <see cref="MemorySizeStorage"/>, and what it keeps within it.</summary>
public static class MemorySizeStorageTests
{
    private static long Kept => CacheStorage.Default.Count;

    [Fact]
    public static void DefaultBound_IsOneGigabyte()
    {
        using var storage = new MemorySizeStorage();

        Assert.Equal((0, 1_000_000_000), (storage.Size, storage.MaxSize));
        Assert.Equal(MemorySizeStorage.DefaultMaxSize, storage.MaxSize);
    }

    [Theory]
    [InlineData("4KiB", 4096)]
    [InlineData("1.5 gb", 1_500_000_000)]
    [InlineData("77", 77)]
    public static void BoundAsText_IsRead(string text, long expected) => Assert.Equal(expected, new MemorySizeStorage(text).MaxSize);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5MB")]
    [InlineData("plenty")]
    public static void BoundThatIsNotUnderstood_IsRefusedWithWhatIsAccepted(string text)
    {
        var error = Assert.Throws<ArgumentException>(() => new MemorySizeStorage(text));

        Assert.Equal("maxSize", error.ParamName);
        Assert.StartsWith($"The size '{text}' is not understood; it must be a positive size such as '512KB'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public static void BoundBelowOne_IsRefused(long maxSize) =>
        Assert.Equal("maxSize", Assert.Throws<ArgumentOutOfRangeException>(() => new MemorySizeStorage(maxSize)).ParamName);

    [Fact]
    public static void NoText_IsRefused() => Assert.Throws<ArgumentNullException>(() => new MemorySizeStorage(null!));

    [Fact]
    public static void Description_TellsSizesAndEntries()
    {
        using var storage = new MemorySizeStorage("2MB");
        storage["name"] = new byte[900_000];

        Assert.Contains("900 KB of 2 MB", storage.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public static void Statistics_TellTheSize()
    {
        using var storage = new MemorySizeStorage();
        storage["name"] = "value";

        var level = Assert.Single(storage.Statistics.Levels);

        Assert.Equal(("memory-size", 1L, storage.Size), (level.Name, level.Entries, level.SizeInBytes));
    }

    [Fact]
    public static void LargeEntry_DisplacesAsManySmallOnesAsItMust()
    {
        using var storage = new MemorySizeStorage(10_000);
        using var scope = new StorageScope(storage);
        for (var i = 0; i < 8; i++)
        {
            storage[$"{i}"] = new byte[1_000];
        }

        storage.TryGet<byte[]>("0", out _);
        storage["large"] = new byte[5_000];

        Assert.True(storage.ContainsKey("large"));
        Assert.Equal(["0", "5", "6", "7"], Enumerable.Range(0, 8).Select(static i => $"{i}").Where(storage.ContainsKey));
    }

    [Fact]
    public static void ResultLargerThanTheBound_IsReturnedAndNotKept()
    {
        using var storage = new MemorySizeStorage(400);
        using var scope = new StorageScope(storage);
        var before = TooLarge;

        Assert.Equal(LengthOf(71), Sized(71).Length);
        Assert.Equal(LengthOf(71), Sized(71).Length);

        Assert.Equal(497, LengthOf(71));
        Assert.Equal(2, TooLarge - before);
        Assert.Equal((0, 0), (storage.Size, storage.Count));
    }

    [Fact]
    public static void ResultLargerThanTheBound_EvictsNothing()
    {
        using var storage = new MemorySizeStorage(400);
        using var scope = new StorageScope(storage);
        Sized(0);

        Sized(71);

        Assert.True(SizedCache.TryGet(0, out _));
    }

    [Fact]
    public static void ValueLargerThanTheBound_LeavesNothingOlderInItsPlace()
    {
        using var storage = new MemorySizeStorage(400);
        using var scope = new StorageScope(storage);
        storage["name"] = "small";
        SizedCache.Set(1, new byte[1]);

        storage["name"] = new byte[1_000];
        SizedCache.Set(1, new byte[1_000]);

        Assert.False(storage.ContainsKey("name"));
        Assert.False(SizedCache.TryGet(1, out _));
        Assert.Equal((0, 0), (storage.Size, storage.Count));
    }

    [Fact]
    public static void InFrontOfBytes_ValueLargerThanTheBound_LeavesNothingOlderInItsPlace()
    {
        using var storage = new MultiLevelStorage(new MemorySizeStorage(400), new Bytes.DictionaryByteStorage());
        using var scope = new StorageScope(storage);
        storage.Set("name", new byte[1]);
        SizedCache.Set(1, new byte[1]);

        storage.Set("name", new byte[1_000]);
        SizedCache.Set(1, new byte[1_000]);

        Assert.True(storage.TryGet<byte[]>("name", out var named));
        Assert.Equal(1_000, named.Length);
        Assert.True(SizedCache.TryGet(1, out var result));
        Assert.Equal(1_000, result.Length);
    }

    [Fact]
    public static void ResultThatCannotBeMeasured_IsReturnedAndNotKept()
    {
        using var storage = new MemorySizeStorage();
        using var scope = new StorageScope(storage);
        var before = DeepCache.Statistics.Bypasses.GetValueOrDefault(BypassReason.TooLarge);

        Assert.NotNull(Deep(5_000).Next);
        Assert.Equal(0, storage.Count);
        Assert.NotNull(Deep(500).Next);

        Assert.Equal(1, storage.Count);
        Assert.Equal(1, DeepCache.Statistics.Bypasses.GetValueOrDefault(BypassReason.TooLarge) - before);
    }

    [Fact]
    public static void ResultsOfInnerComputations_CountAndStayUntilTheOuterOneEnds()
    {
        using var storage = new MemorySizeStorage(2_000);
        using var scope = new StorageScope(storage);
        var before = SizedCache.Statistics;

        var during = Outer(50);

        Assert.Equal(50, SizedCache.Statistics.Computations - before.Computations);
        Assert.InRange(during, 2_001, long.MaxValue);
        Assert.InRange(storage.Size!.Value, 1, 2_000);
        Assert.True(OuterCache.TryGet(50, out _));
        Assert.True(SizedCache.Statistics.Evictions > before.Evictions);
    }

    [Fact]
    public static void ReplacedAndForgottenEntries_LeaveTheirRoom()
    {
        using var storage = new MemorySizeStorage(1_500);
        using var scope = new StorageScope(storage);
        storage["kept"] = new byte[400];
        for (var i = 0; i < 10; i++)
        {
            storage["replaced"] = new byte[700];
        }

        Assert.True(storage.ContainsKey("kept"));
        storage.Remove("replaced");
        storage["other"] = new byte[700];
        Assert.True(storage.ContainsKey("kept"));
        Assert.Equal(2, Kept);
    }

    [Fact]
    public static void UnknownObjects_AreTakenForAFlatSize()
    {
        using var storage = new MemorySizeStorage();
        storage["n"] = new byte[232];
        var known = storage.Size;
        storage.Clear();

        storage["n"] = new object();

        Assert.Equal(known, storage.Size);
    }

    [Fact]
    public static void WhatIsOfNoUseAnyMore_IsEvictedFirst()
    {
        // Timers are late: nothing else has swept it.
        var time = new LateTime();
        using var storage = new MemorySizeStorage(3_000, time);
        storage["oldest"] = new byte[1_000];
        storage.Set("expiring", new byte[1_000], TimeSpan.FromMinutes(1));
        time.Advance(TimeSpan.FromMinutes(2));

        storage["newest"] = new byte[1_000];

        Assert.True(storage.ContainsKey("oldest"));
        Assert.True(storage.ContainsKey("newest"));
        Assert.Equal(2, storage.Count);
    }

    private static long TooLarge => SizedCache.Statistics.Bypasses.GetValueOrDefault(BypassReason.TooLarge);

    private sealed class LateTime : TimeProvider
    {
        private long _ticks = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan span) => _ticks += span.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new LateTimer();

        private sealed class LateTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
