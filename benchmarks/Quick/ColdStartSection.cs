using System.Diagnostics;

namespace Memo.Benchmarks.Quick;

/// <summary>What the first look into a storage on disk costs, which opens it: where there is a store already, and where there is none yet.</summary>
internal static class ColdStartSection
{
    private const double LimitMilliseconds = 20;
    private const int Rounds = 5;

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("memo-benchmark-");
        try
        {
            // The first round also compiles what opens a store.
            var first = Measure(Path.Combine(folder.FullName, "first"));
            var made = Enumerable.Range(0, Rounds).Select(round => Measure(Path.Combine(folder.FullName, $"{round}"))).Order().ToArray();
            var opened = Enumerable.Range(0, Rounds).Select(round => Measure(Path.Combine(folder.FullName, $"{round}"))).Order().ToArray();

            var table = new TextTable("Opening a storage on disk, by the first look into it", "", "median ms", "min", "max");
            Add(table, "the process's first, made and compiled", [first]);
            Add(table, "made", made);
            Add(table, "opened", opened);
            table.Write(output);
            return [Target.AtMost("opening a storage on disk", opened[Rounds / 2], LimitMilliseconds, " ms")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Measure(string path)
    {
        using var storage = new DiskStorage(path: path);
        if (Directory.Exists(path) && storage.Count != 0)
            throw new InvalidOperationException("A storage that was not used yet has opened its store.");

        var start = Stopwatch.GetTimestamp();
        storage.TryGet<int>("nothing", out _);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Add(TextTable table, string what, double[] milliseconds) => table.Add(
        what,
        TextTable.Number(milliseconds[milliseconds.Length / 2], "0.00"),
        TextTable.Number(milliseconds[0], "0.00"),
        TextTable.Number(milliseconds[^1], "0.00"));
}
