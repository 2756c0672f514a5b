namespace Memo.Tests.Contract.Storages;

/// <summary>A storage of objects as a user would write it.</summary>
internal sealed class OwnStorage(TimeProvider timeProvider) : CacheStorage(timeProvider)
{
    private readonly Dictionary<string, CacheEntry> _entries = new(StringComparer.Ordinal);

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

    protected override bool TryGetEntry(string key, out CacheEntry entry)
    {
        lock (_entries)
        {
            return _entries.TryGetValue(key, out entry);
        }
    }

    protected override void SetEntry(string key, CacheEntry entry)
    {
        lock (_entries)
        {
            _entries[key] = entry;
        }
    }

    protected override void RemoveEntry(string key)
    {
        lock (_entries)
        {
            _entries.Remove(key);
        }
    }

    protected override void RemoveEntries(string prefix)
    {
        lock (_entries)
        {
            foreach (var key in _entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            {
                _entries.Remove(key);
            }
        }
    }
}
