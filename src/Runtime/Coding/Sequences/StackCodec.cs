using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A <see cref="Stack{T}"/>, from the top down.</summary>
internal sealed class StackCodec<T>(Codec<T> element) : SequenceCodec<Stack<T>, T>(element)
{
    private static readonly int Fields = IntPtr.Size + (2 * sizeof(int));

    protected override ReadOnlySpan<T> ItemsOf(Stack<T> value) => value.ToArray();

    protected override Stack<T> Create(T[] items)
    {
        Array.Reverse(items);
        return new Stack<T>(items);
    }

    protected override void MeasureSelf(Stack<T> value, int count, ref SizeMeter meter)
    {
        meter.AddObject(Fields);
        meter.AddArrayOf<T>(value.Capacity);
    }
}
