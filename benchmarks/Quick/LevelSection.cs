using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>Hits in memory that stands in front of a disk, beside those in memory alone.</summary>
internal static class LevelSection
{
    private const double Limit = 1.1;

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var before = CacheStorage.Default;
        var folder = Directory.CreateTempSubdirectory("memo-benchmark-");
        using var levels = new MultiLevelStorage(new MemoryStorage(maxItems: 100_000), new DiskStorage("100MB", folder.FullName));
        try
        {
            var keys = KeySequence.Numbers();
            var measured = Stopclock.Measure(
            [
                Candidate.Lookups(Names.Memo, default(MemoNumber), keys).In(new MemoryStorage(maxItems: 100_000)),
                Candidate.Lookups(Names.MemoLevels, default(MemoLeveledNumber), keys).In(levels),
            ]);
            MeasurementTable.Write(output, "Hit in memory, key int, alone and in front of a disk", measured, measured[0]);
            return [Target.AtMost("hit in memory of memory,disk", measured[1].Nanoseconds.Median / measured[0].Nanoseconds.Median, Limit, " x memory")];
        }
        finally
        {
            CacheStorage.Default = before;
            levels.Dispose();
            folder.Delete(recursive: true);
        }
    }
}
