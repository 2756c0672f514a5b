using Memo.Disk.Configuration;

namespace Memo.Disk.Folders;

/// <summary>
/// Sees whether others may put another folder in the place of one that can be trusted: by a folder above it that everybody may write to, or a link
/// of theirs on the way to it.
/// </summary>
internal static class PathTrust
{
    private const int MostLinks = 40;

    /// <summary>Goes down a path, links included, as far as it is there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="user">The user that the process runs as.</param>
    /// <exception cref="UnusableFolderException">Others may replace it.</exception>
    public static void Check(string folder, uint user)
    {
        var rest = new Stack<string>();
        Push(rest, folder);
        var current = "/";
        for (var links = 0; rest.TryPop(out var name);)
        {
            if (name is "..")
            {
                current = Path.GetDirectoryName(current) ?? "/";
                continue;
            }

            var next = Path.Combine(current, name);
            if (FileStatus.OfLink(next) is not { } status)
            {
                return;
            }

            CheckStep(folder, current, status.Owner, user);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                return;
            }

            Push(rest, target);
            current = Path.IsPathRooted(target) ? "/" : current;
        }
    }

    // Where the sticky bit is set, nobody but the owner replaces a file.
    private static void CheckStep(string folder, string parent, uint owner, uint user)
    {
        if (FileStatus.Of(parent) is not { } status || (status.Mode & UnixFileMode.OtherWrite) == 0)
        {
            return;
        }

        if ((status.Mode & UnixFileMode.StickyBit) == 0)
        {
            throw new UnusableFolderException(
                $"Everybody may write to '{parent}' and so replace '{folder}' by a folder that chooses what memoized calls return; take that permission away (chmod o-w '{parent}'), or name another folder with {DiskSettings.PathVariable}.");
        }

        if (owner != user && owner != 0)
        {
            throw new UnusableFolderException(
                $"The user {owner} may replace '{folder}': what leads to it in '{parent}' is neither of the user that the process runs as ({user}) nor of root; name another folder with {DiskSettings.PathVariable}.");
        }
    }

    private static void Push(Stack<string> rest, string path)
    {
        var names = path.Split('/');
        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (names[i] is not ("" or "."))
            {
                rest.Push(names[i]);
            }
        }
    }
}
