namespace Memo.Tests.Storages;

/// <summary>What a least-recently-used cache does, written so that it can be seen to be right.</summary>
internal sealed class LruModel(int capacity)
{
    private readonly List<string> _leastRecentFirst = [];

    public int Count => _leastRecentFirst.Count;

    /// <summary>Whether what is too much goes at once.</summary>
    public bool IsBounded { get; set; } = true;

    /// <summary>Uses an entry, if it is there.</summary>
    public bool TryUse(string key)
    {
        if (!_leastRecentFirst.Remove(key))
        {
            return false;
        }

        _leastRecentFirst.Add(key);
        return true;
    }

    /// <summary>Stores an entry, in place of what was there.</summary>
    public void Set(string key)
    {
        _leastRecentFirst.Remove(key);
        _leastRecentFirst.Add(key);
        while (IsBounded && _leastRecentFirst.Count > capacity)
        {
            _leastRecentFirst.RemoveAt(0);
        }
    }

    public bool Remove(string key) => _leastRecentFirst.Remove(key);

    public void RemoveAll(Predicate<string> match) => _leastRecentFirst.RemoveAll(match);
}
