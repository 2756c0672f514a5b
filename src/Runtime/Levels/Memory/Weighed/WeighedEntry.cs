using Memo.CompilerServices;

namespace Memo.Levels.Memory.Weighed;

/// <summary>An entry of a level that is bounded in bytes.</summary>
internal sealed class WeighedEntry<TKey, TResult>(EntryTable<TKey, TResult> table, in TKey key, TResult value, long weight)
    : Entry<TKey, TResult>(table, in key, value)
    where TKey : struct, IMemoKey<TKey>
{
    public override long Weight => weight;
}
