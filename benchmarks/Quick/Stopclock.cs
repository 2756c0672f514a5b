using System.Diagnostics;

namespace Memo.Benchmarks.Quick;

/// <summary>
/// Times candidates side by side: each is warmed until the JIT has nothing left to do, then they take turns, in another
/// order each round, so that whatever else the machine does in the meantime meets all of them alike.
/// </summary>
internal static class Stopclock
{
    public const int Rounds = 15;

    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(12);
    private static readonly TimeSpan TieringPause = TimeSpan.FromMilliseconds(150);
    private static long _sink;

    public static IReadOnlyList<Measurement> Measure(IReadOnlyList<Candidate> candidates)
    {
        WarmUp(candidates);
        var passes = candidates.Select(PassesOfASample).ToArray();
        var samples = candidates.Select(_ => new List<double>()).ToArray();
        var order = Enumerable.Range(0, candidates.Count).ToArray();
        var random = new Random(1);

        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
                samples[index].Add(Time(candidates[index], passes[index]));
        }

        return [.. candidates.Select((candidate, index) => new Measurement(candidate.Name, Series.Of(samples[index]), BytesOf(candidate)))];
    }

    /// <summary>Nanoseconds an operation, over so many passes.</summary>
    public static double Time(Candidate candidate, int passes)
    {
        var sum = 0L;
        var start = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
            sum += candidate.Pass();
        var elapsed = Stopwatch.GetElapsedTime(start);
        Volatile.Write(ref _sink, sum);
        return elapsed.TotalNanoseconds / ((double)passes * candidate.Operations);
    }

    /// <summary>Passes enough for a sample to be long beside the clock's own error, yet short beside a scheduler's slice.</summary>
    public static int PassesOfASample(Candidate candidate) =>
        Math.Max(1, (int)(Sample.TotalNanoseconds / (Time(candidate, 3) * candidate.Operations)));

    // Tier 1 code is compiled in the background once a method was called often and the process has been calm for 100 ms;
    // instrumented code comes in between, so that takes several pauses.
    public static void WarmUp(IReadOnlyList<Candidate> candidates)
    {
        for (var pause = 0; pause < 4; pause++)
        {
            foreach (var candidate in candidates)
                Time(candidate, Math.Max(40, PassesOfASample(candidate)));
            Thread.Sleep(TieringPause);
        }
    }

    private static double BytesOf(Candidate candidate)
    {
        const int Passes = 10;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var pass = 0; pass < Passes; pass++)
            candidate.Pass();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // An asynchronous loop allocates its own task, once a pass.
        return Math.Round((double)allocated / Passes / candidate.Operations, 1);
    }
}
