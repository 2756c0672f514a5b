using Memo.CompilerServices;
using Memo.Levels.Memory;

namespace Memo.Benchmarks.Subjects;

/// <summary>A hit as every memoized call has it.</summary>
internal readonly struct CountedHit<TKey>(EntryTable<TKey, long> table) : ILookup<TKey>
    where TKey : struct, IMemoKey<TKey>
{
    public long Get(in TKey key) => table.Hit(in key)!.Value;
}

/// <summary>The same hit without its statistics.</summary>
internal readonly struct UncountedHit<TKey>(UncountedTable<TKey> table) : ILookup<TKey>
    where TKey : struct, IMemoKey<TKey>
{
    public long Get(in TKey key) => table.Hit(in key)!.Value;
}
