using Memo.CompilerServices;

namespace Memo.Coding;

internal delegate void Writing<T>(ref CanonicalWriter writer, T value);

internal delegate T Reading<T>(ref CanonicalReader reader);

/// <summary>A scalar, which the canonical writer and reader know themselves.</summary>
internal sealed class ScalarCodec<T>(int minimumSize, Writing<T> write, Reading<T> read) : Codec<T>
{
    /// <summary>Adds what a value takes on the heap; none where nothing.</summary>
    public Measuring<T>? HeapBytes { get; init; }

    /// <summary>Whether the encoding is the value's memory, on a little-endian machine.</summary>
    public bool IsItsMemory { get; init; }

    /// <summary>Whether any bits are those of a value.</summary>
    public bool TakesAnyBits { get; init; }

    public override bool IsImmutable => true;

    public override int MinimumSize => minimumSize;

    internal override bool HasParts => false;

    internal override bool IsFlat => HeapBytes is null;

    internal override bool IsMemory => IsItsMemory;

    internal override bool IsAnyBits => TakesAnyBits;

    public override void Write(ref CanonicalWriter writer, T value) => write(ref writer, value);

    public override T Read(ref CanonicalReader reader) => read(ref reader);

    public override T Copy(T value, ref CopyContext context) => value;

    public override void Measure(T value, ref SizeMeter meter) => HeapBytes?.Invoke(value, ref meter);
}
