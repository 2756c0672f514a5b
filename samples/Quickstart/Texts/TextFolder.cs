using System.IO.Enumeration;

namespace Quickstart.Texts;

/// <summary>The files below a folder, without those in the folders that tools write; links are not followed.</summary>
internal sealed class TextFolder(string root)
{
    private static readonly string[] ToolFolders = ["bin", "obj", ".git", "node_modules"];

    /// <summary>The paths of all files, in ordinal order, so that neighbours in a folder are neighbours here.</summary>
    public IReadOnlyList<string> ListFiles(CancellationToken cancellationToken)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };
        var files = new FileSystemEnumerable<string>(root, static (ref entry) => entry.ToFullPath(), options)
        {
            // Pipes and the like say that they are empty; to open one would wait for its other end.
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && !IsLink(entry) && entry.Length > 0,
            ShouldRecursePredicate = static (ref entry) => !IsLink(entry) && !IsToolFolder(entry.FileName),
        };

        var paths = new List<string>();
        foreach (var path in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            paths.Add(path);
        }

        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    /// <summary>A path as it is shown: below the folder, with forward slashes.</summary>
    public string Shorten(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static bool IsLink(in FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsToolFolder(ReadOnlySpan<char> name)
    {
        foreach (var folder in ToolFolders)
        {
            if (name.Equals(folder, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
