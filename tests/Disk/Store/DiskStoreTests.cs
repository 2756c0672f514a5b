using Memo.Disk.Store;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

public sealed class DiskStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Overwritten_GivesTheNewValue()
    {
        using var store = Open();
        store.Set("a", "one");
        store.Set("a", "two, which is longer");
        Assert.Equal("two, which is longer", store.Get("a"));
        Assert.Equal(1, store.Store.Count());
    }

    [Fact]
    public void SnapshotBegunBesideAWrite_DoesNotOutliveIt()
    {
        var time = new AskedTime();
        using var store = new OpenStore(_folder.Path + "/asked", time: time);
        store.Set("a", "one");
        time.OnAsked = () =>
        {
            // Reads that follow closely on each other share a snapshot.
            for (var i = 0; i < 50; i++)
            {
                Assert.Equal("one", store.Get("a"));
            }
        };

        store.Set("a", "two");

        Assert.Equal("two", store.Get("a"));
    }

    [Fact]
    public void KeysThatMeetInOneRow_ReplaceEachOther()
    {
        using var store = Open();
        store.Set(MethodKey.Of("One", "x"), "one");
        store.Set(MethodKey.Of("Other", "x"), "other");
        Assert.Null(store.Get(MethodKey.Of("One", "x")));
        Assert.Equal("other", store.Get(MethodKey.Of("Other", "x")));
        Assert.Equal(1, store.Store.Count());
        store.Store.Remove(MethodKey.Of("One", "x"));
        Assert.Equal("other", store.Get(MethodKey.Of("Other", "x")));
    }

    [Fact]
    public void RemovedByPrefixOfAnEntry_IsGoneInAllVersionsOfTheCode()
    {
        using var store = Open();
        store.Set(MethodKey.Of("M", "1", MethodKey.Version), "old");
        store.Set(MethodKey.Of("M", "1", MethodKey.NextVersion), "new");
        store.Set(MethodKey.Of("M", "2", MethodKey.Version), "stays");
        store.Store.RemoveByPrefix(MethodKey.HashPrefix("M", "1"));
        Assert.Null(store.Get(MethodKey.Of("M", "1", MethodKey.Version)));
        Assert.Null(store.Get(MethodKey.Of("M", "1", MethodKey.NextVersion)));
        Assert.Equal("stays", store.Get(MethodKey.Of("M", "2", MethodKey.Version)));
        Assert.Equal(1, store.Store.Count());
    }

    [Fact]
    public void RemovedByPrefixOfAMethod_LeavesOthersWhoseNameBeginsAlike()
    {
        using var store = Open();
        var entries = Enumerable.Range(0, 1000).Select(static i => new ByteEntry(MethodKey.Of("M", $"{i}"), new byte[10], default)).ToArray();
        store.Store.Write(entries, CancellationToken.None);
        store.Set(MethodKey.Of("M2", "1"), "stays");
        store.Set("named:app:M", "stays too");
        store.Store.RemoveByPrefix(MethodKey.Prefix("M"));
        Assert.Equal(2, store.Store.Count());
        Assert.Equal("stays", store.Get(MethodKey.Of("M2", "1")));
        store.Store.RemoveByPrefix("named:app:");
        Assert.Equal(1, store.Store.Count());
        store.Store.RemoveByPrefix("");
        Assert.Equal(0, store.Store.Count());
    }

    [Fact]
    public void PrefixThatEndsWithinACharacter_IsComparedAsText()
    {
        using var store = Open();
        store.Set("x𐐷", "value");
        store.Store.RemoveByPrefix("x\ud801");
        Assert.Null(store.Get("x𐐷"));
    }

    [Fact]
    public void ReadsThatFollowClosely_SeeWritesOfTheirProcessAtOnce()
    {
        using var store = Open();
        store.Set("a", "0");
        for (var i = 1; i <= 200; i++)
        {
            Assert.Equal($"{i - 1}", store.Get("a"));
            Assert.Equal($"{i - 1}", store.Get("a"));
            store.Set("a", $"{i}");
        }

        store.Store.Remove("a");
        Assert.Null(store.Get("a"));
    }

    [Fact]
    public void ReadsThatFollowClosely_FindWhatAnotherConnectionHasAdded()
    {
        using var store = Open();
        using var other = Open();
        store.Set("a", "value");
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal("value", store.Get("a"));
        }

        other.Set("b", "added");
        Assert.Equal("added", store.Get("b"));
    }

    [Fact]
    public void ConcurrentUse_NeverGivesAnotherKeysValue()
    {
        using var store = Open();
        using var other = Open();
        Parallel.For(0, 8, worker =>
        {
            var random = new Random(worker);
            var mine = worker % 2 == 0 ? store : other;
            for (var i = 0; i < 400; i++)
            {
                var key = $"key {random.Next(50)}";
                switch (random.Next(6))
                {
                    case 0:
                        mine.Store.Remove(key);
                        break;
                    case 1:
                        mine.Set(key, key + new string('.', random.Next(5000)));
                        break;
                    default:
                        Assert.StartsWith(key, (mine.Get(key) ?? key).TrimEnd('.'), StringComparison.Ordinal);
                        Assert.Equal(key, (mine.Get(key) ?? key).TrimEnd('.'));
                        break;
                }
            }
        });
    }

    [Fact]
    public void LargeValue_HasAFileThatGoesWithIt()
    {
        using var store = Open();
        var value = new byte[3_000_000];
        new Random(1).NextBytes(value);
        store.Set("a", value);
        Assert.Equal(value, store.GetBytes("a"));
        Assert.Single(Directory.EnumerateFiles(LargeFolder));
        Array.Reverse(value);
        store.Set("a", value);
        Assert.Equal(value, store.GetBytes("a"));
        Assert.Single(Directory.EnumerateFiles(LargeFolder));
        store.Set("a", "small");
        Assert.Equal("small", store.Get("a"));
        Assert.Empty(Directory.EnumerateFiles(LargeFolder));
        store.Set("a", value);
        store.Store.Remove("a");
        Assert.Empty(Directory.EnumerateFiles(LargeFolder));
    }

    [Fact]
    public void LargeValueWhoseFileIsGone_IsAMiss()
    {
        using var store = Open();
        store.Set("a", new byte[2_000_000]);
        Directory.Delete(LargeFolder, recursive: true);
        Assert.Null(store.GetBytes("a"));
        store.Set("a", new byte[2_000_000]);
        Assert.Equal(2_000_000, store.GetBytes("a")!.Length);
    }

    [Fact]
    public void FileThatNoEntryNames_IsDeletedOnceItIsOld()
    {
        using var store = Open();
        store.Set("a", new byte[2_000_000]);
        foreach (var file in Directory.EnumerateFiles(LargeFolder))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        }

        var orphan = Path.Combine(LargeFolder, "orphan");
        File.WriteAllText(orphan, "");
        store.Store.DeleteOrphans();
        Assert.True(File.Exists(orphan));
        File.SetLastWriteTimeUtc(orphan, DateTime.UnixEpoch);
        store.Store.DeleteOrphans();
        Assert.False(File.Exists(orphan));
        Assert.Equal(2_000_000, store.GetBytes("a")!.Length);
    }

    // It may be tried again, once there is room.
    [Fact]
    public void TransactionThatComesToNothing_LeavesTheFileToWhoHasWrittenIt()
    {
        using var store = Open();
        using var connection = Sqlite.SqliteConnection.Open(Path.Combine(_folder.Sub("store"), "store.db"), TimeSpan.Zero);
        var files = new LargeFiles(LargeFolder);
        var table = new LargeTable(connection, files);
        var name = files.Write(new byte[10]);
        connection.Execute("BEGIN");
        table.Add(1, name, 10);
        connection.RollBack();
        table.End(isDone: false);
        Assert.True(File.Exists(Path.Combine(LargeFolder, name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../position")]
    [InlineData("a/b")]
    public void FileNameThatIsNoneOfOurs_IsDamage(string name)
    {
        using var door = new Door(_folder.Sub("cache"));
        door.Set("a", new string('x', 2_000_000));
        using (var connection = Sqlite.SqliteConnection.Open(
            Directory.EnumerateFiles(_folder.Sub("cache"), "store.db", SearchOption.AllDirectories).Single(), TimeSpan.Zero))
        {
            connection.Execute($"UPDATE large SET file = '{name}'");
        }

        Assert.Null(door.Get("a"));
        Assert.Null(door.OffReason);
        Assert.Contains("put aside", Assert.Single(door.Reports), StringComparison.Ordinal);
    }

    private string LargeFolder => Path.Combine(_folder.Sub("store"), "large");

    private OpenStore Open() => new(_folder.Sub("store"));
}
