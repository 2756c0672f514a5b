using System.Collections.Concurrent;

namespace Memo.Benchmarks.Subjects;

/// <summary>What a full cache does at the least for a result that is not there: one in, one out.</summary>
internal sealed class Churn
{
    private readonly int[] _keys;
    private readonly int _capacity;
    private readonly ConcurrentDictionary<int, long> _entries = new();

    /// <param name="keys">All keys in the order in which they come in, again and again.</param>
    /// <param name="capacity">How many of them are in at a time.</param>
    public Churn(int[] keys, int capacity)
    {
        _keys = keys;
        _capacity = capacity;
        foreach (var key in keys[^capacity..])
            _entries[key] = Bodies.Number(key);
    }

    public long AddAndRemoveEach()
    {
        var sum = 0L;
        for (var i = 0; i < _keys.Length; i++)
        {
            var outgoing = i < _capacity ? _keys[_keys.Length - _capacity + i] : _keys[i - _capacity];
            if (_entries.TryAdd(_keys[i], Bodies.Number(_keys[i])) && _entries.TryRemove(outgoing, out var removed))
                sum += removed;
        }

        return sum;
    }
}
