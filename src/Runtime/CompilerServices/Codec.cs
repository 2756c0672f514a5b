using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>
/// What Memo can do with the values of a type: encode and rebuild them, copy them, and tell how large they are.
/// </summary>
/// <remarks>
/// Codecs are stateless and thread-safe. The framework's types have theirs in <see cref="Codecs"/>; those of the user's types are
/// generated. A codec of a reference type takes and gives null.
/// </remarks>
/// <typeparam name="T">The type of the values, exactly: a derived instance is refused.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Codec<T>
{
    /// <summary>Whether no value can ever be changed, so that all callers may share it.</summary>
    public abstract bool IsImmutable { get; }

    /// <summary>How many bytes every encoded value takes at least.</summary>
    public abstract int MinimumSize { get; }

    /// <summary>Writes the canonical encoding: values that no method could tell apart give equal bytes, all others unequal ones.</summary>
    /// <param name="writer">Where to write; it is told to refuse if the value cannot be encoded.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(ref CanonicalWriter writer, T value);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">Where to read.</param>
    /// <returns>A value equal in representation to the one written.</returns>
    /// <exception cref="InvalidDataException">The bytes are not those of a value.</exception>
    public abstract T Read(ref CanonicalReader reader);

    /// <summary>Copies what can be changed; what cannot is shared with the copy.</summary>
    /// <param name="value">The value.</param>
    /// <param name="context">Knows what has been copied before; it is told to refuse if the value cannot be copied.</param>
    /// <returns>The copy, or the value itself if there is nothing in it that could be changed.</returns>
    public abstract T Copy(T value, ref CopyContext context);

    /// <summary>Adds the bytes that the value takes on the heap, beside the place that holds it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="meter">Where to add them.</param>
    public abstract void Measure(T value, ref SizeMeter meter);

    /// <summary>Whether values may have parts, and so count as nodes where they are elements.</summary>
    internal virtual bool HasParts => true;

    /// <summary>Whether no value takes bytes on the heap.</summary>
    internal virtual bool IsFlat => false;

    /// <summary>Whether a value's encoding is its memory, on a little-endian machine.</summary>
    internal virtual bool IsMemory => false;

    /// <summary>Whether any bits are those of a value; asked only where <see cref="IsMemory"/> holds.</summary>
    internal virtual bool IsAnyBits => false;
}
