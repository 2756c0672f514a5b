namespace Memo.Engine;

/// <summary>
/// Orders the uses of entries across threads without a shared write on each use: a thread takes stamps in blocks and uses
/// them up alone.
/// </summary>
/// <remarks>
/// One thread alone draws strictly rising stamps. With several, a stamp may be older than the latest one drawn by
/// <see cref="BlockSize"/> for each processor, 64 with two: a block that has fallen further behind is given up.
/// A clock shared by two threads on each use costs four times as much as a whole hit.
/// </remarks>
internal static class RecencyClock
{
    private const int BlockSize = 32;

    private static readonly long Tolerance = BlockSize * (Math.Max(2, Environment.ProcessorCount) - 1L);

    private static Padded _issued;

    /// <summary>Whether a block ending at <paramref name="end"/> is so old that its stamps would mislead.</summary>
    public static bool IsOutdated(long end) => Volatile.Read(ref _issued.Value) - end > Tolerance;

    /// <summary>Takes a block of stamps.</summary>
    /// <returns>The stamp after the block's last.</returns>
    public static long TakeBlock(out long first)
    {
        var end = Interlocked.Add(ref _issued.Value, BlockSize);
        first = end - BlockSize + 1;
        return end + 1;
    }
}
