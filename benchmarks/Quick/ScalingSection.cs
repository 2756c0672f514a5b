using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>Hits on two threads at once. The body itself, which shares nothing, tells whether two processors were free.</summary>
internal static class ScalingSection
{
    private const double Limit = 1.8;

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        if (Environment.ProcessorCount < 2)
        {
            output.WriteLine("Two threads: not measured, there is one processor.");
            return [];
        }

        var keys = KeySequence.Composites();
        var reversed = keys.Reverse().ToArray();
        var dictionary = new ConcurrentDictionaryLookup<CompositeKey>(Bodies.Composites());
        var table = new TextTable("Hit, key (int, string, bool), throughput of two threads", "", "x of one thread", "min", "max");

        var body = Measure(Candidate.Lookups(Names.Body, new CompositeBody(), keys), Candidate.Lookups(Names.Body, new CompositeBody(), reversed));
        Measure(Candidate.Lookups(Names.ConcurrentDictionary, dictionary, keys), Candidate.Lookups(Names.ConcurrentDictionary, dictionary, reversed));
        var memo = HitCandidates.MemoComposite(keys).Zip(HitCandidates.MemoComposite(reversed), Measure).ToArray()[0];
        table.Write(output);

        var target = Target.AtLeast("hit, 2 threads", memo, Limit, " x one thread");
        return
        [
            target with
            {
                Measured = $"{target.Measured} (the body itself {TextTable.Number(body, "0.00")})",
                Met = target.Met == true || body >= Limit ? target.Met : null,
            },
        ];

        double Measure(Candidate first, Candidate second)
        {
            var scaling = ParallelClock.Scaling(first, second);
            table.Add(first.Name, TextTable.Number(scaling.Median, "0.00"), TextTable.Number(scaling.Least, "0.00"), TextTable.Number(scaling.Most, "0.00"));
            return scaling.Median;
        }
    }
}
