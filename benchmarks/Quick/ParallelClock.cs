using System.Diagnostics;

namespace Memo.Benchmarks.Quick;

/// <summary>How much more two threads get done than one.</summary>
internal static class ParallelClock
{
    /// <summary>
    /// The throughput of two threads as a multiple of one's, each round's two against the same round's one.
    /// </summary>
    /// <param name="first">What one thread does alone, and the first of two.</param>
    /// <param name="second">What the second does: the same, along another path.</param>
    public static Series Scaling(Candidate first, Candidate second)
    {
        Stopclock.WarmUp([first, second]);
        var passes = 4 * Stopclock.PassesOfASample(first);
        var ratios = new List<double>();
        for (var round = 0; round < Stopclock.Rounds; round++)
            ratios.Add(2 * OnThreads(passes, first) / OnThreads(passes, first, second));
        return Series.Of(ratios);
    }

    // From the moment all are ready to the moment the last has finished.
    private static double OnThreads(int passes, params Candidate[] candidates)
    {
        using var ready = new Barrier(candidates.Length);
        var starts = new long[candidates.Length];
        var ends = new long[candidates.Length];
        var threads = candidates.Select((candidate, index) => new Thread(() =>
        {
            candidate.Pass();
            ready.SignalAndWait();
            starts[index] = Stopwatch.GetTimestamp();
            Stopclock.Time(candidate, passes);
            ends[index] = Stopwatch.GetTimestamp();
        })).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return Stopwatch.GetElapsedTime(starts.Min(), ends.Max()).TotalNanoseconds;
    }
}
