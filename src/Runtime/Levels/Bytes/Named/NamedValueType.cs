namespace Memo.Levels.Bytes.Named;

/// <summary>A type that has a codec, without it.</summary>
internal abstract class NamedValueType
{
    /// <summary>Writes a value of exactly this type.</summary>
    public abstract NamedContent Write(object value);
}
