using Memo.Engine;

namespace Memo.Levels.Bytes.Level;

/// <summary>Lets the storages of a process that ends write what they have left, all of them within <see cref="ByteLevel.LastFlush"/>.</summary>
internal static class ExitFlush
{
    static ExitFlush() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => Flush(KnownStorages.All, ByteLevel.LastFlush);

    /// <summary>Sees to it, from the first call on.</summary>
    public static void Begin()
    {
    }

    /// <summary>Flushes storages at once, and waits for them no longer than a time.</summary>
    public static void Flush(IEnumerable<CacheStorage> storages, TimeSpan limit) =>
        Task.WhenAll(storages.Select(storage => storage.FlushAsync(limit))).Wait(limit);
}
