using Memo.Benchmarks.Keys;

namespace Memo.Benchmarks.Subjects;

/// <summary>What is computed. Next to nothing, so that what is measured is the way to it.</summary>
internal static class Bodies
{
    public static long Composite(int number, string text, bool flag) => number + text.Length + (flag ? 1 : 0);

    public static long Number(int number) => number * 31L;

    /// <summary>1,024 bytes that do not compress.</summary>
    public static byte[] Kilobyte(int number)
    {
        var bytes = new byte[1024];
        new Random(number).NextBytes(bytes);
        return bytes;
    }

    /// <summary>1 KB.</summary>
    public static byte[] Page(int number)
    {
        var page = new byte[1024];
        page.AsSpan().Fill((byte)number);
        return page;
    }

    public static Dictionary<CompositeKey, long> Composites() =>
        KeySequence.Composites().Distinct().ToDictionary(key => key, key => Composite(key.Number, key.Text, key.Flag));

    public static Dictionary<int, long> Numbers() => Enumerable.Range(0, KeySequence.Entries).ToDictionary(key => key, Number);
}

internal readonly struct CompositeBody : ILookup<CompositeKey>
{
    public long Get(in CompositeKey key) => Bodies.Composite(key.Number, key.Text, key.Flag);
}

internal readonly struct NumberBody : ILookup<int>
{
    public long Get(in int key) => Bodies.Number(key);
}
