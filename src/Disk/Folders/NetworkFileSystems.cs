using System.Runtime.InteropServices;

namespace Memo.Disk.Folders;

/// <summary>
/// Tells file systems that other machines share, or whose locks and shared memory cannot be relied on: a write-ahead log works only where all
/// processes are on one machine.
/// </summary>
internal static partial class NetworkFileSystems
{
    private const uint FileSystemInUserSpace = 0x65735546;

    /// <summary>The name of the network file system that a folder is on; null: it is on a local one, or nobody can tell.</summary>
    public static string? NameOf(string folder)
    {
        if (OperatingSystem.IsLinux())
        {
            return TypeOf(folder) is not { } type ? null : NameOf(type, type == FileSystemInUserSpace ? KindInUserSpace(folder) : null);
        }

        var root = OperatingSystem.IsWindows() ? Path.GetPathRoot(folder) : folder;
        return string.IsNullOrEmpty(root) ? null : root.StartsWith(@"\\", StringComparison.Ordinal) ? "share" : OfDrive(root);
    }

    /// <summary>The name of a network file system by its number.</summary>
    /// <param name="type">What statfs says.</param>
    /// <param name="kind">What the table of mounts says of one in user space; null: it says nothing.</param>
    /// <returns>Null: it is a local one. One in user space is taken for a local one if it stands for a disk of this machine.</returns>
    public static string? NameOf(uint type, string? kind) =>
        type == FileSystemInUserSpace ? kind is "fuseblk" ? null : kind ?? "fuse" : NameOf(type);

    /// <summary>The kind of the file system that a folder is on, as a table of mounts has it; null: it is not there.</summary>
    /// <param name="mounts">The lines of <c>/proc/self/mountinfo</c>.</param>
    /// <param name="folder">The folder, links resolved.</param>
    public static string? KindOf(IEnumerable<string> mounts, string folder)
    {
        string? kind = null;
        var longest = -1;
        foreach (var mount in mounts)
        {
            var separator = mount.IndexOf(" - ", StringComparison.Ordinal);
            var fields = mount.Split(' ');
            if (separator < 0 || fields.Length < 5)
            {
                continue;
            }

            // Blanks and the like are written as \040. Of two mounts on one point the last is on top.
            var point = fields[4].Replace("\\040", " ").TrimEnd('/');
            if (point.Length >= longest && (folder == point || folder.StartsWith(point + "/", StringComparison.Ordinal)))
            {
                (kind, longest) = (mount[(separator + 3)..].Split(' ')[0], point.Length);
            }
        }

        return kind;
    }

    // No table: this is asked once, when the first call waits for the store.
    private static string? NameOf(uint type) => type switch
    {
        0x6969 => "nfs",
        0x517B => "smb",
        0xFF534D42 => "cifs",
        0xFE534D42 => "smb2",
        0x01021997 => "9p",
        0x5346414F => "afs",
        0x73757245 => "coda",
        0x00C36400 => "ceph",
        0x0BD00BD0 => "lustre",
        0x47504653 => "gpfs",
        0x01161970 => "gfs2",
        0x7461636F => "ocfs2",
        0x564C => "ncp",
        0x786F4256 => "vboxsf",
        0xBACBACBC => "vmhgfs",
        0x20030528 => "orangefs",
        0x19830326 => "beegfs",
        _ => null,
    };

    private static string? KindInUserSpace(string folder)
    {
        try
        {
            return KindOf(File.ReadLines("/proc/self/mountinfo"), Path.GetFullPath(folder));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? OfDrive(string root)
    {
        try
        {
            return new DriveInfo(root) is { DriveType: DriveType.Network } drive ? drive.DriveFormat : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    // The type is the first member, as wide as a register; all known types have 32 bits.
    private static unsafe uint? TypeOf(string folder)
    {
        var buffer = stackalloc byte[512];
        return StatFs(folder, buffer) == 0 ? (uint)*(nint*)buffer : null;
    }

    [LibraryImport("libc", EntryPoint = "statfs", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatFs(string path, byte* status);
}
