using System.Diagnostics;
using System.Diagnostics.Metrics;
using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;
using Memo.CompilerServices;

namespace Memo.Benchmarks.Quick;

/// <summary>What statistics cost a hit: the same look into the same table, counted and not, while nobody listens and while somebody does.</summary>
internal static class StatisticsSection
{
    private const double Limit = 1.1;
    private const string Uncounted = "hit without statistics";
    private const string Counted = "hit with statistics";

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var number = Candidates(Array.ConvertAll(KeySequence.Numbers(), static number => new NumberKey(number)));
        var composite = Candidates(Array.ConvertAll(KeySequence.Composites(), static key => new WrittenCompositeKey(key)));
        List<Target> targets =
        [
            Measure(output, "(int, string, bool)", "no listener", composite),
            Measure(output, "int", "no listener", number),
        ];
        using var metrics = ListenToMetrics();
        using var traces = ListenToTraces();
        targets.Add(Measure(output, "(int, string, bool)", "listeners", composite));
        targets.Add(Measure(output, "int", "listeners", number));
        return targets;
    }

    private static IReadOnlyList<Candidate> Candidates<TKey>(TKey[] keys)
        where TKey : struct, IMemoKey<TKey>
    {
        var table = HitTable.Create(new MemoryStorage(), keys.Take(KeySequence.Entries));
        return
        [
            Candidate.Lookups(Uncounted, new UncountedHit<TKey>(new UncountedTable<TKey>(table, mayExpire: false, tracksUse: true)), keys),
            Candidate.Lookups(Counted, new CountedHit<TKey>(table), keys),
        ];
    }

    private static Target Measure(TextWriter output, string key, string situation, IReadOnlyList<Candidate> candidates)
    {
        var measured = Stopclock.Measure(candidates);
        MeasurementTable.Write(output, $"Statistics, key {key}, the table behind a method, {situation}", measured, measured[0]);
        return Target.AtMost($"hit with statistics, {key}, {situation}", measured[1].Nanoseconds.Median / measured[0].Nanoseconds.Median, Limit, " x without");
    }

    private static MeterListener ListenToMetrics()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Memo")
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.Start();
        return listener;
    }

    private static ActivityListener ListenToTraces()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Memo",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
