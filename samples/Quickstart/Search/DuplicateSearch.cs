using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Memo;
using Quickstart.Detection;
using Quickstart.Texts;

namespace Quickstart.Search;

/// <summary>
/// Searches texts for passages that say nearly the same. The fingerprints of every text say which pairs to compare; a comparison
/// asks for both analyses again: of those the memory decides which are worked out anew.
/// </summary>
/// <remarks>
/// The search as a whole is remembered, and so are its parts (<see cref="Passages"/>): where no file has changed there is one answer
/// to look up, where one has, the other files' parts are there.
/// </remarks>
internal sealed partial class DuplicateSearch([IncludeInKey] int minLines, [IncludeInKey] double similarity, [ExcludeFromKey] IPhaseProgress progress)
{
    // A passage of few words on many lines is hardly more than braces.
    private const int MinTokensPerLine = 4;

    // Copies next to each other: what is asked of one and then of the next is still in memory.
    public SearchResult Run(IReadOnlyList<TextFile> files, CancellationToken cancellationToken) =>
        Search([.. files.GroupBy(static file => file.Content).SelectMany(SearchedText.OfCopies)], cancellationToken);

    [Memoize]
    internal partial SearchResult Search(ImmutableArray<SearchedText> texts, CancellationToken cancellationToken);

    private SearchResult SearchCore(ImmutableArray<SearchedText> texts, CancellationToken cancellationToken)
    {
        var pairs = FingerprintIndex.FindPairs(TakeFingerprints(texts, cancellationToken));
        TextPair.SortIntoTiles(pairs);
        var duplicates = Compare(texts, pairs, cancellationToken);
        return new SearchResult(texts.Length, pairs.Count, DuplicateGrouping.Group(duplicates));
    }

    private ImmutableArray<Fingerprint>[] TakeFingerprints(ImmutableArray<SearchedText> texts, CancellationToken cancellationToken)
    {
        var fingerprints = new ImmutableArray<Fingerprint>[texts.Length];
        ForEach(
            "Analysing",
            [.. Enumerable.Range(0, texts.Length)],
            i => fingerprints[i] = Passages.TakeFingerprints(texts[i].Text),
            cancellationToken);
        return fingerprints;
    }

    private ConcurrentBag<Duplicate> Compare(ImmutableArray<SearchedText> texts, List<TextPair> pairs, CancellationToken cancellationToken)
    {
        var duplicates = new ConcurrentBag<Duplicate>();
        ForEach("Comparing", TextPair.GroupByLeft(pairs), group => AddDuplicates(duplicates, texts, group), cancellationToken);
        return duplicates;
    }

    private void AddDuplicates(ConcurrentBag<Duplicate> duplicates, ImmutableArray<SearchedText> texts, ReadOnlyMemory<TextPair> ofOneLeft)
    {
        var left = texts[ofOneLeft.Span[0].Left];
        SearchedText[] others = [.. MemoryMarshal.ToEnumerable(ofOneLeft).Where(static pair => pair.Right != pair.Left).Select(pair => texts[pair.Right])];
        if (others.Length < ofOneLeft.Length)
            AddDuplicates(duplicates, left, left, Passages.FindRepeats(left.Text, similarity));

        if (others.Length == 0)
            return;

        var matches = Passages.CompareWithEach(left.Text, [.. others.Select(static other => other.Text)], similarity);
        foreach (var (other, found) in others.Zip(matches))
            AddDuplicates(duplicates, left, other, found);
    }

    private void AddDuplicates(ConcurrentBag<Duplicate> duplicates, SearchedText left, SearchedText right, ImmutableArray<PassageMatch> matches)
    {
        foreach (var match in matches)
        {
            if (match.Lines >= minLines && match.Tokens >= minLines * MinTokensPerLine)
                duplicates.Add(new Duplicate(left.Path, right.Path, match));
        }
    }

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
