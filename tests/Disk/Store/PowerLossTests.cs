using System.Globalization;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

/// <summary>
/// What is on a disk after a loss of power: the database as it was and the beginning of what was written to its log since, whole frames or parts of
/// them; and the witness of marks, which is written behind each.
/// </summary>
public sealed class PowerLossTests : IDisposable
{
    private const int Steps = 24;
    private const int HeaderSize = 32;
    private const int FrameSize = 24 + 4096;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LogOfWritesCutAnywhere_LeavesAStoreThatKeepsItsMarks()
    {
        var recorded = _folder.Sub("recorded");
        var (states, values, removedAt) = Record(recorded);
        var log = File.ReadAllBytes(Path.Combine(recorded, "store.db-wal"));
        var random = new Random(1);
        var cuts = Enumerable.Range(0, ((log.Length - HeaderSize) / FrameSize) + 1)
            .SelectMany(frame => new[] { HeaderSize + (frame * FrameSize), HeaderSize + (frame * FrameSize) + random.Next(1, FrameSize) })
            .Where(length => length <= log.Length)
            .Append(0)
            .Append(random.Next(HeaderSize))
            .ToArray();
        Assert.InRange(cuts.Length, 100, 2000);
        var (entries, marks) = (0, 0L);
        foreach (var cut in cuts)
        {
            var root = _folder.Sub($"cut-{cut.ToString(CultureInfo.InvariantCulture)}");
            var folder = Directory.CreateDirectory(Path.Combine(root, "v1", "000001-00000001")).FullName;
            File.Copy(Path.Combine(recorded, "store.db"), Path.Combine(folder, "store.db"));
            File.WriteAllBytes(Path.Combine(folder, "store.db-wal"), log[..cut]);
            File.WriteAllBytes(Path.Combine(folder, "position"), states.Last(state => state.Length <= cut).Witness);
            using (var storage = new DiskStorage("50MB", root))
            {
                var position = storage.ReadLog(default).Position;
                marks = Math.Max(marks, position.Sequence);
                for (var i = 0; i < Steps; i++)
                {
                    if (storage.TryGet<string>($"{i}", out var value))
                    {
                        entries++;
                        Assert.Equal(values[i], value);
                        Assert.True(removedAt[i] is not { } removed || removed > position.Sequence, $"Entry {i} was removed at {removedAt[i]}; cut at {cut}, position {position}.");
                    }
                }

                storage.Set("more", "value");
                Assert.True(storage.Flush(Patience));
                Assert.True(storage.TryGet<string>("more", out _));
                Assert.True(File.Exists(Path.Combine(folder, "store.db")), $"The store was put aside; cut at {cut}.");
            }

            Directory.Delete(root, recursive: true);
        }

        Assert.Equal(removedAt.Max(), marks);
        Assert.InRange(entries, cuts.Length, cuts.Length * Steps);
    }

    // Every other entry is removed two steps after it was stored. The files are copied by another program: closing them here would drop locks.
    private (List<(long Length, byte[] Witness)> States, string[] Values, long?[] RemovedAt) Record(string recorded)
    {
        var root = _folder.Sub("cache");
        using (new DiskStorage("50MB", root))
        {
            using var made = new DiskStorage("50MB", root);
            made.TryGet<int>("nothing", out _);
        }

        using var storage = new DiskStorage("50MB", root);
        storage.TryGet<int>("nothing", out _);
        var folder = Directory.GetDirectories(Path.Combine(root, "v1")).Single();
        Directory.CreateDirectory(recorded);
        var states = new List<(long, byte[])> { (0, File.ReadAllBytes(Path.Combine(folder, "position"))) };
        var values = Enumerable.Range(0, Steps).Select(Child.ValueOf).ToArray();
        var removedAt = new long?[Steps];
        for (var i = 0; i < Steps + 2; i++)
        {
            if (i < Steps)
            {
                storage.Set($"{i}", values[i]);
                Assert.True(storage.Flush(Patience));
            }

            if (i >= 2 && i % 2 == 0)
            {
                storage.Remove($"{i - 2}");
                removedAt[i - 2] = storage.ReadLog(default).Position.Sequence;
                states.Add((new FileInfo(Path.Combine(folder, "store.db-wal")).Length, File.ReadAllBytes(Path.Combine(folder, "position"))));
            }
        }

        using var copy = System.Diagnostics.Process.Start("cp", [Path.Combine(folder, "store.db"), Path.Combine(folder, "store.db-wal"), recorded]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
        return (states, values, removedAt);
    }
}
