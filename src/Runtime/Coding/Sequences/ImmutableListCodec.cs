using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>An <see cref="ImmutableList{T}"/>.</summary>
internal sealed class ImmutableListCodec<T>(Codec<T> element) : SequenceCodec<ImmutableList<T>, T>(element)
{
    // Each element is a node of a tree, with its height and number of nodes.
    private static readonly int NodeFields = (3 * IntPtr.Size) + Unsafe.SizeOf<T>();

    public override bool IsImmutable => Element.IsImmutable;

    protected override ReadOnlySpan<T> ItemsOf(ImmutableList<T> value)
    {
        var items = new T[value.Count];
        value.CopyTo(items);
        return items;
    }

    protected override ImmutableList<T> Create(T[] items) => [.. items];

    protected override void MeasureSelf(ImmutableList<T> value, int count, ref SizeMeter meter)
    {
        if (count > 0)
        {
            meter.AddObject(IntPtr.Size);
            meter.AddObjects(count, NodeFields);
        }
    }
}
