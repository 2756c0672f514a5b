using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>Hits in a storage that is bounded in bytes, beside those in one that is bounded in items.</summary>
internal static class SizeSection
{
    private const double Limit = 1.3;

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var before = CacheStorage.Default;
        var memory = new MemoryStorage(maxItems: 100_000);
        var sized = new MemorySizeStorage("100MB");
        IReadOnlyList<Target> targets =
        [
            .. Measure(output, "(int, string, bool)", KeySequence.Composites(), new MemoComposite(), new MemoSizedComposite(), memory, sized),
            .. Measure(output, "int", KeySequence.Numbers(), new MemoNumber(), new MemoSizedNumber(), memory, sized),
        ];
        CacheStorage.Default = before;
        return targets;
    }

    private static IEnumerable<Target> Measure<TKey, TMemory, TSized>(
        TextWriter output, string key, TKey[] keys, TMemory inMemory, TSized inSized, CacheStorage memory, CacheStorage sized)
        where TMemory : struct, ILookup<TKey>
        where TSized : struct, ILookup<TKey>
    {
        var measured = Stopclock.Measure(
        [
            Candidate.Lookups(Names.Memo, inMemory, keys).In(memory),
            Candidate.Lookups(Names.MemoSize, inSized, keys).In(sized),
        ]);
        MeasurementTable.Write(output, $"Hit, key {key}, memory and memory-size", measured, measured[0]);
        return
        [
            Target.AtMost($"hit, {key}, memory-size", measured[1].Nanoseconds.Median / measured[0].Nanoseconds.Median, Limit, " x memory"),
            Target.AtMost($"hit, {key}, memory-size, allocated", measured[1].Bytes, 0, " B"),
        ];
    }
}
