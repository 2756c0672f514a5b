using System.Runtime.Versioning;
using Memo.Disk.Folders;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Folders;

[UnsupportedOSPlatform("windows")]
public sealed class CacheFolderTests : IDisposable
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FolderThatEverybodyMayWriteTo_IsRefused()
    {
        RequireUnix();
        File.SetUnixFileMode(_folder.Path, Mine | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);
        Assert.Contains("Everybody may write", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void FolderThatItsGroupMayWriteTo_IsRefusedUnlessTheGroupIsTrusted()
    {
        RequireUnix();
        File.SetUnixFileMode(_folder.Path, Mine | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute);
        Assert.Contains("MEMO_CACHE_DISK_TRUST_GROUP=true", Refusal(), StringComparison.Ordinal);
        using var door = new Door(_folder.Path, trustsGroup: true);
        door.Set("a", "value");
        Assert.Equal("value", door.Get("a"));
        var database = Directory.EnumerateFiles(_folder.Path, "store.db", SearchOption.AllDirectories).Single();
        Assert.NotEqual(default, File.GetUnixFileMode(database) & UnixFileMode.GroupWrite);
        Assert.NotEqual(default, File.GetUnixFileMode(Path.GetDirectoryName(database)!) & UnixFileMode.GroupWrite);
    }

    [Fact]
    public void FolderOfAnotherUser_IsRefused()
    {
        RequireUnix();
        var owner = FileStatus.Of(_folder.Path)!.Value.Owner;
        CacheFolder.Check(_folder.Path, trustsGroup: false, owner);
        if (owner == 0)
        {
            // What belongs to root is trusted by all.
            CacheFolder.Check(_folder.Path, trustsGroup: false, 12345);
            Assert.True(Run("chown", "12345", _folder.Path));
        }

        var refused = Assert.Throws<UnusableFolderException>(() => CacheFolder.Check(_folder.Path, trustsGroup: false, owner == 0 ? 0u : owner + 1));
        Assert.Contains("belongs to the user", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderThatCannotBeMade_TurnsTheStorageOff()
    {
        RequireUnix();

        // Nobody, root included, makes folders there.
        using var door = new Door(OperatingSystem.IsLinux() ? "/sys/kernel/memo-cache" : "/dev/fd/memo-cache");
        Assert.Null(door.Get("a"));
        Assert.Contains("cannot be written to", door.OffReason, StringComparison.Ordinal);
        Assert.Null(door.Store.Enter());
    }

    [Fact]
    public void PathThatIsAFile_TurnsTheStorageOff()
    {
        File.WriteAllText(_folder.Sub("file"), "");
        using var door = new Door(_folder.Sub("file"));
        Assert.Null(door.Get("a"));
        Assert.NotNull(door.OffReason);
    }

    [Fact]
    public void StoreThatMayOnlyBeRead_TurnsTheStorageOff()
    {
        var cache = _folder.Sub("cache");
        using (var before = new Door(cache))
        {
            before.Set("a", "value");
        }

        // Root may write whatever permissions say, but not to a file system that is read-only.
        var isMounted = Run("mount", "--bind", cache, cache) && Run("mount", "-o", "remount,ro,bind", cache);
        try
        {
            if (!isMounted)
            {
                Run("chmod", "-R", "a-w", cache);
            }

            using var door = new Door(cache);
            Assert.Null(door.Get("a"));
            Assert.Contains("cannot be written to", door.OffReason, StringComparison.Ordinal);
        }
        finally
        {
            Run("umount", "-l", cache);
            Run("chmod", "-R", "u+w", cache);
        }
    }

    [Fact]
    public void PermissionTakenAwayWhileOpen_ChangesNothingYet()
    {
        using var door = new Door(_folder.Sub("cache"));
        door.Set("a", "value");
        Run("chmod", "-R", "a-w", _folder.Sub("cache"));
        Assert.Equal("value", door.Get("a"));
        door.Set("b", "value");
        Assert.Equal("value", door.Get("b"));
        Assert.Empty(door.Reports);
        Run("chmod", "-R", "u+w", _folder.Sub("cache"));
    }

    [Fact]
    public void FolderOfAUserWithoutHome_TurnsTheStorageOff()
    {
        var refused = Assert.Throws<UnusableFolderException>(() => CacheFolder.PathOf(null, null));
        Assert.Contains("MEMO_CACHE_DISK_PATH", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x6969, null, "nfs")]
    [InlineData(0xFF534D42, null, "cifs")]
    [InlineData(0x01021997, null, "9p")]
    [InlineData(0x65735546, "fuse.sshfs", "fuse.sshfs")]
    [InlineData(0x65735546, null, "fuse")]
    [InlineData(0x65735546, "fuseblk", null)]
    [InlineData(0xEF53, null, null)]
    [InlineData(0x01021994, null, null)]
    public void NetworkFileSystems_AreTold(uint type, string? kind, string? name) => Assert.Equal(name, NetworkFileSystems.NameOf(type, kind));

    [Theory]
    [InlineData("/mnt/remote/cache", "fuse.sshfs")]
    [InlineData("/mnt/remote", "fuse.sshfs")]
    [InlineData("/mnt/remote2", "ext4")]
    [InlineData("/mnt/with blank/x", "fuse.rclone")]
    public void KindOfAMount_IsThatOfTheDeepestAboveAFolder(string folder, string kind) =>
        Assert.Equal(
            kind,
            NetworkFileSystems.KindOf(
                [
                    "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
                    "40 22 0:35 / /mnt/remote rw,nosuid shared:20 - fuse.sshfs me@host:/ rw,user_id=0",
                    "41 22 0:36 / /mnt/with\\040blank rw - fuse.rclone remote: rw",
                    "a line that is none",
                ],
                folder));

    [Fact]
    public void FolderOnALocalDisk_IsOnNoNetworkFileSystem() => Assert.Null(NetworkFileSystems.NameOf(_folder.Path));

    [Fact]
    public void Lock_IsHeldByOneAtATime()
    {
        var path = _folder.Sub("lock");
        using (FolderLock.Take(path, TimeSpan.Zero))
        {
            Assert.Null(FolderLock.TryTake(path));
            Assert.Throws<IOException>(() => FolderLock.Take(path, TimeSpan.FromMilliseconds(20)));
        }

        using var again = FolderLock.TryTake(path);
        Assert.NotNull(again);
    }

    [Fact]
    public void FolderBelowOneInWhichAllMayReplaceIt_IsRefused()
    {
        RequireUnix();
        File.SetUnixFileMode(_folder.Path, Mine | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);
        Directory.CreateDirectory(_folder.Sub("cache"), Mine);
        using (var door = new Door(_folder.Sub("cache")))
        {
            Assert.Null(door.Get("a"));
            Assert.Contains($"replace '{_folder.Sub("cache")}'", door.OffReason, StringComparison.Ordinal);
        }

        // As in /tmp: there nobody replaces what belongs to others.
        File.SetUnixFileMode(_folder.Path, File.GetUnixFileMode(_folder.Path) | UnixFileMode.StickyBit);
        using var allowed = new Door(_folder.Sub("cache"));
        allowed.Set("a", "value");
        Assert.Equal("value", allowed.Get("a"));
    }

    [Fact]
    public void AllThatIsBelowATrustedGroupsFolder_IsTheGroupsToo()
    {
        RequireUnix();
        File.SetUnixFileMode(_folder.Path, Mine | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.SetGroup);
        using var door = new Door(_folder.Path, trustsGroup: true);
        door.Set("a", new string('x', 2_000_000));
        using var keeper = door.Store.Enter()!.TryBecomeKeeper();
        foreach (var path in Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories))
        {
            var expected = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | (Directory.Exists(path) ? UnixFileMode.GroupExecute | UnixFileMode.SetGroup : 0);
            Assert.Equal((path, expected), (path, File.GetUnixFileMode(path) & expected));
        }
    }

    private static void RequireUnix() => Assert.False(OperatingSystem.IsWindows(), "Windows has no such permissions; run the tests of folders on Linux or macOS.");

    private static bool Run(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private string Refusal()
    {
        using var door = new Door(_folder.Path);
        Assert.Null(door.Get("a"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
        return door.OffReason ?? "";
    }
}
