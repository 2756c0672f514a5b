using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>An array of one dimension. One that is an array of another type by covariance is refused.</summary>
internal sealed class ArrayCodec<T>(Codec<T> element) : ReferenceCodec<T[]>
{
    public override void WriteContent(ref CanonicalWriter writer, T[] value) =>
        Elements.Write(ref writer, element, new ReadOnlySpan<T>(value));

    public override T[] ReadContent(ref CanonicalReader reader) => Elements.ReadArray(ref reader, element);

    public override T[] CopyContent(T[] value, ref CopyContext context)
    {
        if (value.Length == 0)
        {
            return value;
        }

        var copy = new T[value.Length];
        context.Remember(value, copy);
        Elements.CopyAll(element, value, copy, ref context);
        return copy;
    }

    public override void MeasureContent(T[] value, ref SizeMeter meter)
    {
        meter.AddArrayOf<T>(value.Length);
        Elements.Measure(element, value, ref meter);
    }
}
