namespace Memo.Package.Tests.Packing;

internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Memo.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds Memo.sln.");
        return folder.FullName;
    }
}
