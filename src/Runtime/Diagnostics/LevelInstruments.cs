using System.Diagnostics.Metrics;
using Memo.Engine;

namespace Memo.Diagnostics;

/// <summary>What metrics tell of levels, as the storages that are alive report it; levels of one name are one.</summary>
internal static class LevelInstruments
{
    public static void Create(Meter meter)
    {
        meter.CreateObservableGauge("memo.entries", Sum(static level => level.Entries), "{entry}", "Entries in a level.");
        meter.CreateObservableGauge("memo.size", Sum(static level => level.Bytes), "By", "What the entries of a level take.");
        meter.CreateObservableCounter("memo.level.failures", Sum(static level => level.Failures), "{operation}", "Operations of a level that failed or took too long.");
        meter.CreateObservableGauge("memo.level.breaker", Max(static level => (int?)level.Breaker), description: "Whether a level is used: 0 it is, 1 it is tried, 2 it is left alone.");
        meter.CreateObservableGauge("memo.queue.bytes", Sum(static level => level.QueuedBytes), "By", "What waits to be written to a level.");
        meter.CreateObservableCounter("memo.queue.dropped", Sum(static level => level.QueuedBytes is null ? null : level.DroppedWrites), "{write}", "Writes to a level that were given up.");
        meter.CreateObservableGauge("memo.invalidations.pending", Sum(static level => level.PendingInvalidations), "{invalidation}", "Invalidations that a level has not heard of yet.");
        meter.CreateObservableGauge("memo.coherence.lag", Max(static level => level.CoherenceLag?.TotalSeconds), "s", "How long ago this process read a level's invalidations last.");
    }

    private static Func<IEnumerable<Measurement<long>>> Sum(Func<LevelFigures, long?> figure) =>
        () => Read(figure, static values => values.Sum());

    private static Func<IEnumerable<Measurement<T>>> Max<T>(Func<LevelFigures, T?> figure)
        where T : struct =>
        () => Read(figure, static values => values.Max());

    private static IEnumerable<Measurement<T>> Read<T>(Func<LevelFigures, T?> figure, Func<IEnumerable<T>, T> together)
        where T : struct =>
        from storage in KnownStorages.All
        from level in StorageReport.Figures(storage)
        let value = figure(level)
        where value is not null
        group value.Value by level.Level into values
        select new Measurement<T>(together(values), new KeyValuePair<string, object?>(MemoActivities.Level, values.Key));
}
