using System.Collections.Concurrent;
using System.Globalization;
using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>What stands around a storage of bytes: hits of a method whose storage is a table in memory, with values of 1 KB.</summary>
internal static class ByteHitSection
{
    private const string Table = "table of bytes, and a copy";
    private const string Hash = "SHA-256 of 100 bytes";
    private const double MostNanoseconds = 1_500;

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var before = CacheStorage.Default;
        CacheStorage.Default = new TableOfBytes();
        try
        {
            var measured = Stopclock.Measure(Candidates());
            MeasurementTable.Write(output, "Hit in a storage of bytes, key int, 1 KB, 1,024 warm entries", measured, measured[0]);
            if (Memoized.PageCache.Statistics.Computations != KeySequence.Entries)
                throw new InvalidOperationException($"Not all were hits: {Memoized.PageCache.Statistics}.");
            return [Target.AtMost("byte hit, 1 KB, around the storage", measured[2].Nanoseconds.Median - measured[0].Nanoseconds.Median, MostNanoseconds, " ns")];
        }
        finally
        {
            CacheStorage.Default = before;
        }
    }

    private static IReadOnlyList<Candidate> Candidates()
    {
        var keys = KeySequence.Numbers();
        var texts = Enumerable.Range(0, KeySequence.Entries).Select(static key => string.Create(CultureInfo.InvariantCulture, $"{new string('k', 90)}{key:D5}")).ToArray();
        var pages = new ConcurrentDictionary<string, byte[]>(texts.Select(static text => new KeyValuePair<string, byte[]>(text, new byte[1024])), StringComparer.Ordinal);
        return
        [
            Candidate.Lookups(Table, new CopiedPage(pages, texts), keys),
            Candidate.Lookups(Hash, new HashedPage(new byte[100]), keys),
            Candidate.Lookups(Names.Memo, new MemoPage(), keys),
            Candidate.TaskLookups(Names.MemoTask, new MemoPageTask(), keys),
        ];
    }
}
