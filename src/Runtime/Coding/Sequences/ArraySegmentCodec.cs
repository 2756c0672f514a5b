using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>An <see cref="ArraySegment{T}"/>: the whole array, which everybody can reach through it, and which part of it.</summary>
internal sealed class ArraySegmentCodec<T>(Codec<T[]?> array) : Codec<ArraySegment<T>>
{
    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    public override void Write(ref CanonicalWriter writer, ArraySegment<T> value)
    {
        array.Write(ref writer, value.Array);
        if (value.Array is not null)
        {
            writer.Write(value.Offset);
            writer.Write(value.Count);
        }
    }

    public override ArraySegment<T> Read(ref CanonicalReader reader)
    {
        if (array.Read(ref reader) is not { } items)
        {
            return default;
        }

        var (offset, count) = (reader.ReadInt32(), reader.ReadInt32());
        return (uint)offset <= (uint)items.Length && (uint)count <= (uint)(items.Length - offset)
            ? new ArraySegment<T>(items, offset, count)
            : throw CanonicalReader.Unexpected("a part of an array");
    }

    public override ArraySegment<T> Copy(ArraySegment<T> value, ref CopyContext context) =>
        array.Copy(value.Array, ref context) is { } copy ? new ArraySegment<T>(copy, value.Offset, value.Count) : default;

    public override void Measure(ArraySegment<T> value, ref SizeMeter meter) => array.Measure(value.Array, ref meter);
}
