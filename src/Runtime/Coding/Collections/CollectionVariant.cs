using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>One run-time type that a value behind an interface can have.</summary>
internal abstract class CollectionVariant<T>(CollectionKind kind)
    where T : class
{
    public CollectionKind Kind => kind;

    public abstract bool IsImmutable { get; }

    public abstract bool Accepts(T value);

    public abstract void WriteContent(ref CanonicalWriter writer, T value, bool isOrdered);

    public abstract T ReadContent(ref CanonicalReader reader);

    public abstract T Copy(T value, ref CopyContext context);

    public abstract void MeasureContent(T value, ref SizeMeter meter);
}
