using System.Collections.Concurrent;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>What an entry weighs, <c>int</c> to <c>int</c>, when there are a million.</summary>
internal static class FootprintSection
{
    private const int Entries = 1_000_000;
    private const double Limit = 120;

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var dictionary = Scales.BytesPerEntry(Entries, FillDictionary);
        var unbounded = Weigh(new UnboundedStorage());
        var bounded = Weigh(new MemoryStorage(maxItems: 2 * Entries));
        var sizedStorage = new MemorySizeStorage("1GB");
        var said = 0d;
        var sized = Weigh(sizedStorage, () => said = (double)sizedStorage.Size!.Value / Entries);

        var table = new TextTable("Bytes an entry, int to int, a million entries", "", "bytes");
        table.Add(Names.ConcurrentDictionary, TextTable.Number(dictionary));
        table.Add("Memo, memory-unbounded", TextTable.Number(unbounded));
        table.Add("Memo, memory", TextTable.Number(bounded));
        table.Add("Memo, memory-size", TextTable.Number(sized));
        table.Add("Memo, memory-size, as it says itself", TextTable.Number(said));
        table.Write(output);

        return
        [
            Target.AtMost("bytes an entry, memory-unbounded", unbounded, Limit, " B"),
            Target.AtMost("bytes an entry, memory", bounded, Limit, " B"),
            Target.AtMost("bytes an entry, memory-size, said and taken", Math.Abs(said - sized) / sized, 0.2, " apart"),
        ];
    }

    private static ConcurrentDictionary<int, int> FillDictionary()
    {
        var entries = new ConcurrentDictionary<int, int>();
        for (var key = 0; key < Entries; key++)
            entries[key] = key;
        return entries;
    }

    private static double Weigh(CacheStorage storage, Action? whenFull = null)
    {
        var bytes = Scales.BytesPerEntry(Entries, () => Fill(storage));

        whenFull?.Invoke();

        // A method holds on to the storage it was last called with.
        CacheStorage.Default = new MemoryStorage(maxItems: 1);
        Memoized.Weighed(0);
        return bytes;
    }

    private static CacheStorage Fill(CacheStorage storage)
    {
        CacheStorage.Default = storage;
        for (var key = 0; key < Entries; key++)
            Memoized.Weighed(key);
        return storage.Count == Entries
            ? storage
            : throw new InvalidOperationException($"The storage holds {storage.Count} entries of {Entries}.");
    }
}
