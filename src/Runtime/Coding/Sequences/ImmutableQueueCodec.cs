using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>An <see cref="ImmutableQueue{T}"/>, first element first.</summary>
internal sealed class ImmutableQueueCodec<T>(Codec<T> element) : SequenceCodec<ImmutableQueue<T>, T>(element)
{
    private static readonly int NodeFields = IntPtr.Size + Unsafe.SizeOf<T>();

    public override bool IsImmutable => Element.IsImmutable;

    protected override ReadOnlySpan<T> ItemsOf(ImmutableQueue<T> value)
    {
        var items = new List<T>();
        foreach (var item in value)
        {
            items.Add(item);
        }

        return items.ToArray();
    }

    protected override ImmutableQueue<T> Create(T[] items) => ImmutableQueue.Create(items);

    protected override void MeasureSelf(ImmutableQueue<T> value, int count, ref SizeMeter meter)
    {
        if (count > 0)
        {
            meter.AddObject(3 * IntPtr.Size);
            meter.AddObjects(count, NodeFields);
        }
    }
}
