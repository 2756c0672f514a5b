namespace Quickstart.Detection;

/// <summary>Grows seeds to the longest runs of equal tokens around them, which also proves them.</summary>
internal static class RunFinder
{
    /// <summary>The runs, by where they start in the left text.</summary>
    public static List<Alignment> Find(in TokenPair texts, List<(int Left, int Right)> seeds)
    {
        seeds.Sort(static (one, other) =>
        {
            var diagonals = (one.Right - one.Left).CompareTo(other.Right - other.Left);
            return diagonals != 0 ? diagonals : one.Left.CompareTo(other.Left);
        });

        var runs = new List<Alignment>();
        var (diagonal, explored) = (0, 0);
        foreach (var seed in seeds)
        {
            if (seed.Right - seed.Left == diagonal && seed.Left < explored)
                continue;

            var run = Grow(texts, seed);
            (diagonal, explored) = (seed.Right - seed.Left, run.LeftEnd);
            if (texts.IsOneText)
                run = Shorten(run, diagonal);
            if (run.LeftLength >= Winnowing.ShingleLength)
                runs.Add(run);
        }

        runs.Sort(static (one, other) =>
            one.LeftStart != other.LeftStart ? one.LeftStart.CompareTo(other.LeftStart) : one.RightStart.CompareTo(other.RightStart));
        return runs;
    }

    private static Alignment Grow(in TokenPair texts, (int Left, int Right) seed)
    {
        var left = texts.Left;
        var right = texts.Right;
        var before = 0;
        while (seed.Left > before && seed.Right > before && left[seed.Left - before - 1].Hash == right[seed.Right - before - 1].Hash)
            before++;

        var (leftStart, rightStart) = (seed.Left - before, seed.Right - before);
        var length = 0;
        while (leftStart + length < left.Length && rightStart + length < right.Length && left[leftStart + length].Hash == right[rightStart + length].Hash)
            length++;

        return new Alignment(leftStart, leftStart + length, rightStart, rightStart + length, length);
    }

    // A run that overlaps itself is a text that repeats at that distance: one period of it is the passage.
    private static Alignment Shorten(in Alignment run, int diagonal)
    {
        var length = Math.Min(run.LeftLength, diagonal);
        return new Alignment(run.LeftStart, run.LeftStart + length, run.RightStart, run.RightStart + length, length);
    }
}
