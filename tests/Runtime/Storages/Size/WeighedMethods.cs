namespace Memo.Tests.Storages.Size;

/// <summary>Memoized methods whose entries' sizes are told by their argument, and whether the last call computed.</summary>
internal static partial class WeighedMethods
{
    /// <summary>Whether the last call computed; for tests on one thread.</summary>
    public static bool HasComputed { get; set; }

    /// <summary>The length of the result of <see cref="Sized"/>.</summary>
    public static int LengthOf(int id) => id * 7 % 500;

    [Memoize]
    public static partial byte[] Sized(int id);

    private static byte[] SizedCore(int id)
    {
        HasComputed = true;
        return new byte[LengthOf(id)];
    }

    [Memoize(Tags = ["weighed:{text}"])]
    public static partial int TaggedText(string text);

    private static int TaggedTextCore(string text)
    {
        HasComputed = true;
        return 0;
    }

    /// <summary>All of one size.</summary>
    public static int WithTag(int id) => TaggedText($"{id:D2}");

    /// <summary>Uses many small results twice, and tells what the storage held at the end.</summary>
    [Memoize]
    public static partial long Outer(int count);

    private static long OuterCore(int count)
    {
        for (var i = 0; i < 2 * count; i++)
        {
            Sized(i % count);
        }

        return CacheStorage.Default.Size ?? 0;
    }

    /// <summary>A result that is nested so deep that nobody can measure it.</summary>
    [Memoize]
    public static partial Chain Deep(int depth);

    private static Chain DeepCore(int depth)
    {
        var chain = new Chain(0, null);
        for (var i = 0; i < depth; i++)
        {
            chain = new Chain(i, chain);
        }

        return chain;
    }
}
