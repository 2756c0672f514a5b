using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Memory;

namespace Memo.Benchmarks.Subjects;

/// <summary>The table of one method in a bounded memory level, with all keys in it.</summary>
internal static class HitTable
{
    public static EntryTable<TKey, long> Create<TKey>(CacheStorage storage, IEnumerable<TKey> keys)
        where TKey : struct, IMemoKey<TKey>
    {
        var context = new RegionContext
        {
            Name = "benchmark",
            Counters = new MethodCounters("benchmark"),
            TimeProvider = TimeProvider.System,
            Wait = Timeout.InfiniteTimeSpan,
            CacheNamespace = "",
        };
        var results = new MemoryResultStore<TKey, long>(
            storage, new MemoryLevel(new LeastRecentlyUsedOrder(), new ItemBound(100_000)), context, context.Counters.HitCounter("memory"));
        foreach (var key in keys)
        {
            results.Add(in key, new NewResult<long>(key.GetHashCode(), Lifetime: null, CostMicroseconds: 1));
        }

        return results.Table;
    }
}
