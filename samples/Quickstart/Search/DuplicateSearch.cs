using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quickstart.Detection;
using Quickstart.Texts;

namespace Quickstart.Search;

/// <summary>
/// Searches texts for passages that say nearly the same. Every text is analysed once for its fingerprints; these say which
/// pairs to compare, and a comparison asks for both analyses again: of those the memory decides which are worked out anew.
/// </summary>
internal sealed class DuplicateSearch(int minLines, double similarity, IPhaseProgress progress)
{
    // A passage of few words on many lines is hardly more than braces.
    private const int MinTokensPerLine = 4;

    public SearchResult Run(IReadOnlyList<TextFile> files, CancellationToken cancellationToken)
    {
        // Copies next to each other: what is asked of one and then of the next is still in memory.
        TextFile[] texts = [.. files.GroupBy(static file => file.Content).SelectMany(static copies => copies)];
        var pairs = FingerprintIndex.FindPairs(TakeFingerprints(texts, cancellationToken));
        TextPair.SortIntoTiles(pairs);
        var duplicates = Compare(texts, pairs, cancellationToken);
        return new SearchResult(texts.Length, pairs.Count, DuplicateGrouping.Group(duplicates));
    }

    private ImmutableArray<Fingerprint>[] TakeFingerprints(TextFile[] texts, CancellationToken cancellationToken)
    {
        var fingerprints = new ImmutableArray<Fingerprint>[texts.Length];
        ForEach(
            "Analysing",
            [.. Enumerable.Range(0, texts.Length)],
            i => fingerprints[i] = Passages.Analyze(texts[i].Content).Fingerprints,
            cancellationToken);
        return fingerprints;
    }

    private ConcurrentBag<Duplicate> Compare(TextFile[] texts, List<TextPair> pairs, CancellationToken cancellationToken)
    {
        var duplicates = new ConcurrentBag<Duplicate>();
        ForEach("Comparing", pairs, pair => AddDuplicates(duplicates, texts[pair.Left], texts[pair.Right]), cancellationToken);
        return duplicates;
    }

    private void AddDuplicates(ConcurrentBag<Duplicate> duplicates, TextFile left, TextFile right)
    {
        var matches = ReferenceEquals(left, right) ? Passages.FindRepeats(left.Content, similarity) : Compare(left, right);
        foreach (var match in matches)
        {
            if (match.Lines >= minLines && match.Tokens >= minLines * MinTokensPerLine)
                duplicates.Add(new Duplicate(left.Path, right.Path, match));
        }
    }

    // Asked in one order of the contents, so that copies of both files meet the answer that is there already.
    private IEnumerable<PassageMatch> Compare(TextFile left, TextFile right) =>
        string.CompareOrdinal(left.Content, right.Content) <= 0
            ? Passages.Compare(left.Content, right.Content, similarity)
            : Passages.Compare(right.Content, left.Content, similarity).Select(static match => match.Mirrored());

    // One at a time from the sequence's front, so that all threads work on the same neighbourhood.
    private void ForEach<T>(string phase, List<T> items, Action<T> work, CancellationToken cancellationToken)
    {
        var step = progress.Begin(phase, items.Count);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), options, item =>
        {
            work(item);
            step();
        });
    }
}
