using System.Buffers;
using System.Collections;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The codec of bits: their number, and eight of them a byte, the first one lowest; the bits left over in the last byte are zero.</summary>
internal sealed class BitArrayCodec : Codec<BitArray>
{
    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    public override void Write(ref CanonicalWriter writer, BitArray value)
    {
        if (!writer.WritePresence(value is not null))
        {
            return;
        }

        var (bits, bytes) = (value!.Length, BytesOf(value.Length));
        var packed = ArrayPool<byte>.Shared.Rent(bytes);
        try
        {
            value.CopyTo(packed, 0);
            writer.WriteCount(bits);
            writer.WriteRaw(packed.AsSpan(0, bytes));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    public override BitArray Read(ref CanonicalReader reader)
    {
        if (!reader.ReadPresence())
        {
            return null!;
        }

        var bits = reader.ReadInt32();
        if (bits < 0)
        {
            throw CanonicalReader.Unexpected("a number of bits");
        }

        var packed = reader.ReadRaw(BytesOf(bits));
        return (bits & 7) == 0 || packed[^1] >> (bits & 7) == 0
            ? new BitArray(packed.ToArray()) { Length = bits }
            : throw CanonicalReader.Unexpected("bits");
    }

    public override BitArray Copy(BitArray value, ref CopyContext context)
    {
        if (value is null)
        {
            return null!;
        }

        if (context.TryGetCopy(value, out var copy))
        {
            return copy;
        }

        copy = new BitArray(value);
        context.Remember(value, copy);
        return copy;
    }

    public override void Measure(BitArray value, ref SizeMeter meter)
    {
        if (value is not null)
        {
            meter.AddObject(IntPtr.Size + (2 * sizeof(int)));
            HeapSize.AddArray(ref meter, (value.Length + 31) / 32, sizeof(int));
        }
    }

    private static int BytesOf(int bits) => (int)((bits + 7L) / 8);
}
