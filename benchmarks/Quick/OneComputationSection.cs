using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>Many callers of one missing key.</summary>
internal static class OneComputationSection
{
    private const int Callers = 64;

    public static IReadOnlyList<Target> Run()
    {
        using var ready = new Barrier(Callers);
        var threads = Enumerable.Range(0, Callers).Select(_ => new Thread(() =>
        {
            ready.SignalAndWait();
            Memoized.Slow(1);
        })).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        var computations = Memoized.SlowCache.Statistics.Computations;
        return [new Target("64 callers, one missing key", "1 computation", $"{computations}", computations == 1)];
    }
}
