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

    private (int, int, int, int) Rank => (Left / TileSize, Right / TileSize, Left, Right);
}
