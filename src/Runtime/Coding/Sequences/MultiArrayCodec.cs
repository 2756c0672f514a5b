using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Memo.CompilerServices;
using Memo.Keys;

namespace Memo.Coding;

/// <summary>An array of several dimensions: their lengths, then the elements, the last index running fastest. Bounds other than zero are refused.</summary>
internal sealed class MultiArrayCodec<TArray, T>(Codec<T> element, int rank, Func<int[], TArray> create) : ReferenceCodec<TArray>
    where TArray : class
{
    public override void WriteContent(ref CanonicalWriter writer, TArray value)
    {
        var array = (Array)(object)value;
        for (var dimension = 0; dimension < rank; dimension++)
        {
            if (array.GetLowerBound(dimension) != 0)
            {
                writer.Refuse();
                return;
            }

            writer.WriteCount(array.GetLength(dimension));
        }

        Elements.WriteAll(ref writer, element, ItemsOf(array));
    }

    public override TArray ReadContent(ref CanonicalReader reader)
    {
        var lengths = new int[rank];
        var count = 1L;
        for (var dimension = 0; dimension < rank; dimension++)
        {
            lengths[dimension] = reader.ReadInt32();
            if (lengths[dimension] < 0)
            {
                throw CanonicalReader.Unexpected("an array");
            }

            // Each factor is below 2^31 and the product so far at most that, so that it cannot overflow before it is cut.
            count = Math.Min(count * lengths[dimension], int.MaxValue);
        }

        if (count > (element.MinimumSize == 0 ? NodeBudget.MaxNodes : reader.Remaining / element.MinimumSize))
        {
            throw CanonicalReader.Unexpected("an array");
        }

        reader.Enter(element.HasParts ? (int)count : 0);
        var array = Create(lengths);
        Elements.ReadAll(ref reader, element, ItemsOf((Array)(object)array));
        reader.Leave();
        return array;
    }

    public override TArray CopyContent(TArray value, ref CopyContext context)
    {
        var array = (Array)(object)value;
        var copy = (TArray)array.Clone();
        context.Remember(value, copy);
        Elements.CopyAll(element, ItemsOf(array), ItemsOf((Array)(object)copy), ref context);
        return copy;
    }

    public override void MeasureContent(TArray value, ref SizeMeter meter)
    {
        var array = (Array)(object)value;
        meter.AddObject(IntPtr.Size + (rank * 2L * sizeof(int)) + (array.LongLength * Unsafe.SizeOf<T>()));
        Elements.Measure(element, ItemsOf(array), ref meter);
    }

    private TArray Create(int[] lengths)
    {
        try
        {
            return create(lengths);
        }
        catch (Exception exception) when (exception is OutOfMemoryException or OverflowException or ArgumentException)
        {
            // Without elements, dimensions may be longer than the run time allows.
            throw CanonicalReader.Unexpected("an array");
        }
    }

    private static Span<T> ItemsOf(Array array) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
}
