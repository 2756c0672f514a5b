namespace Memo.Levels.Memory;

/// <summary>
/// The entries that were stored while an outermost computation runs: they are not evicted until it ends, so that a dynamic
/// program finds its own intermediate results whatever the bound.
/// </summary>
internal sealed class PinScope
{
    /// <summary>How many entries of one level can be pinned at once; beyond, entries are evicted as always.</summary>
    public const int MaxPinned = 1_000_000;

    /// <summary>A scope that has ended.</summary>
    public static readonly PinScope Closed = MakeClosed();

    private readonly Lock _gate = new();
    private const int FirstTidying = 1024;

    private Dictionary<MemoryLevel, List<Entry>>? _entries = [];
    private int _tidyAt = FirstTidying;

    /// <summary>Notes a pinned entry; the level's lock is held.</summary>
    /// <returns>False if the computation has ended.</returns>
    public bool TryAdd(MemoryLevel level, Entry entry)
    {
        lock (_gate)
        {
            if (_entries is null)
            {
                return false;
            }

            if (!_entries.TryGetValue(level, out var entries))
            {
                _entries.Add(level, entries = []);
            }

            if (entries.Count >= _tidyAt)
            {
                // What was replaced or forgotten meanwhile is garbage.
                entries.RemoveAll(static pinned => pinned.Place == Entry.Removed);
                _tidyAt = Math.Max(FirstTidying, entries.Count * 2);
            }

            entries.Add(entry);
            return true;
        }
    }

    /// <summary>Ends the scope: the entries can be evicted from now on.</summary>
    public void Release()
    {
        Dictionary<MemoryLevel, List<Entry>>? released;
        lock (_gate)
        {
            released = _entries;
            _entries = null;
        }

        foreach (var (level, entries) in released ?? [])
        {
            level.Unpin(entries);
        }
    }

    private static PinScope MakeClosed()
    {
        var scope = new PinScope();
        scope.Release();
        return scope;
    }
}
