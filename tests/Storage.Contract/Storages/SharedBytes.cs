using System.Collections.Concurrent;

namespace Memo.Tests.Contract.Storages;

/// <summary>What storages of bytes in one process may share: the entries, and the log of invalidations beside them.</summary>
/// <param name="Log">The log; null: none.</param>
internal sealed record SharedBytes(InvalidationLog? Log)
{
    public ConcurrentDictionary<string, byte[]> Entries { get; } = new(StringComparer.Ordinal);

    public void RemoveByPrefix(string prefix)
    {
        foreach (var key in Entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Entries.TryRemove(key, out _);
        }
    }
}
