using Memo.CompilerServices;

namespace Memo.Levels.Memory;

/// <summary>An entry whose life depends on its uses, or that is computed anew before its life ends. Others have no room for that.</summary>
internal class TimedEntry<TKey, TResult>(EntryTable<TKey, TResult> table, in TKey key, TResult value)
    : TaskEntry<TKey, TResult>(table, in key, value)
    where TKey : struct, IMemoKey<TKey>
{
    private long _due = long.MaxValue;

    /// <summary>The timestamp beyond which no use lengthens its life.</summary>
    public long LastExpiry { get; init; } = long.MaxValue;

    /// <summary>The timestamp from which a hit begins to compute the value anew; the largest number once one has.</summary>
    public long Due
    {
        get => Volatile.Read(ref _due);
        init => _due = value;
    }

    /// <summary>It is used, so that it lives on until a timestamp.</summary>
    public void Lengthen(long timestamp) => ServeUntil(Math.Min(timestamp, LastExpiry));

    /// <summary>Whether the value is to be computed anew; of several who ask, one is told so.</summary>
    public bool TryTakeDue(long now)
    {
        var due = Due;
        return due <= now && Interlocked.CompareExchange(ref _due, long.MaxValue, due) == due;
    }

    /// <summary>Lets it be asked for again, from a timestamp on, unless it is a newer entry than the one that somebody was told of.</summary>
    public void PutOff(long timestamp) => Interlocked.CompareExchange(ref _due, timestamp, long.MaxValue);
}
