using Memo.CompilerServices;

namespace Memo.Engine.Ahead;

/// <summary>Keys whose stored results have been found to be near the end of their life, until somebody sees to them.</summary>
internal sealed class DueKeys<TKey>
    where TKey : struct, IMemoKey<TKey>
{
    private const int Capacity = 1024;

    private readonly Lock _gate = new();
    private readonly HashSet<TKey> _keys = [];
    private volatile bool _hasAny;

    /// <summary>Notes a key, unless too many have been noted.</summary>
    public void Add(in TKey key)
    {
        lock (_gate)
        {
            if (_keys.Count < Capacity)
            {
                _keys.Add(key);
                _hasAny = true;
            }
        }
    }

    /// <summary>Whether a key has been noted; it is then forgotten.</summary>
    public bool TryTake(in TKey key)
    {
        if (!_hasAny)
        {
            return false;
        }

        lock (_gate)
        {
            var isTaken = _keys.Remove(key);
            _hasAny = _keys.Count > 0;
            return isTaken;
        }
    }
}
