using Memo.CompilerServices;

namespace Memo.Levels.Bytes.Named;

/// <summary>A type that has a codec, without it.</summary>
internal abstract class NamedValueType
{
    /// <summary>Writes a value of exactly this type.</summary>
    public abstract NamedContent Write(object value);

    /// <summary>Adds what a value of exactly this type takes on the heap, with its box if it is a value type.</summary>
    public abstract void Measure(object value, ref SizeMeter meter);
}
