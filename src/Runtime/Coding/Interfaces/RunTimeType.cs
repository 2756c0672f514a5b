using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A materialized collection that may stand behind an interface.</summary>
/// <param name="tag">The byte that names it; the same behind all interfaces, and never another.</param>
internal abstract class RunTimeType<TInterface>(byte tag)
    where TInterface : class
{
    public byte Tag { get; } = tag;

    /// <summary>Whether the collection implements the interface at all.</summary>
    public abstract bool Implements { get; }

    public abstract bool Is(Type type);

    public abstract void Write(ref CanonicalWriter writer, TInterface value);

    public abstract TInterface Read(ref CanonicalReader reader);

    /// <summary>The copy, or the very value if there is nothing in it that could be changed.</summary>
    public abstract TInterface? Copy(TInterface value, ref CopyContext context);

    public abstract void Measure(TInterface value, ref SizeMeter meter);
}
