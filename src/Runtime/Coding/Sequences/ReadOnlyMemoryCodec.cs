using System.Runtime.InteropServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A <see cref="ReadOnlyMemory{T}"/>: what it shows, not what lies around.</summary>
internal sealed class ReadOnlyMemoryCodec<T>(Codec<T> element) : Codec<ReadOnlyMemory<T>>
{
    public override bool IsImmutable => false;

    public override int MinimumSize => sizeof(int);

    public override void Write(ref CanonicalWriter writer, ReadOnlyMemory<T> value) => Elements.Write(ref writer, element, value.Span);

    public override ReadOnlyMemory<T> Read(ref CanonicalReader reader) => Elements.ReadArray(ref reader, element);

    public override ReadOnlyMemory<T> Copy(ReadOnlyMemory<T> value, ref CopyContext context) => CopyShown(element, value, ref context);

    public override void Measure(ReadOnlyMemory<T> value, ref SizeMeter meter)
    {
        meter.AddArrayOf<T>(value.Length);
        Elements.Measure(element, value.Span, ref meter);
    }

    /// <summary>Copies what is shown; two that show the same whole array show the same copy.</summary>
    internal static Memory<T> CopyShown(Codec<T> element, ReadOnlyMemory<T> value, ref CopyContext context)
    {
        if (value.IsEmpty)
        {
            return default;
        }

        var isWhole = MemoryMarshal.TryGetArray(value, out var segment) && segment.Array!.Length == value.Length;
        if (isWhole && context.TryGetCopy(segment.Array!, out var known))
        {
            return known;
        }

        var copy = new T[value.Length];
        if (isWhole)
        {
            context.Remember(segment.Array!, copy);
        }

        Elements.CopyAll(element, value.Span, copy, ref context);
        return copy;
    }
}
