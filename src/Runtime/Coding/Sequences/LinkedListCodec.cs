using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A <see cref="LinkedList{T}"/>, first element first.</summary>
internal sealed class LinkedListCodec<T>(Codec<T> element) : SequenceCodec<LinkedList<T>, T>(element)
{
    private static readonly int Fields = (2 * IntPtr.Size) + (2 * sizeof(int));
    private static readonly int NodeFields = (3 * IntPtr.Size) + Unsafe.SizeOf<T>();

    protected override ReadOnlySpan<T> ItemsOf(LinkedList<T> value)
    {
        var items = new T[value.Count];
        value.CopyTo(items, 0);
        return items;
    }

    protected override LinkedList<T> Create(T[] items) => new(items);

    protected override void MeasureSelf(LinkedList<T> value, int count, ref SizeMeter meter)
    {
        meter.AddObject(Fields);
        meter.AddObjects(count, NodeFields);
    }
}
