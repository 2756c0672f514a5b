using System.Diagnostics;
using System.Diagnostics.Metrics;
using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>What statistics cost a hit: the same look into the same table, counted and not, while nobody listens and while somebody does.</summary>
internal static class StatisticsSection
{
    private const double Limit = 1.1;
    private const string Uncounted = "hit without statistics";
    private const string Counted = "hit with statistics";

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var table = HitTable.Create(new MemoryStorage(), KeySequence.Entries);
        var keys = KeySequence.Numbers();
        IReadOnlyList<Candidate> candidates =
        [
            Candidate.Lookups(Uncounted, new UncountedHit(table), keys),
            Candidate.Lookups(Counted, new CountedHit(table), keys),
        ];

        var alone = Measure(output, "nobody listens", candidates);
        using var metrics = ListenToMetrics();
        using var traces = ListenToTraces();
        var listened = Measure(output, "metrics and traces are listened to", candidates);
        return
        [
            Target.AtMost("hit with statistics, no listener", alone, Limit, " x without"),
            Target.AtMost("hit with statistics, listeners", listened, Limit, " x without"),
        ];
    }

    private static double Measure(TextWriter output, string situation, IReadOnlyList<Candidate> candidates)
    {
        var measured = Stopclock.Measure(candidates);
        MeasurementTable.Write(output, $"Statistics, key int, the table alone, {situation}", measured, measured[0]);
        return measured[1].Nanoseconds.Median / measured[0].Nanoseconds.Median;
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
