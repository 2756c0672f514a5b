using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>A full storage: what is not there is computed, stored, and makes another leave.</summary>
internal static class ChurnSection
{
    private const int Capacity = 10_000;
    private const int Keys = 20_000;
    private const string AddAndRemove = "ConcurrentDictionary, add + remove";
    private const string Miss = "Memo, miss + store + evict";
    private const string SizedMiss = "Memo, memory-size, miss + store + evict";
    private const string Uniform = "Memo, uniform (half hit)";

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var memory = new MemoryStorage(maxItems: Capacity);
        var sized = new MemorySizeStorage(Capacity * BytesPerEntry());
        var cycle = KeySequence.Shuffled(Keys, shuffles: 1);
        var uniform = KeySequence.Uniform(Keys, length: 2 * Keys);
        var churn = new Churn(cycle, Capacity);

        // A look-up of the cycle meets a key that left 10,000 look-ups ago; what mixes with it would let it hit.
        IReadOnlyList<Measurement> measured =
        [
            .. Stopclock.Measure(
            [
                Candidate.Lookups(Names.Body, new NumberBody(), cycle),
                new Candidate(AddAndRemove, Keys, churn.AddAndRemoveEach),
                Candidate.Lookups(Miss, new MemoChurned(), cycle).In(memory),
                Candidate.Lookups(SizedMiss, new MemoSizedChurned(), cycle).In(sized),
            ]),
            .. Stopclock.Measure([Candidate.Lookups(Uniform, new MemoChurned(), uniform).In(memory)]),
        ];

        var reference = Of(measured, AddAndRemove);
        MeasurementTable.Write(output, "Full: capacity 10,000, 20,000 keys", measured, reference);
        output.WriteLine($"Hits among the misses: {Share(new MemoChurned(), cycle):P1}; among the uniform: {Share(new MemoChurned(), uniform):P1}");

        return [Judge("miss + store + evict", Miss), Judge("miss + store + evict, memory-size", SizedMiss)];

        Target Judge(string what, string name)
        {
            var own = Of(measured, name).Nanoseconds.Median - Of(measured, Names.Body).Nanoseconds.Median;
            return Target.AtMost(what, own / reference.Nanoseconds.Median, 4, " x add + remove");
        }
    }

    private static long BytesPerEntry()
    {
        var storage = new MemorySizeStorage();
        CacheStorage.Default = storage;
        Memoized.SizedChurned(0);
        return storage.Size!.Value;
    }

    private static double Share(MemoChurned lookup, int[] keys)
    {
        Loop.Over(lookup, keys);
        var before = Memoized.ChurnedCache.Statistics.Hits;
        Loop.Over(lookup, keys);
        return (double)(Memoized.ChurnedCache.Statistics.Hits - before) / keys.Length;
    }

    private static Measurement Of(IEnumerable<Measurement> measured, string name) => measured.Single(one => one.Name == name);
}
