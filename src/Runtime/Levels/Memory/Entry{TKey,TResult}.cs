using Memo.CompilerServices;

namespace Memo.Levels.Memory;

/// <summary>An entry of a typed table: a node in one of its chains. What it holds never changes; a new value is a new entry.</summary>
internal class Entry<TKey, TResult>(EntryTable<TKey, TResult> table, in TKey key, TResult value) : Entry
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>The next entry of the same chain; written under the level's lock, read without one.</summary>
    public Entry<TKey, TResult>? Next;

    private readonly TKey _key = key;

    /// <summary>The arguments, compared in full.</summary>
    public ref readonly TKey Key => ref _key;

    public int Hash { get; } = key.GetHashCode();

    public TResult Value { get; } = value;

    /// <summary>The timestamp from which the entry is not served any more.</summary>
    public long Expires { get; init; } = long.MaxValue;

    public override void RemoveFromTable() => table.Remove(this);

    public override void CountEviction() => table.Counters.CountEviction();
}
