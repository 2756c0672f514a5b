using System.Runtime.InteropServices;

namespace Memo.Disk.Folders;

/// <summary>What a file system knows of a file, asked by its path: the file is never opened, for closing it would drop SQLite's locks.</summary>
/// <param name="Device">Where it is kept.</param>
/// <param name="Inode">Which file it is there; 0 where that is not known.</param>
/// <param name="Owner">The user it belongs to.</param>
/// <param name="Mode">Who may do what.</param>
/// <param name="Length">How long it is, in bytes.</param>
internal readonly partial record struct FileStatus(ulong Device, ulong Inode, uint Owner, UnixFileMode Mode, long Length)
{
    private const int PermissionBits = 0xFFF;
    private const int NotThroughLinks = 0x100;

    /// <summary>The status of a file or folder, links followed; null if there is none.</summary>
    public static FileStatus? Of(string path) =>
        OperatingSystem.IsLinux() ? OfLinux(path, 0) : OperatingSystem.IsMacOS() ? OfMacOS(path) : OfAny(path);

    /// <summary>The status of a file, folder or link, links not followed where that is known; null if there is none.</summary>
    public static FileStatus? OfLink(string path) => OperatingSystem.IsLinux() ? OfLinux(path, NotThroughLinks) : Of(path);

    /// <summary>The user that the process runs as; null where users have no numbers.</summary>
    public static uint? CurrentUser => OperatingSystem.IsWindows() ? null : GetEffectiveUser();

    /// <summary>Whether this is the same file, however it has changed.</summary>
    public bool IsSameFileAs(FileStatus other) => Device == other.Device && Inode == other.Inode;

    // The structure is the same on all architectures, unlike that of stat.
    private static unsafe FileStatus? OfLinux(string path, int flags)
    {
        const int currentFolder = -100;
        const uint basicStatistics = 0x7FF;
        var buffer = stackalloc byte[256];
        if (StatX(currentFolder, path, flags, basicStatistics, buffer) != 0)
        {
            return null;
        }

        var device = ((ulong)*(uint*)(buffer + 136) << 32) | *(uint*)(buffer + 140);
        return new FileStatus(device, *(ulong*)(buffer + 32), *(uint*)(buffer + 20), ModeOf(*(ushort*)(buffer + 28)), *(long*)(buffer + 40));
    }

    private static unsafe FileStatus? OfMacOS(string path)
    {
        var buffer = stackalloc byte[256];
        var code = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? Stat64(path, buffer) : Stat(path, buffer);
        return code == 0
            ? new FileStatus(*(uint*)buffer, *(ulong*)(buffer + 8), *(uint*)(buffer + 16), ModeOf(*(ushort*)(buffer + 4)), *(long*)(buffer + 96))
            : null;
    }

    private static FileStatus? OfAny(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStatus(0, 0, 0, default, file.Length) : Directory.Exists(path) ? default(FileStatus) : null;
    }

    private static UnixFileMode ModeOf(ushort mode) => (UnixFileMode)(mode & PermissionBits);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int StatX(int folder, string path, int flags, uint mask, byte* status);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Stat(string path, byte* status);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial int Stat64(string path, byte* status);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();
}
