namespace Memo.Tests.Storages.Size;

/// <summary>What a least-recently-used cache with a bound in bytes does, written so that it can be seen to be right.</summary>
internal sealed class WeightModel(long maxBytes)
{
    private readonly List<(string Key, long Weight, TimeSpan End)> _leastRecentFirst = [];
    private TimeSpan _now;

    public int Count => _leastRecentFirst.Count;

    public long Size => _leastRecentFirst.Sum(static entry => entry.Weight);

    /// <summary>Uses an entry, if it is there.</summary>
    public bool TryUse(string key)
    {
        var index = IndexOf(key);
        if (index < 0)
        {
            return false;
        }

        var entry = _leastRecentFirst[index];
        _leastRecentFirst.RemoveAt(index);
        _leastRecentFirst.Add(entry);
        return true;
    }

    /// <summary>Stores an entry, in place of what was there, unless it is too large by itself.</summary>
    public void Set(string key, long weight, TimeSpan? lifetime = null)
    {
        Remove(key);
        if (weight > maxBytes)
        {
            return;
        }

        _leastRecentFirst.Add((key, weight, lifetime is { } span ? _now + span : TimeSpan.MaxValue));
        while (Size > maxBytes)
        {
            _leastRecentFirst.RemoveAt(0);
        }
    }

    public bool Remove(string key) => _leastRecentFirst.RemoveAll(entry => entry.Key == key) > 0;

    public void RemoveAll(string prefix) => _leastRecentFirst.RemoveAll(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Time goes by.</summary>
    public void Advance(TimeSpan span)
    {
        _now += span;
        _leastRecentFirst.RemoveAll(entry => entry.End <= _now);
    }

    private int IndexOf(string key) => _leastRecentFirst.FindIndex(entry => entry.Key == key);
}
