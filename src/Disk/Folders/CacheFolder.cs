using Memo.Disk.Configuration;

namespace Memo.Disk.Folders;

/// <summary>The folder that a user has a store in: where it is, and whether it can be trusted.</summary>
internal static class CacheFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.SetGroup;

    /// <summary>The code of an error of a file system that nothing can be written to (EROFS).</summary>
    public const int ReadOnlyFileSystem = 30;

    /// <summary>Where the folder is that nobody has named.</summary>
    /// <returns>The path; null if the user has no home.</returns>
    public static string? Default()
    {
        if (OperatingSystem.IsWindows())
        {
            return Under(Environment.SpecialFolder.LocalApplicationData, "memo");
        }

        if (OperatingSystem.IsMacOS())
        {
            return Under(Environment.SpecialFolder.UserProfile, "Library/Caches/memo");
        }

        // A relative path is to be ignored, says the specification of these folders.
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } caches && Path.IsPathRooted(caches)
            ? Path.Combine(caches, "memo")
            : Under(Environment.SpecialFolder.UserProfile, ".cache/memo");
    }

    /// <summary>The folder that was named, or else the default one.</summary>
    public static string PathOf(string? named, string? byDefault) => named ?? byDefault ?? throw new UnusableFolderException(
        $"The user has no home folder to keep a cache in; name a folder with {DiskSettings.PathVariable}.");

    /// <summary>Sees to it that a folder is there and can be trusted.</summary>
    /// <param name="path">The folder; null: the default one.</param>
    /// <param name="trustsGroup">Whether its group may write to it.</param>
    /// <param name="mode">Who may do what in folders below it.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="UnusableFolderException">It cannot be made or written to, cannot be trusted, or is on a file system that stores cannot be on.</exception>
    public static string Prepare(string? path, bool trustsGroup, out UnixFileMode mode)
    {
        var folder = PathOf(path, Default());
        try
        {
            Make(folder, OwnerOnly);
            if (FileStatus.CurrentUser is { } user)
            {
                PathTrust.Check(folder, user);
            }

            var shared = Check(folder, trustsGroup);
            mode = OwnerOnly | (shared & Group);
            if (NetworkFileSystems.NameOf(folder) is { } network)
            {
                throw new UnusableFolderException(
                    $"The folder '{folder}' is on a network file system ({network}), where the locks and the shared memory of a store are not reliable; name a folder on a local disk with {DiskSettings.PathVariable}.");
            }

            return folder;
        }
        catch (UnauthorizedAccessException denied)
        {
            throw NotWritable(folder, denied);
        }
        catch (IOException failure) when (failure.HResult == ReadOnlyFileSystem || failure is DirectoryNotFoundException or PathTooLongException || File.Exists(folder))
        {
            throw NotWritable(folder, failure);
        }
    }

    /// <summary>Makes a folder below one that can be trusted, unless it is there.</summary>
    public static void Make(string folder, UnixFileMode mode)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, mode);
        if ((mode & UnixFileMode.GroupWrite) != 0)
        {
            // The process's mask may have taken the group's permissions away.
            File.SetUnixFileMode(folder, mode);
        }
    }

    /// <summary>Makes a folder that those may use who may use the one above it.</summary>
    public static void MakeBelow(string folder) =>
        Make(folder, OperatingSystem.IsWindows() ? default : OwnerOnly | (File.GetUnixFileMode(Path.GetDirectoryName(folder)!) & Group));

    /// <summary>Lets the group write to a file if it may write to its folder; SQLite gives its other files the same permissions.</summary>
    public static void Share(string folder, string file)
    {
        const UnixFileMode wanted = UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(folder) & UnixFileMode.GroupWrite) == 0)
        {
            return;
        }

        var mode = File.GetUnixFileMode(file);
        if ((mode & wanted) != wanted)
        {
            File.SetUnixFileMode(file, mode | wanted);
        }
    }

    /// <summary>Sees whether a folder can be trusted.</summary>
    /// <returns>Who may do what in it.</returns>
    public static UnixFileMode Check(string folder, bool trustsGroup) =>
        FileStatus.CurrentUser is { } user ? Check(folder, trustsGroup, user) : OwnerOnly;

    /// <inheritdoc cref="Check(string, bool)"/>
    /// <param name="folder">The folder.</param>
    /// <param name="trustsGroup">Whether its group may write to it.</param>
    /// <param name="user">The user that the process runs as.</param>
    public static UnixFileMode Check(string folder, bool trustsGroup, uint user)
    {
        if (FileStatus.Of(folder) is not { } status)
        {
            return OwnerOnly;
        }

        if (status.Owner != user && status.Owner != 0)
        {
            throw new UnusableFolderException(
                $"The folder '{folder}' belongs to the user {status.Owner}, neither to the one that the process runs as ({user}) nor to root; name a folder of its own with {DiskSettings.PathVariable}.");
        }

        if ((status.Mode & UnixFileMode.OtherWrite) != 0)
        {
            throw new UnusableFolderException(
                $"Everybody may write to the folder '{folder}', and so choose what memoized calls return; take that permission away: chmod o-w '{folder}'.");
        }

        if ((status.Mode & UnixFileMode.GroupWrite) != 0 && !trustsGroup)
        {
            throw new UnusableFolderException(
                $"Its group may write to the folder '{folder}', and so choose what memoized calls return; take that permission away (chmod g-w '{folder}'), or set {DiskSettings.TrustGroupVariable}=true if the group is to be trusted.");
        }

        return status.Mode;
    }

    public static UnusableFolderException NotWritable(string folder, Exception cause)
    {
        var who = FileStatus.Of(folder) is { } status && FileStatus.CurrentUser is { } user
            ? $" (it belongs to the user {status.Owner}, the process runs as {user})"
            : "";
        return new UnusableFolderException(
            $"The folder '{folder}' cannot be written to{who}: {cause.Message} Give the user that the process runs as the permission, or name another folder with {DiskSettings.PathVariable}.",
            cause);
    }

    private static string? Under(Environment.SpecialFolder folder, string name) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } path ? Path.Combine(path, name) : null;
}
