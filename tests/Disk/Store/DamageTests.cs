using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

public sealed class DamageTests : IDisposable
{
    private const int Entries = 150;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void DamageOfAnyKind_CostsNoMoreThanTheEntries(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 12; run++)
        {
            var folder = _folder.Sub($"{run}");
            var isOpen = run % 2 == 1;
            var storage = new DiskStorage("50MB", folder);
            Fill(storage);
            if (!isOpen)
            {
                storage.Dispose();
            }

            var what = Damage(folder, random, isOpen);
            if (!isOpen)
            {
                storage = new DiskStorage("50MB", folder);
            }

            for (var i = 0; i < Entries; i++)
            {
                Assert.True(!storage.TryGet<string>($"{i}", out var value) || value == Child.ValueOf(i), $"run {run}: {what}");
            }

            // The first attempts may be what finds the damage.
            var works = false;
            for (var attempt = 0; attempt < 5 && !works; attempt++)
            {
                storage.Set("new", "value");
                storage.Flush(Patience);
                using var other = new DiskStorage("50MB", folder);
                works = other.TryGet<string>("new", out var value) && value == "value";
            }

            Assert.True(works, $"run {run}: {what}");
            storage.Dispose();
        }
    }

    private static void Fill(DiskStorage storage)
    {
        for (var i = 0; i < Entries; i++)
        {
            if (i % 10 == 0)
            {
                storage.Set($"{i}", "before");
            }

            storage.Set($"{i}", Child.ValueOf(i));
        }

        Assert.True(storage.Flush(Patience));
    }

    // The memory that processes share is left alone: what is written there while they run, nobody can check.
    private static string Damage(string folder, Random random, bool isOpen)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is "store.db" or "store.db-wal" or "position" || (!isOpen && file.EndsWith("-shm", StringComparison.Ordinal)))
            .Where(static file => new FileInfo(file).Length > 0)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var file = files[random.Next(files.Length)];
        var kind = random.Next(5);
        Change(file, kind, random, isOpen);
        return $"{kind} of {Path.GetFileName(file)}";
    }

    // An open database file is not opened here, for closing it would drop the locks of this process: other programs do the damage.
    private static void Change(string file, int kind, Random random, bool isOpen)
    {
        var length = new FileInfo(file).Length;
        var offset = random.NextInt64(length);
        if (kind == 4)
        {
            File.Delete(file);
            return;
        }

        var script = kind switch
        {
            0 => $"printf '\\x{random.Next(256):x2}' | dd of='{file}' bs=1 seek={offset} conv=notrunc status=none",
            1 => $"truncate -s {offset} '{file}'",
            2 => $"dd if=/dev/zero of='{file}' bs=4096 seek={offset / 4096} count=1 conv=notrunc status=none",
            _ => $"head -c {Math.Min(length, 100_000)} /dev/urandom | dd of='{file}' bs=4096 conv=notrunc status=none",
        };
        using var process = System.Diagnostics.Process.Start("bash", ["-c", script]);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{script}, open {isOpen}");
    }
}
