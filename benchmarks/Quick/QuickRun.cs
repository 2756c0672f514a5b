using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Memo.Benchmarks.Quick;

/// <summary>All measurements in under a minute, side by side, and the design's targets beside them.</summary>
internal static class QuickRun
{
    public static void Run(TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors");
        output.WriteLine($"Medians of {Stopclock.Rounds} rounds in which the candidates take turns.");

        CacheStorage.Default = new MemoryStorage(maxItems: 100_000);
        List<Target> targets =
        [
            .. new HitSection("(int, string, bool)", HitCandidates.Composite(), limitOfDictionary: 1).Run(output),
            .. new HitSection("int", HitCandidates.Number(), limitOfDictionary: 2.5).Run(output),
            .. ScalingSection.Run(output),
        ];
        HitCandidates.RequireComputedOnce();
        targets.AddRange(SizeSection.Run(output));
        targets.AddRange(LevelSection.Run(output));
        targets.AddRange(ByteHitSection.Run(output));
        targets.AddRange(StatisticsSection.Run(output));
        targets.AddRange(OneComputationSection.Run());
        targets.AddRange(ChurnSection.Run(output));
        targets.AddRange(FootprintSection.Run(output));
        targets.AddRange(GeneratorSection.Run(output));
        targets.AddRange(DiskSection.Run(output));
        targets.AddRange(ColdStartSection.Run(output));

        WriteTargets(output, targets);
        output.WriteLine();
        output.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
    }

    public static void WriteTargets(TextWriter output, IEnumerable<Target> targets)
    {
        var table = new TextTable("Targets", "", "target", "measured", "met");
        foreach (var target in targets)
            table.Add(target.What, target.Limit, target.Measured, target.Met switch { true => "yes", false => "no", null => "machine busy" });
        table.Write(output);
    }
}
