namespace Memo.Integration.Tests.Support;

/// <summary>The files of a store, of which the tests know only that they are files in a folder, and by their names what SQLite shares between processes.</summary>
internal static class StoreFiles
{
    /// <summary>All that is kept, without the lock and what SQLite keeps in shared memory.</summary>
    public static string[] Damageable(string folder) =>
        [.. All(folder).Where(static path => !path.EndsWith("-shm", StringComparison.Ordinal) && Path.GetFileName(path) != "lock").Order(StringComparer.Ordinal)];

    /// <summary>What they take together.</summary>
    public static long Size(string folder) => Sizes(folder).Sum(static file => file.Size);

    /// <summary>What each of them takes.</summary>
    public static List<(string Name, long Size)> Sizes(string folder)
    {
        var sizes = new List<(string Name, long Size)>();
        foreach (var path in Directory.Exists(folder) ? All(folder) : [])
        {
            var file = new FileInfo(path);
            if (file.Exists)
            {
                sizes.Add((Path.GetRelativePath(folder, path), file.Length));
            }
        }

        return sizes;
    }

    /// <summary>Copies a folder with all that is in it.</summary>
    public static void Copy(string from, string to, Func<string, bool>? isWanted = null)
    {
        foreach (var path in All(from).Where(isWanted ?? (static _ => true)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, path));
            var folder = Path.GetDirectoryName(copy)!;
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
            }

            File.Copy(path, copy, overwrite: true);
        }
    }

    /// <summary>What is in a folder, in folders under it too.</summary>
    public static IEnumerable<string> All(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        }
        catch (DirectoryNotFoundException)
        {
            // A store is put aside, or given its name, while its folder is read.
            return Directory.Exists(folder) ? All(folder) : [];
        }
    }
}
