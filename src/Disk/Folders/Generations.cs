using System.Globalization;

namespace Memo.Disk.Folders;

/// <summary>
/// The stores of one format version, each in a folder of its own whose name is never used again: a number that rises and a random part. The
/// highest number is the store in use; the others have been put aside.
/// </summary>
/// <remarks>
/// A store is made in a folder of another name, so that one that has its name is whole; and it is put aside by giving its folder another
/// name, which needs no file of it to be opened. Both are done by one process at a time, under a lock.
/// </remarks>
/// <param name="root">The folder of the format version.</param>
/// <param name="mode">Who may do what in the folders.</param>
internal sealed class Generations(string root, UnixFileMode mode)
{
    private const string UnfinishedPrefix = "new-";
    private const string DamagedPrefix = "damaged-";
    private const int DigitsOfNumber = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The folder of the store in use; null: there is none yet.</summary>
    public string? Current()
    {
        string? current = null;
        foreach (var folder in Directory.Exists(root) ? Directory.GetDirectories(root) : [])
        {
            if (NumberOf(folder) is not null && string.CompareOrdinal(folder, current) > 0)
            {
                current = folder;
            }
        }

        return current;
    }

    /// <summary>Puts a store aside and makes a new one, unless another process has done so.</summary>
    /// <param name="replaced">The store that cannot be used any more; null: there is none.</param>
    /// <param name="build">Makes a store in an empty folder.</param>
    /// <returns>The folder of the store in use, and whether this process has made it.</returns>
    public (string Folder, bool IsNew) Replace(string? replaced, Action<string> build)
    {
        CacheFolder.Make(root, mode);
        using var exclusive = FolderLock.Take(Path.Combine(root, "lock"), Patience);
        if (Current() is { } current && current != replaced)
        {
            return (current, false);
        }

        DeleteLeftovers();
        var next = Path.Combine(root, NextName(replaced));
        var unfinished = Path.Combine(root, UnfinishedPrefix + Path.GetFileName(next));
        CacheFolder.Make(unfinished, mode);
        build(unfinished);
        PutAside(replaced);
        Directory.Move(unfinished, next);
        return (next, true);
    }

    /// <summary>Deletes stores that were put aside long ago, or that take too much.</summary>
    /// <param name="before">Until when they were put aside.</param>
    /// <param name="maxBytes">What one may take.</param>
    public void DeletePutAside(DateTimeOffset before, long maxBytes)
    {
        foreach (var folder in PutAsideFolders().Select(static path => new DirectoryInfo(path)).ToArray())
        {
            if (folder.LastWriteTimeUtc < before.UtcDateTime || folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length) > maxBytes)
            {
                Delete(folder.FullName);
            }
        }
    }

    private static int? NumberOf(string folder)
    {
        var name = Path.GetFileName(folder.AsSpan());
        return name.Length > DigitsOfNumber && name[DigitsOfNumber] == '-'
            && int.TryParse(name[..DigitsOfNumber], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }

    private static string NextName(string? replaced)
    {
        var number = replaced is null ? 1 : NumberOf(replaced).GetValueOrDefault() + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{number:D6}-{Random.Shared.Next():x8}");
    }

    private void PutAside(string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            var aside = Path.Combine(root, DamagedPrefix + Path.GetFileName(folder));
            Directory.Move(folder, aside);
            Directory.SetLastWriteTimeUtc(aside, TimeProvider.System.GetUtcNow().UtcDateTime);
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            // Others have it open; it stays where it is, below the one in use.
        }
    }

    // Of processes that died while they made a store, and of damage that was found before.
    private void DeleteLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(root, UnfinishedPrefix + "*").Concat(PutAsideFolders()).ToArray())
        {
            Delete(folder);
        }
    }

    private string[] PutAsideFolders() => Directory.Exists(root) ? Directory.GetDirectories(root, DamagedPrefix + "*") : [];

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Still open somewhere, on Windows; or another process was faster.
        }
    }
}
