using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>A codec, random values for it, and what makes two of them the same.</summary>
internal abstract class CodecCase(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether the encodings of two values that differ in little are equal exactly if the values are; null if so, else what went wrong.</summary>
    public abstract string? FindCollision(ulong seed, int changed, ref int unequal);

    /// <summary>Writes, reads, copies and writes a random value; null if it is the same each time, else what went wrong.</summary>
    public abstract string? FindLoss(ulong seed);

    /// <summary>The encoding of a random value.</summary>
    public abstract byte[] Encode(ulong seed);

    /// <summary>Reads any bytes, and if they are those of a value, writes and reads it once more.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those of a value.</exception>
    public abstract void Read(ReadOnlySpan<byte> bytes);

    public sealed override string ToString() => Name;
}
