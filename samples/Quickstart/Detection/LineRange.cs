namespace Quickstart.Detection;

/// <summary>Lines of a text, counted from 1, both ends included.</summary>
internal readonly record struct LineRange(int First, int Last)
{
    public int Count => Last - First + 1;

    /// <summary>The lines of both over the lines of either: 0 for ranges apart, 1 for equal ones.</summary>
    public double SimilarityTo(LineRange other)
    {
        var common = Math.Min(Last, other.Last) - Math.Max(First, other.First) + 1;
        return common <= 0 ? 0 : (double)common / (Count + other.Count - common);
    }
}
