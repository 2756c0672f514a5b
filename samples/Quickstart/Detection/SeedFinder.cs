namespace Quickstart.Detection;

/// <summary>Finds where the texts have a fingerprint in common.</summary>
internal static class SeedFinder
{
    private const int MostPairsOfOneHash = 64;

    /// <summary>Pairs of token positions, one in either text.</summary>
    public static List<(int Left, int Right)> FindShared(TextAnalysis left, TextAnalysis right)
    {
        var seeds = new List<(int, int)>();
        var ofLeft = left.Fingerprints.AsSpan();
        var ofRight = right.Fingerprints.AsSpan();

        while (!ofLeft.IsEmpty && !ofRight.IsEmpty)
        {
            var order = ofLeft[0].Hash.CompareTo(ofRight[0].Hash);
            var leftGroup = order <= 0 ? TakeGroup(ref ofLeft) : [];
            var rightGroup = order >= 0 ? TakeGroup(ref ofRight) : [];
            AddPairs(seeds, leftGroup, rightGroup);
        }

        return seeds;
    }

    /// <summary>Pairs of token positions in one text, the left one first.</summary>
    public static List<(int Left, int Right)> FindRepeated(TextAnalysis text)
    {
        var seeds = new List<(int, int)>();
        var fingerprints = text.Fingerprints.AsSpan();
        while (!fingerprints.IsEmpty)
            AddRepeats(seeds, TakeGroup(ref fingerprints));
        return seeds;
    }

    private static ReadOnlySpan<Fingerprint> TakeGroup(ref ReadOnlySpan<Fingerprint> sorted)
    {
        var length = 1;
        while (length < sorted.Length && sorted[length].Hash == sorted[0].Hash)
            length++;

        var group = sorted[..length];
        sorted = sorted[length..];
        return group;
    }

    private static void AddPairs(List<(int, int)> seeds, ReadOnlySpan<Fingerprint> left, ReadOnlySpan<Fingerprint> right)
    {
        if ((long)left.Length * right.Length <= MostPairsOfOneHash)
        {
            foreach (var inLeft in left)
            {
                foreach (var inRight in right)
                    seeds.Add((inLeft.Position, inRight.Position));
            }
        }
        else
        {
            // What occurs this often is paired in order only: its number stays linear, and copies are still found.
            for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
                seeds.Add((left[i].Position, right[i].Position));
        }
    }

    private static void AddRepeats(List<(int, int)> seeds, ReadOnlySpan<Fingerprint> group)
    {
        var reach = group.Length * group.Length <= MostPairsOfOneHash ? group.Length : 1;
        for (var i = 0; i < group.Length; i++)
        {
            for (var j = i + 1; j < group.Length && j <= i + reach; j++)
                seeds.Add((group[i].Position, group[j].Position));
        }
    }
}
