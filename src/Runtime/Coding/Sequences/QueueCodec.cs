using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A <see cref="Queue{T}"/>, first element first.</summary>
internal sealed class QueueCodec<T>(Codec<T> element) : SequenceCodec<Queue<T>, T>(element)
{
    private static readonly int Fields = IntPtr.Size + (4 * sizeof(int));

    protected override ReadOnlySpan<T> ItemsOf(Queue<T> value) => value.ToArray();

    protected override Queue<T> Create(T[] items) => new(items);

    protected override void MeasureSelf(Queue<T> value, int count, ref SizeMeter meter)
    {
        meter.AddObject(Fields);
        meter.AddArrayOf<T>(value.Capacity);
    }
}
