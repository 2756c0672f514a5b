using Memo.Benchmarks.Keys;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Memory;

namespace Memo.Benchmarks.Subjects;

/// <summary>A hit as every memoized call has it.</summary>
internal readonly struct CountedHit(EntryTable<NumberKey, long> table) : ILookup<int>
{
    public long Get(in int key) => table.Hit(new NumberKey(key))!.Value;
}

/// <summary>The same hit without its statistics: what <see cref="EntryTable{TKey, TResult}.Hit"/> does, but for the counting.</summary>
internal readonly struct UncountedHit(EntryTable<NumberKey, long> table) : ILookup<int>
{
    public unsafe long Get(in int key)
    {
        var block = HitBlocks.Current;
        var entry = table.Find(new NumberKey(key));
        entry!.Touch(block);
        return entry.Value;
    }
}

internal static class HitTable
{
    /// <summary>A table of a bounded memory level, with all numbers in it.</summary>
    public static EntryTable<NumberKey, long> Create(CacheStorage storage, int entries)
    {
        var context = new RegionContext
        {
            Name = "benchmark",
            Counters = new MethodCounters("benchmark"),
            TimeProvider = TimeProvider.System,
            Wait = Timeout.InfiniteTimeSpan,
            CacheNamespace = "",
        };
        var results = new MemoryResultStore<NumberKey, long>(
            storage, new MemoryLevel(new LeastRecentlyUsedOrder(2 * entries)), context, context.Counters.HitCounter("memory"));
        for (var number = 0; number < entries; number++)
        {
            results.Add(new NumberKey(number), new NewResult<long>(number, Lifetime: null, CostMicroseconds: 1));
        }

        return results.Table;
    }
}
