using System.Diagnostics;
using System.Runtime.Versioning;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

[UnsupportedOSPlatform("windows")]
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesThatMayGrowNoMore_FailWritesAndGoOnBeingRead()
    {
        using var child = Child.Start("fill", _folder.Sub("cache"), limitInKilobytes: 2048);
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        Assert.Equal("many written, then SqliteException, reports 0", output.Trim());

        // There is room again.
        using var door = new Door(_folder.Sub("cache"));
        Assert.Equal(Child.ValueOf(0), door.Get("0"));
        door.Set("more", "value");
        Assert.Equal("value", door.Get("more"));
        Assert.Empty(door.Reports);
    }

    [Fact]
    public void DiskThatIsFull_FailsWritesAndGoesOnBeingRead()
    {
        var disk = Directory.CreateDirectory(_folder.Sub("disk")).FullName;
        if (!TryRun("mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", disk))
        {
            // Without the right to mount a small disk, a limit on files is the nearest thing to it.
            FilesThatMayGrowNoMore_FailWritesAndGoOnBeingRead();
            return;
        }

        try
        {
            Assert.Equal("many written, then SqliteException, reports 0", Child.Fill(Path.Combine(disk, "cache")));
        }
        finally
        {
            Assert.True(TryRun("umount", "-l", disk));
        }
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
