using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>All the ways to get a result that is there already.</summary>
internal static class HitCandidates
{
    public static IReadOnlyList<Candidate> Composite()
    {
        var keys = KeySequence.Composites();
        var results = Bodies.Composites();
        return
        [
            Candidate.Lookups(Names.Body, new CompositeBody(), keys),
            Candidate.Lookups(Names.Dictionary, new DictionaryLookup<CompositeKey>(results), keys),
            Candidate.Lookups(Names.ConcurrentDictionary, new ConcurrentDictionaryLookup<CompositeKey>(results), keys),
            Candidate.Lookups(Names.MemoryCache, new CompositeMemoryCache(results), keys),
            .. MemoComposite(keys),
        ];
    }

    public static IReadOnlyList<Candidate> MemoComposite(CompositeKey[] keys) =>
    [
        Candidate.Lookups(Names.Memo, new MemoComposite(), keys),
        Candidate.Lookups(Names.MemoExpiring, new MemoExpiringComposite(), keys),
        Candidate.Lookups(Names.MemoSliding, new MemoSlidingComposite(), keys),
        Candidate.Lookups(Names.MemoAhead, new MemoAheadComposite(), keys),
        Candidate.TaskLookups(Names.MemoTask, new MemoCompositeTask(), keys),
        Candidate.ValueTaskLookups(Names.MemoValueTask, new MemoCompositeValueTask(), keys),
    ];

    public static IReadOnlyList<Candidate> Number()
    {
        var keys = KeySequence.Numbers();
        var results = Bodies.Numbers();
        return
        [
            Candidate.Lookups(Names.Body, new NumberBody(), keys),
            Candidate.Lookups(Names.Clock, new ClockReading(), keys),
            Candidate.Lookups(Names.Dictionary, new DictionaryLookup<int>(results), keys),
            Candidate.Lookups(Names.ConcurrentDictionary, new ConcurrentDictionaryLookup<int>(results), keys),
            Candidate.Lookups(Names.MemoryCache, new NumberMemoryCache(results), keys),
            .. MemoNumber(keys),
        ];
    }

    public static IReadOnlyList<Candidate> MemoNumber(int[] keys) =>
    [
        Candidate.Lookups(Names.Memo, new MemoNumber(), keys),
        Candidate.Lookups(Names.MemoExpiring, new MemoExpiringNumber(), keys),
        Candidate.Lookups(Names.MemoSliding, new MemoSlidingNumber(), keys),
        Candidate.Lookups(Names.MemoAhead, new MemoAheadNumber(), keys),
        Candidate.TaskLookups(Names.MemoTask, new MemoNumberTask(), keys),
        Candidate.ValueTaskLookups(Names.MemoValueTask, new MemoNumberValueTask(), keys),
    ];

    /// <summary>What was measured as a hit was one: each method has computed each of its keys once and no more.</summary>
    public static void RequireComputedOnce()
    {
        MethodStatistics[] all =
        [
            Memoized.CompositeCache.Statistics, Memoized.ExpiringCompositeCache.Statistics,
            Memoized.CompositeTaskCache.Statistics, Memoized.CompositeValueTaskCache.Statistics,
            Memoized.NumberCache.Statistics, Memoized.ExpiringNumberCache.Statistics,
            Memoized.SlidingCompositeCache.Statistics, Memoized.SlidingNumberCache.Statistics,
            Memoized.AheadCompositeCache.Statistics, Memoized.AheadNumberCache.Statistics,
            Memoized.NumberTaskCache.Statistics, Memoized.NumberValueTaskCache.Statistics,
        ];
        foreach (var statistics in all)
        {
            if (statistics.Computations != KeySequence.Entries)
                throw new InvalidOperationException($"Not all were hits: {statistics}.");
        }
    }
}
