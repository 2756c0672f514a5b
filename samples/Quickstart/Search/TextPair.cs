namespace Quickstart.Search;

/// <summary>Two files worth comparing, as indices; the same index twice for one that may repeat itself.</summary>
internal readonly record struct TextPair(int Left, int Right)
{
    private const int TileSize = 32;

    /// <summary>
    /// Sorts the pairs into tiles of 32 by 32 files, last files first. Inside a tile no more than 64 analyses are needed,
    /// and beside the comparisons that are stored meanwhile they stay within a memory of 128 results, Memo's default;
    /// the last files are those whose analyses are in memory to begin with.
    /// </summary>
    public static void SortIntoTiles(List<TextPair> pairs) => pairs.Sort(static (one, other) => other.Rank.CompareTo(one.Rank));

    /// <summary>The sorted pairs, those next to each other together that have the left file in common.</summary>
    public static List<ReadOnlyMemory<TextPair>> GroupByLeft(List<TextPair> pairs)
    {
        var groups = new List<ReadOnlyMemory<TextPair>>();
        ReadOnlyMemory<TextPair> rest = pairs.ToArray();
        while (!rest.IsEmpty)
        {
            var left = rest.Span[0].Left;
            var length = 1;
            while (length < rest.Length && rest.Span[length].Left == left)
                length++;
            groups.Add(rest[..length]);
            rest = rest[length..];
        }

        return groups;
    }

    private (int, int, int, int) Rank => (Left / TileSize, Right / TileSize, Left, Right);
}
