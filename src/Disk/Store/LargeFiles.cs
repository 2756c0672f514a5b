using System.Buffers;
using Memo.Disk.Folders;

namespace Memo.Disk.Store;

/// <summary>
/// Values over 1 MB, each in a file of its own that is written before the row that names it and deleted after it: in the database they would be
/// written twice, by way of its log, while nobody else could write. A name is used once; a file that no row names is one whose writer has died.
/// </summary>
/// <param name="folder">The folder of the files, made when the first is written.</param>
internal sealed class LargeFiles(string folder)
{
    /// <summary>From how many bytes on a value has a file.</summary>
    public const int Threshold = 1_000_000;

    /// <summary>Writes a value to a new file.</summary>
    /// <returns>Its name.</returns>
    public string Write(ReadOnlySpan<byte> value)
    {
        var name = Guid.NewGuid().ToString("N");
        var path = Path.Combine(folder, name);
        try
        {
            WriteAll(path, value);
        }
        catch
        {
            Delete(name);
            throw;
        }

        return name;
    }

    /// <summary>Reads a value.</summary>
    /// <returns>False if there is no such file.</returns>
    /// <exception cref="DamagedStoreException">The name is none of ours.</exception>
    public bool TryRead(string name, IBufferWriter<byte> target)
    {
        if (!IsName(name))
        {
            throw new DamagedStoreException("The file of a large value has a name that no such file has.");
        }

        try
        {
            using var file = File.OpenHandle(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (RandomAccess.GetLength(file) is var size && size > Array.MaxLength)
            {
                return false;
            }

            var length = (int)size;
            var span = target.GetSpan(Math.Max(1, length))[..length];
            for (var offset = 0; offset < length;)
            {
                var read = RandomAccess.Read(file, span[offset..], offset);
                if (read == 0)
                {
                    return false;
                }

                offset += read;
            }

            target.Advance(length);
            return true;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Deletes a file, if it is there; one that cannot be deleted now is found again by <see cref="Names"/>.</summary>
    public void Delete(string name)
    {
        if (!IsName(name))
        {
            return;
        }

        try
        {
            File.Delete(Path.Combine(folder, name));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Open somewhere, on Windows; or the folder is gone.
        }
    }

    /// <summary>The files that were written a while ago.</summary>
    public IEnumerable<string> Names(DateTimeOffset before) =>
        Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime).Select(static file => file.Name)
            : [];

    private void WriteAll(string path, ReadOnlySpan<byte> value)
    {
        try
        {
            Create(path, value);
        }
        catch (DirectoryNotFoundException) when (Directory.Exists(Path.GetDirectoryName(folder)))
        {
            CacheFolder.MakeBelow(folder);
            Create(path, value);
        }
    }

    private void Create(string path, ReadOnlySpan<byte> value)
    {
        using (var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, FileOptions.None, preallocationSize: value.Length))
        {
            RandomAccess.Write(file, value, 0);
        }

        CacheFolder.Share(folder, path);
    }

    // What a damaged database says must not lead out of the folder.
    private static bool IsName(string? name) =>
        !string.IsNullOrEmpty(name) && name is not ("." or "..") && name.AsSpan().IndexOfAny("/\\:\0") < 0;
}
