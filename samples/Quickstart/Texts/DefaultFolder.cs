namespace Quickstart.Texts;

/// <summary>The folder that is searched when none is named: this repository when started in it, else the current one.</summary>
internal static class DefaultFolder
{
    public static string Find(string current)
    {
        for (var folder = new DirectoryInfo(current); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Memo.sln")))
                return folder.FullName;
        }

        return current;
    }
}
