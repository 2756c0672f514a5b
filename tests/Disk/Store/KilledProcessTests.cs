using System.Runtime.Versioning;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

[UnsupportedOSPlatform("windows")]
public sealed class KilledProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ProcessesKilledWhileTheyWrite_LeaveAStoreThatIsWhole()
    {
        using var door = new Door(_folder.Sub("cache"));
        using var storage = new DiskStorage("50MB", _folder.Sub("cache"));
        var epoch = storage.ReadLog(default).Position.Epoch;
        for (var round = 0; round < 3; round++)
        {
            var children = Enumerable.Range(0, 2).Select(_ => Child.Start("write", _folder.Sub("cache"))).ToArray();
            var marks = new List<string>();
            foreach (var child in children)
            {
                for (var i = 0; i < 4; i++)
                {
                    marks.Add(child.StandardOutput.ReadLine()!);
                }
            }

            Array.ForEach(children, static child => child.Kill());
            Array.ForEach(children, static child => child.WaitForExit());
            Array.ForEach(children, static child => child.Dispose());

            var reading = storage.ReadLog(default);
            Assert.Equal(epoch, reading.Position.Epoch);
            Assert.Subset(reading.Marks.Select(static mark => mark.Mark).ToHashSet(), marks.ToHashSet());
            door.Set("still", "works");
            Assert.Equal("works", door.Get("still"));
        }

        Assert.All(Enumerable.Range(0, 500), number => Assert.Contains(door.Get($"{number}"), new[] { null, Child.ValueOf(number) }));
        Assert.Empty(door.Reports);
        using var connection = Sqlite.SqliteConnection.Open(
            Directory.EnumerateFiles(_folder.Path, "store.db", SearchOption.AllDirectories).Single(), TimeSpan.Zero);
        using var check = connection.Prepare("PRAGMA integrity_check"u8);
        Assert.True(check.Step());
        Assert.Equal("ok", check.Text(0));
    }
}
