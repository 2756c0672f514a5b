using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

/// <summary>A codec with values that differ pairwise, if only in what some comparison would overlook.</summary>
internal abstract class KeyedCase(string name)
{
    public string Name => name;

    /// <summary>The encodings of all values, each with a text for messages.</summary>
    public abstract IEnumerable<(byte[] Bytes, string Text)> Encodings { get; }

    /// <summary>The encodings of what comes back from bytes and of what a copy is.</summary>
    public abstract IEnumerable<(byte[] Expected, byte[] Read, byte[] Copied)> RoundTrips { get; }

    /// <exception cref="InvalidDataException">The bytes are not those of a value.</exception>
    public abstract void Read(ReadOnlySpan<byte> bytes);

    public sealed override string ToString() => name;
}

/// <inheritdoc/>
internal sealed class KeyedCase<T>(string name, Codec<T> codec, params T[] values) : KeyedCase(name)
{
    public override IEnumerable<(byte[] Bytes, string Text)> Encodings => values.Select((value, index) => (Coded.Write(codec, value), $"{Name} {index}"));

    public override IEnumerable<(byte[] Expected, byte[] Read, byte[] Copied)> RoundTrips => values.Select(value =>
        (Coded.Write(codec, value), Coded.Write(codec, Coded.RoundTrip(codec, value)), Coded.Write(codec, Coded.Copy(codec, value))));

    public override void Read(ReadOnlySpan<byte> bytes) => Coded.Read(codec, bytes);
}
