using Quickstart.Search;

namespace Quickstart.Tests.Search;

public class TextPairTests
{
    [Fact]
    public void SortedPairs_StayWithinADefaultMemoryInsideATile()
    {
        var pairs = AllPairs(200);
        TextPair.SortIntoTiles(pairs);

        var misses = CountMisses(pairs, capacity: 128);

        Assert.InRange(misses, 1, 2 * pairs.Count / 16);
    }

    [Fact]
    public void SortedPairs_BeginWithTheLastFiles()
    {
        var pairs = AllPairs(200);
        TextPair.SortIntoTiles(pairs);

        Assert.Equal(new TextPair(199, 199), pairs[0]);
    }

    private static List<TextPair> AllPairs(int files) =>
        [.. from left in Enumerable.Range(0, files) from right in Enumerable.Range(left, files - left) select new TextPair(left, right)];

    // A memory that holds the results last used: two analyses for each comparison, and the comparison itself.
    private static int CountMisses(List<TextPair> pairs, int capacity)
    {
        var memory = new LinkedList<object>();
        var misses = 0;
        foreach (var pair in pairs)
        {
            misses += Use(memory, pair.Left, capacity) ? 0 : 1;
            misses += Use(memory, pair.Right, capacity) ? 0 : 1;
            Use(memory, pair, capacity);
        }

        return misses;
    }

    private static bool Use(LinkedList<object> memory, object result, int capacity)
    {
        var isHit = memory.Remove(result);
        memory.AddFirst(result);
        if (memory.Count > capacity)
            memory.RemoveLast();
        return isHit;
    }
}
