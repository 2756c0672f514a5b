using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>An <see cref="ImmutableStack{T}"/>, from the top down.</summary>
internal sealed class ImmutableStackCodec<T>(Codec<T> element) : SequenceCodec<ImmutableStack<T>, T>(element)
{
    private static readonly int NodeFields = IntPtr.Size + Unsafe.SizeOf<T>();

    public override bool IsImmutable => Element.IsImmutable;

    protected override ReadOnlySpan<T> ItemsOf(ImmutableStack<T> value)
    {
        var items = new List<T>();
        foreach (var item in value)
        {
            items.Add(item);
        }

        return items.ToArray();
    }

    protected override ImmutableStack<T> Create(T[] items)
    {
        Array.Reverse(items);
        return ImmutableStack.Create(items);
    }

    protected override void MeasureSelf(ImmutableStack<T> value, int count, ref SizeMeter meter) => meter.AddObjects(count, NodeFields);
}
