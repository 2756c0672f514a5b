using System.Buffers;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>Sorts what was written, item by item, as unsigned bytes.</summary>
internal static class EncodedItems
{
    /// <param name="writer">What they were written to last.</param>
    /// <param name="ends">Where the first item begins, and where each of them ends.</param>
    public static void Sort(ref CanonicalWriter writer, ReadOnlySpan<int> ends)
    {
        var (start, count) = (ends[0], ends.Length - 1);
        var written = writer.Written[start..];
        var bytes = ArrayPool<byte>.Shared.Rent(written.Length);
        var items = ArrayPool<Range>.Shared.Rent(count);
        try
        {
            written.CopyTo(bytes);
            for (var i = 0; i < count; i++)
            {
                items[i] = (ends[i] - start)..(ends[i + 1] - start);
            }

            items.AsSpan(0, count).Sort(new ByteOrder(bytes));
            writer.Truncate(start);
            foreach (var item in items.AsSpan(0, count))
            {
                writer.WriteRaw(bytes.AsSpan(item));
            }
        }
        finally
        {
            ArrayPool<Range>.Shared.Return(items);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private readonly struct ByteOrder(byte[] bytes) : IComparer<Range>
    {
        public int Compare(Range x, Range y) => bytes.AsSpan(x).SequenceCompareTo(bytes.AsSpan(y));
    }
}
