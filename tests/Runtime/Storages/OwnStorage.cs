namespace Memo.Tests.Storages;

/// <summary>A storage as a user would write it; what each member does can be replaced.</summary>
internal sealed class OwnStorage(TimeProvider? timeProvider = null) : CacheStorage(timeProvider)
{
    private readonly Dictionary<string, CacheEntry> _entries = [];

    public override long Count
    {
        get
        {
            lock (_entries)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Runs before an entry is looked for.</summary>
    public Action<string> OnGet { get; set; } = static _ => { };

    /// <summary>Runs when an entry has been found, before it is returned.</summary>
    public Action<string> OnFound { get; set; } = static _ => { };

    /// <summary>Runs before an entry is stored.</summary>
    public Action<string> OnSet { get; set; } = static _ => { };

    /// <summary>Runs before an entry is removed.</summary>
    public Action<string> OnRemove { get; set; } = static _ => { };

    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries.Keys];
            }
        }
    }

    protected override bool TryGetEntry(string key, out CacheEntry entry)
    {
        OnGet(key);
        lock (_entries)
        {
            if (!_entries.TryGetValue(key, out entry))
            {
                return false;
            }
        }

        OnFound(key);
        return true;
    }

    protected override void SetEntry(string key, CacheEntry entry)
    {
        OnSet(key);
        lock (_entries)
        {
            _entries[key] = entry;
        }
    }

    protected override void RemoveEntry(string key)
    {
        OnRemove(key);
        lock (_entries)
        {
            _entries.Remove(key);
        }
    }

    protected override void RemoveEntries(string prefix)
    {
        OnRemove(prefix);
        lock (_entries)
        {
            foreach (var key in _entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            {
                _entries.Remove(key);
            }
        }
    }
}
