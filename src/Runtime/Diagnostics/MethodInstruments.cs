using System.Diagnostics.Metrics;
using Memo.Engine;

namespace Memo.Diagnostics;

/// <summary>What metrics tell of methods, read off their counters.</summary>
internal static class MethodInstruments
{
    public static void Create(Meter meter)
    {
        meter.CreateObservableCounter("memo.requests", Requests, "{call}", "Calls of memoized methods that asked the cache.");
        Count(meter, "memo.computations", "{computation}", "How often bodies ran.", static method => method.Computations);
        Count(meter, "memo.evictions", "{entry}", "Results that made room for others.", static method => method.Evictions);
        Count(meter, "memo.rescues", "{call}", "Calls that an expired result answered because computing failed.", static method => method.Rescues);
        Count(meter, "memo.timeouts", "{computation}", "Computations that took longer than they may.", static method => method.Timeouts);
        meter.CreateObservableCounter("memo.bypasses", Bypasses, "{call}", "Calls that were computed without the cache.");
        meter.CreateObservableCounter("memo.time_saved", TimeSaved, "s", "What computing the results of all hits had taken.");
    }

    private static void Count(Meter meter, string name, string unit, string description, Func<MethodStatistics, long> figure) =>
        meter.CreateObservableCounter(
            name,
            () => KnownMethods.Snapshot().Select(method => new Measurement<long>(figure(method.Value), Method(method.Key))),
            unit,
            description);

    private static IEnumerable<Measurement<long>> Requests()
    {
        foreach (var (name, figures) in KnownMethods.Snapshot())
        {
            foreach (var (level, hits) in figures.HitsByLevel)
            {
                yield return new(hits, Method(name), new(MemoActivities.Level, level), Outcome("hit"));
            }

            yield return new(figures.Misses, Method(name), Outcome("miss"));
            yield return new(figures.Joins, Method(name), Outcome("join"));
        }
    }

    private static IEnumerable<Measurement<long>> Bypasses() =>
        from method in KnownMethods.Snapshot()
        from bypass in method.Value.Bypasses
        select new Measurement<long>(bypass.Value, Method(method.Key), new(MemoActivities.Reason, bypass.Key.ToString()));

    private static IEnumerable<Measurement<double>> TimeSaved() =>
        KnownMethods.Snapshot().Select(method => new Measurement<double>(method.Value.TimeSaved.TotalSeconds, Method(method.Key)));

    private static KeyValuePair<string, object?> Method(string name) => new(MemoActivities.Method, name);

    private static KeyValuePair<string, object?> Outcome(string outcome) => new(MemoActivities.Outcome, outcome);
}
