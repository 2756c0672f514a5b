namespace Memo.Benchmarks.Quick;

/// <summary>What was measured again and again.</summary>
internal readonly record struct Series(double Median, double Least, double Most)
{
    public static Series Of(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Series(median, sorted[0], sorted[^1]);
    }
}
