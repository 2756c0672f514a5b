using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quickstart.Detection;

namespace Quickstart.Search;

/// <summary>Finds the files that have enough fingerprints in common to be compared.</summary>
internal static class FingerprintIndex
{
    private const int FewestShared = 2;
    private const int MostFilesPairedWithEachOther = 64;

    /// <summary>Pairs of files, the lower index first.</summary>
    public static List<TextPair> FindPairs(IReadOnlyList<ImmutableArray<Fingerprint>> fingerprintsByFile)
    {
        var (hashes, files) = SortByHash(fingerprintsByFile);
        var shared = new Dictionary<TextPair, int>();

        for (int start = 0, end; start < hashes.Length; start = end)
        {
            end = start + 1;
            while (end < hashes.Length && hashes[end] == hashes[start])
                end++;
            if (end - start > 1)
                CountPairs(shared, files.AsSpan(start, end - start));
        }

        return [.. shared.Where(static pair => pair.Value >= FewestShared).Select(static pair => pair.Key)];
    }

    private static (ulong[] Hashes, int[] Files) SortByHash(IReadOnlyList<ImmutableArray<Fingerprint>> fingerprintsByFile)
    {
        var count = fingerprintsByFile.Sum(static fingerprints => fingerprints.Length);
        var hashes = new ulong[count];
        var files = new int[count];
        var next = 0;
        for (var file = 0; file < fingerprintsByFile.Count; file++)
        {
            foreach (var fingerprint in fingerprintsByFile[file])
                (hashes[next], files[next++]) = (fingerprint.Hash, file);
        }

        Array.Sort(hashes, files);
        return (hashes, files);
    }

    private static void CountPairs(Dictionary<TextPair, int> shared, Span<int> filesWithHash)
    {
        filesWithHash.Sort();
        var distinct = 0;
        for (var i = 0; i < filesWithHash.Length; i++)
        {
            if (i > 0 && filesWithHash[i] == filesWithHash[i - 1])
            {
                Count(shared, filesWithHash[i], filesWithHash[i]);
                continue;
            }

            filesWithHash[distinct++] = filesWithHash[i];
        }

        // What many files share, such as a licence, is followed from file to file: all pairs of them would be too many.
        var reach = distinct <= MostFilesPairedWithEachOther ? distinct : 1;
        for (var i = 0; i < distinct; i++)
        {
            for (var j = i + 1; j < distinct && j <= i + reach; j++)
                Count(shared, filesWithHash[i], filesWithHash[j]);
        }
    }

    private static void Count(Dictionary<TextPair, int> shared, int left, int right) =>
        CollectionsMarshal.GetValueRefOrAddDefault(shared, new TextPair(left, right), out _)++;
}
