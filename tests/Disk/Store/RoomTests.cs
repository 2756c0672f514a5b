using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

public sealed class RoomTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1_000_000, 20_000)]
    [InlineData(4_000_000, 200_000)]
    [InlineData(24_000_000, 2_500_000)]
    public void FilesOnDisk_StayWithinTheBound(long maxSize, int largest)
    {
        using var store = Open(maxSize);
        var random = new Random(1);
        for (var (i, written) = (0, 0L); written < 4 * maxSize; i++)
        {
            var value = new byte[random.Next(100, largest)];
            written += value.Length;
            store.Set($"key {i}", value);
            if (i % 8 == 0)
            {
                Assert.InRange(OnDisk(), 0, maxSize);
            }
        }

        Assert.InRange(OnDisk(), maxSize / 5, maxSize);
        Assert.InRange(store.Store.Count(), 1, 1_000_000);
        Assert.InRange(store.Store.Size(), maxSize / 5, OnDisk());
    }

    [Fact]
    public void LeastRecentlyUsed_GoesFirst()
    {
        using var store = Open(1_000_000);
        for (var i = 0; i < 200; i++)
        {
            store.Set($"{i}", new byte[1000]);
        }

        Assert.NotNull(store.GetBytes("0"));
        store.Store.WriteUses();
        for (var i = 200; i < 420; i++)
        {
            store.Set($"{i}", new byte[1000]);
        }

        Assert.Null(store.GetBytes("1"));
        Assert.NotNull(store.GetBytes("0"));
        Assert.NotNull(store.GetBytes("419"));
    }

    [Fact]
    public void Expired_GoesBeforeAnythingElse()
    {
        using var store = Open(1_000_000);
        store.Set("oldest", new byte[1000]);
        for (var i = 0; i < 200; i++)
        {
            store.Set($"{i}", new byte[1000], new ByteEntryOptions { Lifetime = TimeSpan.FromMinutes(1) });
        }

        _time.Advance(TimeSpan.FromMinutes(2));
        for (var i = 200; i < 450; i++)
        {
            store.Set($"{i}", new byte[1000]);
        }

        Assert.Null(store.GetBytes("0"));
        Assert.NotNull(store.GetBytes("oldest"));
    }

    [Fact]
    public void EntryThatIsTooLarge_IsNotKept_NorWhatItReplaces()
    {
        using var store = Open(4_000_000);
        store.Set("a", "before");
        store.Set("a", new byte[1_000_000]);
        Assert.Null(store.GetBytes("a"));
        Assert.Equal(0, store.Store.Count());
    }

    [Fact]
    public void WhatHasExpired_IsRemovedAndItsRoomGivenBack()
    {
        using var store = Open(50_000_000);
        for (var i = 0; i < 40; i++)
        {
            store.Set($"{i}", new byte[100_000], new ByteEntryOptions { Lifetime = TimeSpan.FromMinutes(1) });
        }

        var before = new FileInfo(Path.Combine(_folder.Sub("store"), "store.db-wal")).Length;
        Assert.False(store.Store.RemoveExpired());
        _time.Advance(TimeSpan.FromMinutes(2));
        while (store.Store.RemoveExpired())
        {
        }

        Assert.Equal(0, store.Store.Count());
        var rounds = 0;
        while (store.Store.GiveBack())
        {
            rounds++;
        }

        Assert.InRange(rounds, 5, 1000);
        store.Dispose();
        Assert.InRange(OnDisk(), 0, before / 2);
    }

    [Fact]
    public void LargeValuesThatTakeThePlaceOfSmallOnes_StayWithinTheBound()
    {
        const long maxSize = 24_000_000;
        using var store = Open(maxSize);
        for (var i = 0; i < 25_000; i += 100)
        {
            store.Store.Write([.. Enumerable.Range(i, 100).Select(static number => new ByteEntry($"small {number}", new byte[1000], default))], CancellationToken.None);
        }

        Assert.InRange(OnDisk(), maxSize / 2, maxSize);
        for (var i = 0; i < 20; i++)
        {
            store.Set($"large {i}", new byte[1_500_000]);
            Assert.InRange(OnDisk(), 0, maxSize);
        }

        Assert.NotNull(store.GetBytes("large 19"));
    }

    [Fact]
    public void BoundThatWasLowered_IsKeptOnceItWasTidied()
    {
        using (var store = new OpenStore(_folder.Sub("store"), 60_000_000, 1_000_000, _time))
        {
            for (var i = 0; i < 50; i++)
            {
                store.Set($"{i}", new byte[900_000]);
            }
        }

        Assert.InRange(OnDisk(), 44_000_000, 60_000_000);
        using (var store = new OpenStore(_folder.Sub("store"), 40_000_000, 1_000_000, _time))
        {
            store.Set("new", new byte[1000]);
            Assert.NotNull(store.GetBytes("new"));
            while (store.Store.GiveBack())
            {
            }
        }

        Assert.InRange(OnDisk(), 0, 40_000_000);
    }

    [Fact]
    public void EntriesOfAClockThatWasAhead_PushOutNoNewOnes()
    {
        _time.Advance(TimeSpan.FromDays(3650));
        using (var ahead = Open(1_000_000))
        {
            for (var i = 0; i < 450; i++)
            {
                ahead.Set($"ahead {i}", new byte[1000]);
            }
        }

        _time.Advance(TimeSpan.FromDays(-3650));
        using var store = Open(1_000_000);
        for (var i = 0; i < 100; i++)
        {
            store.Set($"{i}", new byte[1000]);
        }

        Assert.All(Enumerable.Range(0, 100), i => Assert.NotNull(store.GetBytes($"{i}")));
    }

    [Fact]
    public void LongKeys_CountAsWell()
    {
        using var store = Open(1_000_000);
        for (var batch = 0; batch < 12; batch++)
        {
            var keys = Enumerable.Range(0, 18).Select(number => $"{batch}.{number}:" + new string('k', 20_000)).ToArray();
            store.Store.Write([.. keys.Select(static key => new ByteEntry(key, new byte[10], default))], CancellationToken.None);
            Assert.NotNull(store.GetBytes(keys[^1]));
            Assert.InRange(OnDisk(), 0, 1_000_000);
        }
    }

    [Fact]
    public void KeyThatIsTooLong_IsNotKept()
    {
        using var store = Open(1_000_000);
        var key = new string('k', 300_000);
        store.Set(key, new byte[10]);
        Assert.Null(store.GetBytes(key));
        Assert.Equal(0, store.Store.Count());
    }

    private long OnDisk() =>
        new DirectoryInfo(_folder.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Exists ? file.Length : 0);

    private OpenStore Open(long maxSize) => new(_folder.Sub("store"), maxSize, time: _time);
}
