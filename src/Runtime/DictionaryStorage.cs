using System.Collections.Concurrent;

namespace Memo;

/// <summary>
/// Any dictionary as a storage. Named values stand in it under their names, results under the text of their
/// <see cref="CacheKey"/>; what has an expiration stands in a <see cref="CacheEntry"/>, everything else as it is.
/// </summary>
/// <remarks>
/// Thread-safe whatever the dictionary: one that is no <see cref="ConcurrentDictionary{TKey, TValue}"/> is used under a lock, and
/// must then not be used by others at the same time. It has no bound of its own.
/// </remarks>
public sealed class DictionaryStorage : CacheStorage
{
    private readonly IDictionary<string, object?> _entries;
    private readonly Lock? _gate;

    /// <summary>Creates a storage over a dictionary.</summary>
    /// <param name="entries">The dictionary; what it holds already is there as named values.</param>
    /// <param name="timeProvider">Tells when entries expire; null: the system's time.</param>
    public DictionaryStorage(IDictionary<string, object?> entries, TimeProvider? timeProvider = null)
        : base(timeProvider)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _entries = entries;
        _gate = entries is ConcurrentDictionary<string, object?> ? null : new Lock();
    }

    /// <inheritdoc/>
    public override long Count
    {
        get
        {
            using (Enter())
            {
                return _entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    protected override bool TryGetEntry(string key, out CacheEntry entry)
    {
        object? stored;
        using (Enter())
        {
            if (!_entries.TryGetValue(key, out stored))
            {
                entry = default;
                return false;
            }
        }

        entry = stored is CacheEntry wrapped ? wrapped : new CacheEntry(stored);
        if (entry.Expires <= TimeProvider.GetUtcNow())
        {
            RemoveExpired(key, stored);
            return false;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void SetEntry(string key, CacheEntry entry)
    {
        using (Enter())
        {
            _entries[key] = entry.IsValueAlone ? entry.Value : entry;
        }
    }

    /// <inheritdoc/>
    protected override void RemoveEntry(string key)
    {
        using (Enter())
        {
            _entries.Remove(key);
        }
    }

    /// <inheritdoc/>
    protected override void RemoveEntries(string prefix)
    {
        using (Enter())
        {
            foreach (var key in _entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            {
                _entries.Remove(key);
            }
        }
    }

    // Only what was looked at: a newer value may have been stored meanwhile.
    private void RemoveExpired(string key, object? expired)
    {
        using (Enter())
        {
            if (_entries.TryGetValue(key, out var stored) && ReferenceEquals(stored, expired))
            {
                _entries.Remove(key);
            }
        }
    }

    private Lock.Scope Enter() => _gate is null ? default : _gate.EnterScope();
}
