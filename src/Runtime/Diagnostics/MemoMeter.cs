using System.Diagnostics.Metrics;

namespace Memo.Diagnostics;

/// <summary>
/// The instruments of the meter <c>Memo</c>. What can be read off counters is read when somebody collects, so that nothing is
/// added to a hit; only durations are recorded as they occur, and only while somebody listens.
/// </summary>
internal static class MemoMeter
{
    public static readonly string Version = typeof(MemoMeter).Assembly.GetName().Version?.ToString(3) ?? "";

    private static readonly Meter Meter = new("Memo", Version);

    public static readonly Histogram<double> ComputationDuration =
        Meter.CreateHistogram<double>("memo.computation.duration", "s", "How long the bodies of memoized methods ran.");

    public static readonly Histogram<double> LevelDuration =
        Meter.CreateHistogram<double>("memo.level.duration", "s", "How long operations of storages outside the process's memory took.");

    static MemoMeter()
    {
        MethodInstruments.Create(Meter);
        LevelInstruments.Create(Meter);
    }

    /// <summary>Makes the instruments known to listeners.</summary>
    public static void Publish()
    {
        // The static constructor has done it.
    }
}
