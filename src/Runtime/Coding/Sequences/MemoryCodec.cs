using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A <see cref="Memory{T}"/>: what it shows, not what lies around.</summary>
internal sealed class MemoryCodec<T>(Codec<T> element) : Codec<Memory<T>>
{
    public override bool IsImmutable => false;

    public override int MinimumSize => sizeof(int);

    public override void Write(ref CanonicalWriter writer, Memory<T> value) => Elements.Write<T>(ref writer, element, value.Span);

    public override Memory<T> Read(ref CanonicalReader reader) => Elements.ReadArray(ref reader, element);

    public override Memory<T> Copy(Memory<T> value, ref CopyContext context) => ReadOnlyMemoryCodec<T>.CopyShown(element, value, ref context);

    public override void Measure(Memory<T> value, ref SizeMeter meter)
    {
        meter.AddArrayOf<T>(value.Length);
        Elements.Measure<T>(element, value.Span, ref meter);
    }
}
