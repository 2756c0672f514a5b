using Memo.CompilerServices;

namespace Memo.Levels.Memory.Weighed;

/// <summary>An entry with times of a level that is bounded in bytes.</summary>
internal sealed class WeighedTimedEntry<TKey, TResult>(EntryTable<TKey, TResult> table, in TKey key, TResult value, long weight)
    : TimedEntry<TKey, TResult>(table, in key, value)
    where TKey : struct, IMemoKey<TKey>
{
    public override long Weight => weight;
}
