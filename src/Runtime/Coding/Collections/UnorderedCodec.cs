using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A set or map as a part of a key in which its order does not count. It copies and measures like the collection itself.</summary>
internal sealed class UnorderedCodec<T>(Codec<T> collection, IUnorderedWriter<T> unordered) : Codec<T>
{
    public override bool IsImmutable => collection.IsImmutable;

    public override int MinimumSize => collection.MinimumSize;

    public override void Write(ref CanonicalWriter writer, T value) => unordered.WriteUnordered(ref writer, value);

    public override T Read(ref CanonicalReader reader) => collection.Read(ref reader);

    public override T Copy(T value, ref CopyContext context) => collection.Copy(value, ref context);

    public override void Measure(T value, ref SizeMeter meter) => collection.Measure(value, ref meter);
}
