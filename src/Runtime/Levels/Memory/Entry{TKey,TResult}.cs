using Memo.CompilerServices;

namespace Memo.Levels.Memory;

/// <summary>An entry of a typed table: a node in one of its chains. The value never changes; a new one is a new entry.</summary>
internal class Entry<TKey, TResult>(EntryTable<TKey, TResult> table, in TKey key, TResult value) : Entry
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>The next entry of the same chain; written under the level's lock, read without one.</summary>
    public Entry<TKey, TResult>? Next;

    private readonly TKey _key = key;
    private long _expires = long.MaxValue;

    /// <summary>The arguments, compared in full.</summary>
    public ref readonly TKey Key => ref _key;

    public int Hash { get; } = key.GetHashCode();

    public TResult Value { get; } = value;

    /// <summary>The timestamp from which the entry is not served any more.</summary>
    public long Expires
    {
        get => Volatile.Read(ref _expires);
        init => _expires = value;
    }

    public override void RemoveFromTable() => table.Remove(this);

    /// <summary>Lets the entry be served for longer, unless it is already.</summary>
    protected void ServeUntil(long timestamp)
    {
        // Of threads that use it at once the one with the later moment wins.
        var expires = Expires;
        while (timestamp > expires)
        {
            var seen = Interlocked.CompareExchange(ref _expires, timestamp, expires);
            if (seen == expires)
            {
                return;
            }

            expires = seen;
        }
    }

    public override void CountEviction() => table.Counters.CountEviction();
}
