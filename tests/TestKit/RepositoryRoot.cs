namespace Memo.TestKit;

/// <summary>Finds the repository from the running test, so that no path of the building machine is needed.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds <c>Memo.sln</c>.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string Combine(params ReadOnlySpan<string> parts) =>
        System.IO.Path.Combine([Path, .. parts]);

    /// <summary>
    /// The file that the compiler saw under <paramref name="callerPath"/>. A deterministic build maps the repository to
    /// <c>/_/</c>, so the longest tail of the path that exists here is the file.
    /// </summary>
    public static string Resolve(string callerPath)
    {
        var parts = callerPath.Split('/', '\\');
        for (var skip = 0; skip < parts.Length; skip++)
        {
            var candidate = Combine([.. parts.AsSpan(skip)]);
            if (parts[skip].Length > 0 && File.Exists(candidate))
                return candidate;
        }

        throw new FileNotFoundException($"'{callerPath}' is not a file of the repository at '{Path}'.");
    }

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Memo.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above '{start}' holds Memo.sln.");
    }
}
