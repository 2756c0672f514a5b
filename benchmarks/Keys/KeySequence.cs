using System.Globalization;

namespace Memo.Benchmarks.Keys;

/// <summary>
/// The keys that are looked up, in an order that no branch predictor or prefetcher knows but that costs nothing to
/// follow: shuffle after shuffle of all entries, so that each is used equally often.
/// </summary>
internal static class KeySequence
{
    public const int Entries = 1024;
    public const int Shuffles = 8;
    public const int Length = Entries * Shuffles;

    public static int[] Numbers() => Shuffled(Entries, Shuffles);

    /// <remarks>Each call makes its strings anew: the one looked up is never the very object that was stored.</remarks>
    public static CompositeKey[] Composites()
    {
        var keys = new CompositeKey[Entries];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = new CompositeKey(i * 7, string.Create(CultureInfo.InvariantCulture, $"article-{i:D5}"), i % 2 == 0);
        return Array.ConvertAll(Numbers(), number => keys[number]);
    }

    public static int[] Shuffled(int entries, int shuffles)
    {
        var random = new Random(20260304);
        var order = new int[entries * shuffles];
        for (var shuffle = 0; shuffle < shuffles; shuffle++)
        {
            var part = order.AsSpan(shuffle * entries, entries);
            for (var i = 0; i < part.Length; i++)
                part[i] = i;
            random.Shuffle(part);
        }

        return order;
    }

    /// <summary>Independent draws from <paramref name="entries"/> keys.</summary>
    public static int[] Uniform(int entries, int length)
    {
        var random = new Random(20260305);
        var draws = new int[length];
        for (var i = 0; i < draws.Length; i++)
            draws[i] = random.Next(entries);
        return draws;
    }
}
