using System.Runtime.InteropServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A <see cref="List{T}"/>; its capacity is no data.</summary>
internal sealed class ListCodec<T>(Codec<T> element) : ReferenceCodec<List<T>>
{
    private static readonly int Fields = IntPtr.Size + (2 * sizeof(int));

    public override void WriteContent(ref CanonicalWriter writer, List<T> value) =>
        Elements.Write(ref writer, element, CollectionsMarshal.AsSpan(value));

    public override List<T> ReadContent(ref CanonicalReader reader) => Elements.ReadList(ref reader, element);

    public override List<T> CopyContent(List<T> value, ref CopyContext context)
    {
        var items = CollectionsMarshal.AsSpan(value);
        var copy = new List<T>(items.Length);
        context.Remember(value, copy);
        CollectionsMarshal.SetCount(copy, items.Length);
        Elements.CopyAll(element, items, CollectionsMarshal.AsSpan(copy), ref context);
        return copy;
    }

    public override void MeasureContent(List<T> value, ref SizeMeter meter)
    {
        meter.AddObject(Fields);
        meter.AddArrayOf<T>(value.Capacity);
        Elements.Measure(element, CollectionsMarshal.AsSpan(value), ref meter);
    }
}
