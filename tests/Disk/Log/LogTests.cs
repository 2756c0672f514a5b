using Memo.Disk.Log;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Log;

public sealed class LogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NewLog_IsEmptyAndHasAnEpoch()
    {
        using var store = Open();
        var reading = store.Store.ReadLog(default);
        Assert.NotEqual(0, reading.Position.Epoch);
        Assert.Equal(0, reading.Position.Sequence);
        Assert.Empty(reading.Marks);
        Assert.True(reading.IsComplete);
    }

    [Fact]
    public void Marks_AreReadByOthersInTheirOrder()
    {
        using var store = Open();
        using var other = Open();
        var start = other.Store.ReadLog(default).Position;
        var position = store.Store.Append(["a", "b"]);
        Assert.Equal(2, position.Sequence);
        var reading = other.Store.ReadLog(start);
        Assert.Equal(position, reading.Position);
        Assert.False(reading.IsComplete);
        Assert.Equal([new LoggedMark("a", 1), new LoggedMark("b", 2)], reading.Marks);
        store.Store.Append(["a"]);
        Assert.Equal([new LoggedMark("a", 3)], other.Store.ReadLog(position).Marks);
        Assert.Equal([new LoggedMark("b", 2), new LoggedMark("a", 3)], other.Store.ReadLog(default).Marks);
    }

    [Fact]
    public void UnchangedLog_HasNothingNew()
    {
        using var store = Open();
        var position = store.Store.Append(["a"]);
        store.Store.ReadLog(position);
        store.Set("entry", "value");
        var reading = store.Store.ReadLog(position);
        Assert.Equal(position, reading.Position);
        Assert.Empty(reading.Marks);
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public void Reopened_GoesOn()
    {
        LogPosition position;
        using (var store = Open())
        {
            position = store.Store.Append(["a", "\ud800"]);
        }

        using var again = Open();
        Assert.Equal(position, again.Store.ReadLog(default).Position);
        Assert.Equal(["a", "\ud800"], again.Store.ReadLog(default).Marks.Select(static mark => mark.Mark));
        Assert.Equal(position.Sequence + 1, again.Store.Append(["b"]).Sequence);
    }

    [Fact]
    public void TooManyMarks_BecomeAFloor()
    {
        using var store = Open();
        var start = store.Store.ReadLog(default).Position;
        store.Store.Append(["hot"]);
        for (var i = 0; i < 3; i++)
        {
            store.Store.Append([.. Enumerable.Range(i * 40_000, 40_000).Select(static number => $"mark {number}"), "hot"]);
        }

        var reading = store.Store.ReadLog(default);
        Assert.True(reading.IsComplete);
        Assert.Equal(LogTable.Capacity, reading.Marks.Count);
        Assert.Equal(reading.Position.Sequence, reading.Marks[^1].Sequence);
        Assert.Equal("hot", reading.Marks[^1].Mark);
        Assert.Equal(reading.Marks.Count, reading.Marks.Select(static mark => mark.Mark).Distinct().Count());
        Assert.InRange(reading.Floor, 1, reading.Marks[0].Sequence - 1);

        // What the first knew is no longer kept apart.
        Assert.True(store.Store.ReadLog(start).IsComplete);
    }

    [Fact]
    public void OneMarkAgainAndAgain_PushesOutNoOther()
    {
        using var store = Open();
        store.Store.Append(["rare"]);
        for (var i = 0; i < 3; i++)
        {
            store.Store.Append([.. Enumerable.Repeat("hot", 50_000)]);
        }

        var reading = store.Store.ReadLog(default);
        Assert.Equal(["rare", "hot"], reading.Marks.Select(static mark => mark.Mark));
        Assert.Equal(0, reading.Floor);
    }

    [Fact]
    public void EntryInvalidatedWhileItWasComputed_IsNotStored()
    {
        using var store = Open();
        var began = store.Store.Append(["other"]);
        store.Store.Append(["its method"]);
        store.Set("a", "old", new ByteEntryOptions { Position = began, Marks = ["all", "its method"] });
        Assert.Null(store.Get("a"));
        store.Set("a", "of another method", new ByteEntryOptions { Position = began, Marks = ["all", "another method"] });
        Assert.Equal("of another method", store.Get("a"));
    }

    [Fact]
    public void EntryOfAnotherLog_IsStored()
    {
        using var store = Open();
        store.Store.Append(["its method"]);
        store.Set("a", "value", new ByteEntryOptions { Position = new LogPosition(7, 0), Marks = ["its method"] });
        Assert.Equal("value", store.Get("a"));
    }

    [Fact]
    public void EntryFromBelowTheFloor_IsNotStored()
    {
        using var store = Open();
        var began = store.Store.Append(["first"]);
        for (var i = 0; i < 3; i++)
        {
            store.Store.Append([.. Enumerable.Range(i * 40_000, 40_000).Select(static number => $"mark {number}")]);
        }

        store.Set("a", "value", new ByteEntryOptions { Position = began, Marks = ["its method"] });
        Assert.Null(store.Get("a"));
    }

    [Fact]
    public void LogOfASmallStore_LeavesRoomForEntries()
    {
        using var store = new OpenStore(_folder.Sub("store"), maxSize: 1_000_000);
        for (var i = 0; i < 60; i++)
        {
            store.Store.Append([.. Enumerable.Range(i * 100, 100).Select(static number => $"key:{number:D43}")]);
            store.Set($"{i}", new byte[5000]);
            Assert.NotNull(store.GetBytes($"{i}"));
        }

        var reading = store.Store.ReadLog(default);
        Assert.Equal(6000, reading.Position.Sequence);
        Assert.Equal($"key:{5999:D43}", reading.Marks[^1].Mark);
        Assert.InRange(reading.Floor, 1, 5999);
        Assert.InRange(store.Store.Size(), 0, 1_000_000);
    }

    [Fact]
    public void MarksThatAreMissing_LetNoEntryPass()
    {
        using var store = Open();
        var began = store.Store.ReadLog(default).Position;
        store.Store.Append(["a", "b", "c"]);
        using (var connection = Sqlite.SqliteConnection.Open(Path.Combine(_folder.Sub("store"), "store.db"), TimeSpan.Zero))
        {
            connection.Execute("DELETE FROM log WHERE position = 2");
        }

        Assert.Throws<DamagedStoreException>(() => store.Set("key", "value", new ByteEntryOptions { Position = began, Marks = ["b"] }));
        Assert.Null(store.Get("key"));
    }

    [Fact]
    public void EntriesOfOneBatchThatBeganLongAgo_ReadTheLogOnce()
    {
        using var store = Open();
        var began = store.Store.ReadLog(default).Position;
        store.Store.Append([.. Enumerable.Range(0, 30_000).Select(static number => $"mark {number}")]);
        Write(1);
        var one = Enumerable.Range(0, 3).Min(_ => Write(1));
        Assert.InRange(Write(128), TimeSpan.Zero, 20 * one);
        Assert.Equal(129, store.Store.Count());

        TimeSpan Write(int count)
        {
            var options = new ByteEntryOptions { Position = began, Marks = ["all", "its method"] };
            var start = TimeProvider.System.GetTimestamp();
            store.Store.Write([.. Enumerable.Range(0, count).Select(number => new ByteEntry($"{count}:{number}", new byte[10], options))], CancellationToken.None);
            return TimeProvider.System.GetElapsedTime(start);
        }
    }

    private OpenStore Open() => new(_folder.Sub("store"));
}
