using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

public sealed class StoreDoorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NewStore_IsForItsOwnerAlone()
    {
        using var door = new Door(_folder.Sub("cache"));
        door.Set("a", "value");
        Assert.Equal("value", door.Get("a"));
        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in new[] { _folder.Sub("cache"), Version, Generation })
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            }
        }
    }

    [Fact]
    public void ManyThatOpenAtOnce_ShareOneStore()
    {
        using var barrier = new Barrier(8);
        var doors = Enumerable.Range(0, 8).Select(_ => new Door(_folder.Sub("cache"))).ToArray();
        var threads = doors.Select((door, index) => new Thread(() =>
        {
            barrier.SignalAndWait();
            door.Set($"{index}", $"of {index}");
        })).ToArray();
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        Assert.Single(Directory.GetDirectories(Version));
        for (var i = 0; i < doors.Length; i++)
        {
            Assert.Equal($"of {i}", doors[(i + 1) % doors.Length].Get($"{i}"));
        }

        Array.ForEach(doors, static door => door.Dispose());
    }

    [Fact]
    public void StoreOfAnotherFormat_IsLeftAlone()
    {
        Directory.CreateDirectory(_folder.Sub("cache"));
        var other = Directory.CreateDirectory(Path.Combine(_folder.Sub("cache"), "v999")).FullName;
        File.WriteAllText(Path.Combine(other, "something"), "of a later version");
        using var door = new Door(_folder.Sub("cache"));
        door.Set("a", "value");
        Assert.Equal("value", door.Get("a"));
        Assert.Equal("of a later version", File.ReadAllText(Path.Combine(other, "something")));
    }

    [Fact]
    public void FolderDeletedWhileOpen_IsMadeAnew()
    {
        using var door = new Door(_folder.Sub("cache"));
        door.Set("a", "value");
        var epoch = door.Store.Enter()!.ReadLog(default).Position.Epoch;
        Directory.Delete(_folder.Sub("cache"), recursive: true);
        Until(() => door.Get("a") is null);
        door.Set("a", "again");
        Assert.Equal("again", door.Get("a"));
        Assert.NotEqual(epoch, door.Store.Enter()!.ReadLog(default).Position.Epoch);
        Assert.Contains(door.Reports, static report => report.Contains("deleted or replaced", StringComparison.Ordinal));
    }

    [Fact]
    public void FolderReplacedWhileOpen_IsOpenedAnew()
    {
        using (var other = new Door(_folder.Sub("other")))
        {
            other.Set("a", "of the other");
        }

        using var door = new Door(_folder.Sub("cache"));
        door.Set("a", "value");
        Directory.Move(_folder.Sub("cache"), _folder.Sub("moved"));
        Directory.Move(_folder.Sub("other"), _folder.Sub("cache"));
        Until(() => door.Get("a") == "of the other");
    }

    [Fact]
    public void MarkWrittenToAStoreThatOthersHaveLeft_IsWrittenToTheirs()
    {
        using var storage = new DiskStorage("50MB", _folder.Sub("cache"));
        var before = storage.ReadLog(default).Position;
        Directory.Delete(_folder.Sub("cache"), recursive: true);
        var position = storage.Append(["mark"]);
        Assert.NotEqual(before.Epoch, position.Epoch);
        using var other = new DiskStorage("50MB", _folder.Sub("cache"));
        Assert.Equal(["mark"], other.ReadLog(default).Marks.Select(static mark => mark.Mark));
    }

    [Fact]
    public void WriteAheadLogDeletedWhileOpen_LosesNoMarkSilently()
    {
        using var storage = new DiskStorage("50MB", _folder.Sub("cache"));
        var position = storage.Append(["mark"]);
        File.Delete(Path.Combine(Generation, "store.db-wal"));
        using var other = new DiskStorage("50MB", _folder.Sub("cache"));
        var reading = other.ReadLog(default);
        Assert.True(reading.Position.Epoch != position.Epoch || reading.Marks is [{ Mark: "mark" }]);
        Assert.Equal(reading.Position.Epoch, storage.Append(["next"]).Epoch);
        Assert.Equal("next", other.ReadLog(reading.Position).Marks[^1].Mark);
    }

    [Fact]
    public void LastWritesLost_MeansANewEpoch()
    {
        LogPosition position;
        using (var door = new Door(_folder.Sub("cache")))
        {
            position = door.Store.Enter()!.Append(["one"]);
        }

        var database = Path.Combine(Generation, "store.db");
        var earlier = File.ReadAllBytes(database);
        using (var door = new Door(_folder.Sub("cache")))
        {
            door.Store.Enter()!.Append(["two"]);
        }

        File.WriteAllBytes(database, earlier);
        using var again = new Door(_folder.Sub("cache"));
        Assert.NotEqual(position.Epoch, again.Store.Enter()!.ReadLog(default).Position.Epoch);
        Assert.Contains("put aside", Assert.Single(again.Reports), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("store.db")]
    [InlineData("position")]
    public void FileDeletedWhileClosed_MeansANewStore(string file)
    {
        using (var door = new Door(_folder.Sub("cache")))
        {
            door.Set("a", "value");
        }

        File.Delete(Path.Combine(Generation, file));
        using var again = new Door(_folder.Sub("cache"));
        Assert.Null(again.Get("a"));
        again.Set("a", "again");
        Assert.Equal("again", again.Get("a"));
    }

    [Fact]
    public void DamageFoundByManyAtOnce_PutsTheStoreAsideOnce()
    {
        using (var door = new Door(_folder.Sub("cache")))
        {
            door.Set("a", "value");
        }

        var damaged = Path.GetFileName(Generation);
        File.WriteAllBytes(Path.Combine(Generation, "store.db"), new byte[100_000]);
        var doors = Enumerable.Range(0, 6).Select(_ => new Door(_folder.Sub("cache"))).ToArray();
        Parallel.ForEach(doors, static door => Assert.Null(door.Get("a")));
        Assert.Single(doors.SelectMany(static door => door.Reports));
        Assert.Equal(["damaged-" + damaged], Directory.GetDirectories(Version, "damaged-*").Select(Path.GetFileName));
        doors[0].Set("a", "again");
        Assert.All(doors, static door => Assert.Equal("again", door.Get("a")));
        Array.ForEach(doors, static door => door.Dispose());
    }

    [Fact]
    public void DatabaseOfSomethingElse_IsPutAside()
    {
        using (var door = new Door(_folder.Sub("cache")))
        {
            door.Set("a", "value");
        }

        using (var connection = Sqlite.SqliteConnection.Open(Path.Combine(Generation, "store.db"), TimeSpan.Zero))
        {
            connection.Execute("DROP TABLE total");
        }

        using var again = new Door(_folder.Sub("cache"));
        Assert.Null(again.Get("a"));
        Assert.Single(again.Reports);
    }

    [Fact]
    public void AnothersWriteTransaction_HoldsUpNoRead()
    {
        using var door = new Door(_folder.Sub("cache"));
        door.Set("a", "value");
        using var other = Sqlite.SqliteConnection.Open(Path.Combine(Generation, "store.db"), TimeSpan.Zero);
        other.Execute("BEGIN IMMEDIATE");
        Assert.Equal("value", door.Get("a"));
        Assert.Null(door.Get("b"));
        Assert.True(Assert.Throws<Sqlite.SqliteException>(() => door.Set("b", "value")).IsBusy);
        other.Execute("ROLLBACK");
        door.Set("b", "value");
        Assert.Equal("value", door.Get("b"));
        Assert.Empty(door.Reports);
    }

    [Fact]
    public void Disposed_LeavesNoLock()
    {
        var door = new Door(_folder.Sub("cache"));
        door.Set("a", "value");
        var generation = Generation;
        door.Dispose();
        Assert.False(File.Exists(Path.Combine(generation, "store.db-wal")));
        using var other = Sqlite.SqliteConnection.Open(Path.Combine(generation, "store.db"), TimeSpan.Zero);
        other.Execute("PRAGMA locking_mode=EXCLUSIVE;BEGIN EXCLUSIVE;COMMIT");
    }

    [Fact]
    public void StoreThatMayNotBeWrittenAnyMore_IsLeft()
    {
        using var door = new Door(_folder.Sub("cache"));
        Assert.False(door.Store.Judge(door.Store.Enter()!, new UnauthorizedAccessException("Access is denied.")));
        Assert.Contains("cannot be written to", door.OffReason, StringComparison.Ordinal);
        Assert.Null(door.Store.Enter());
        Assert.False(File.Exists(Path.Combine(Generation, "store.db-wal")));
    }

    private string Version => Path.Combine(_folder.Sub("cache"), "v1");

    private string Generation => Directory.GetDirectories(Version).Single(static folder => char.IsDigit(Path.GetFileName(folder)[0]));

    // The folder is looked at 20 times a second.
    private static void Until(Func<bool> condition)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20));
        }
    }
}
