using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>An <see cref="ImmutableArray{T}"/>: the default one is none, and differs from the empty one.</summary>
internal sealed class ImmutableArrayCodec<T>(Codec<T> element) : Codec<ImmutableArray<T>>
{
    public override bool IsImmutable => element.IsImmutable;

    public override int MinimumSize => 1;

    public override void Write(ref CanonicalWriter writer, ImmutableArray<T> value)
    {
        if (writer.WritePresence(!value.IsDefault))
        {
            Elements.Write(ref writer, element, value.AsSpan());
        }
    }

    public override ImmutableArray<T> Read(ref CanonicalReader reader) =>
        reader.ReadPresence() ? ImmutableCollectionsMarshal.AsImmutableArray(Elements.ReadArray(ref reader, element)) : default;

    public override ImmutableArray<T> Copy(ImmutableArray<T> value, ref CopyContext context)
    {
        if (value.IsDefaultOrEmpty || element.IsImmutable)
        {
            return value;
        }

        var copies = new T[value.Length];
        Elements.CopyAll(element, value.AsSpan(), copies, ref context);
        return ImmutableCollectionsMarshal.AsImmutableArray(copies);
    }

    public override void Measure(ImmutableArray<T> value, ref SizeMeter meter)
    {
        if (!value.IsDefault)
        {
            meter.AddArrayOf<T>(value.Length);
            Elements.Measure(element, value.AsSpan(), ref meter);
        }
    }
}
