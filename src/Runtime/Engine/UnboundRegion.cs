using Memo.CompilerServices;
using Memo.Levels.Memory;

namespace Memo.Engine;

/// <summary>Stands in until a method is bound to a storage: it belongs to none, so no call takes its path.</summary>
internal static class UnboundRegion<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    private static readonly RegionContext Context = new()
    {
        Name = "",
        CacheNamespace = "",
        Counters = new MethodCounters(""),
        TimeProvider = TimeProvider.System,
        Wait = Timeout.InfiniteTimeSpan,
    };

    public static readonly Region<TKey, TResult> Instance = new(
        Context, new MemoryResultStore<TKey, TResult>(new OffStorage(), new MemoryLevel(order: null), Context, hitCounter: 0), copier: null);
}
