namespace Memo.Disk.Folders;

/// <summary>A lock that one process has at a time, by a file that nothing is written to. Whoever dies loses it.</summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes a lock.</summary>
    /// <param name="path">Its file, which is made where it is missing.</param>
    /// <param name="patience">How long to wait for others.</param>
    /// <exception cref="IOException">Others have it for all that time.</exception>
    public static FolderLock Take(string path, TimeSpan patience)
    {
        using var never = new ManualResetEventSlim();
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } taken)
            {
                return taken;
            }

            if (TimeProvider.System.GetElapsedTime(began) >= patience)
            {
                throw new IOException($"Other processes have held the lock '{path}' for {patience.TotalMilliseconds:0} ms.");
            }

            never.Wait(Pause);
        }
    }

    /// <summary>Takes a lock if nobody has it.</summary>
    public static FolderLock? TryTake(string path)
    {
        try
        {
            var taken = new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
            CacheFolder.Share(Path.GetDirectoryName(path)!, path);
            return taken;
        }
        catch (IOException failure) when (IsHeld(failure))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();

    // EWOULDBLOCK on Linux and macOS; a sharing violation on Windows.
    private static bool IsHeld(IOException failure) =>
        failure.GetType() == typeof(IOException) && failure.HResult is 11 or 35 or unchecked((int)0x80070020);
}
