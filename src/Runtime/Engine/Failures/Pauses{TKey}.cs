using Memo.CompilerServices;

namespace Memo.Engine.Failures;

/// <summary>
/// The keys whose computation has failed a moment ago and is not to be tried again yet. Used under the region's lock.
/// </summary>
/// <remarks>
/// All pauses are of one length, so the one that began first ends first. Beyond <see cref="Capacity"/> the oldest end early, which costs
/// a computation and nothing else.
/// </remarks>
internal sealed class Pauses<TKey>(TimeProvider time)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>How many are kept.</summary>
    public const int Capacity = 4096;

    /// <summary>How long one lasts.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private readonly Dictionary<TKey, long> _ends = [];
    private readonly Queue<(TKey Key, long End)> _oldestFirst = [];

    /// <summary>How many there are, those included that have ended and that nobody has asked for since.</summary>
    public int Count => _oldestFirst.Count;

    public void Begin(in TKey key)
    {
        DropEnded();
        if (_oldestFirst.Count == Capacity)
        {
            DropOldest();
        }

        var end = Timestamps.FromNow(time, Length);
        _ends[key] = end;
        _oldestFirst.Enqueue((key, end));
    }

    public void End(in TKey key)
    {
        if (_ends.Count > 0 && _ends.Remove(key) && _ends.Count == 0)
        {
            _oldestFirst.Clear();
        }
    }

    public void EndAll()
    {
        _ends.Clear();
        _oldestFirst.Clear();
    }

    /// <summary>Whether a key's pause is under way.</summary>
    public bool Hold(in TKey key)
    {
        if (_ends.Count == 0)
        {
            return false;
        }

        DropEnded();
        return _ends.ContainsKey(key);
    }

    private void DropEnded()
    {
        var now = time.GetTimestamp();
        while (_oldestFirst.TryPeek(out var oldest) && oldest.End <= now)
        {
            DropOldest();
        }
    }

    private void DropOldest()
    {
        var (key, end) = _oldestFirst.Dequeue();
        if (_ends.TryGetValue(key, out var current) && current == end)
        {
            _ends.Remove(key);
        }
    }
}
