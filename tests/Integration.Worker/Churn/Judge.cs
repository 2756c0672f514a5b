using System.Collections.Concurrent;
using System.Diagnostics;
using Memo.Integration.Truths;

namespace Memo.Integration.Churn;

/// <summary>Finds out whether answers are right, and how long others' invalidations take until this process sees them.</summary>
/// <param name="truth">What is true.</param>
/// <param name="heartbeat">When this process stalled.</param>
/// <param name="report">Is told what is wrong.</param>
public sealed class Judge(Truth truth, Heartbeat heartbeat, Action<string> report)
{
    /// <summary>How old what a process knows of the others' invalidations may be.</summary>
    public static readonly TimeSpan Staleness = TimeSpan.FromMilliseconds(250);

    /// <summary>What would be wrong even on a machine that is very busy, the time in which this process stalled not counted.</summary>
    private static readonly TimeSpan Hopeless = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(int Source, int Row), Watch> _watches = new();

    /// <summary>Looks at an answer.</summary>
    /// <param name="source">Of which table it should be.</param>
    /// <param name="row">Of which row.</param>
    /// <param name="began">When the call began, by the monotonic clock.</param>
    /// <param name="reading">The answer.</param>
    /// <param name="isFresh">Whether it must have been computed by the call.</param>
    public void Look(int source, int row, long began, Reading reading, bool isFresh = false)
    {
        Interlocked.Increment(ref truth.Counter(Count.Calls));
        if (reading.Source != source || reading.Row != row || reading.Generation > truth.Generation(source, row) || !reading.IsWhole)
        {
            report($"wrong: {Name(reading)} in place of row {row} of table {source}");
            return;
        }

        if (truth.FirstReturned(source, row, reading.Generation, began) is not { } missed)
        {
            Close(source, row, began);
            return;
        }

        var lag = Stopwatch.GetElapsedTime(missed.Returned, began);
        if (isFresh || missed.Process == Environment.ProcessId)
        {
            report($"old: {Name(reading)}, {lag.TotalMilliseconds:F1} ms after {(isFresh ? "a refresh" : "this process")} had invalidated the generation before {missed.Generation}");
        }
        else if (lag > Hopeless + heartbeat.Stalled(missed.Returned, began))
        {
            report($"old: {Name(reading)}, {lag.TotalMilliseconds:F1} ms after another process had invalidated the generation before {missed.Generation}");
        }

        var watch = _watches.GetOrAdd((source, row), static _ => new Watch());
        lock (watch)
        {
            if (lag > watch.Lag)
            {
                (watch.Lag, watch.Since, watch.Until) = (lag, missed.Returned, began);
            }
        }
    }

    /// <summary>Looks at an answer that never changes.</summary>
    public void LookAtPlain(int source, int row, Reading reading)
    {
        Interlocked.Increment(ref truth.Counter(Count.Calls));
        if (reading.Source != source || reading.Row != row || reading.Generation != 0 || !reading.IsWhole)
        {
            report($"wrong: {Name(reading)} in place of row {row} of table {source}");
        }
    }

    /// <summary>Looks whether a result is served longer than it may be.</summary>
    /// <param name="reading">The result.</param>
    /// <param name="called">When it was asked for.</param>
    /// <param name="life">For how long it may be served after it was made, which may have taken a while.</param>
    public void LookAtAge(Reading reading, long called, TimeSpan life)
    {
        var age = new TimeSpan(called - reading.Made);
        if (age > life + Hopeless)
        {
            report($"old: {Name(reading)} was made {age.TotalMilliseconds:F1} ms before it was asked for");
        }
    }

    // What another process has invalidated is seen: it took as long as anything older was served.
    private void Close(int source, int row, long began)
    {
        if (truth.LastReturned(source, row, began) is not { } last || last.Process == Environment.ProcessId)
        {
            return;
        }

        var watch = _watches.GetOrAdd((source, row), static _ => new Watch());
        lock (watch)
        {
            if (watch.Closed >= last.Generation)
            {
                return;
            }

            watch.Closed = last.Generation;
            if (watch.Lag > Staleness && heartbeat.Stalled(watch.Since, watch.Until) > TimeSpan.Zero)
            {
                Interlocked.Increment(ref truth.Counter(Count.StallExcused));
            }
            else
            {
                truth.Lags.Add(watch.Lag);
            }

            watch.Lag = TimeSpan.Zero;
        }
    }

    private static string Name(Reading reading) => $"generation {reading.Generation} of row {reading.Row} of table {reading.Source}";

    private sealed class Watch
    {
        public long Closed { get; set; }

        public TimeSpan Lag { get; set; }

        public long Since { get; set; }

        public long Until { get; set; }
    }
}
