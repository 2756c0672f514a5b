using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class CollectionVariant<T, TCollection>(CollectionKind kind, ContentCodec<TCollection> codec) : CollectionVariant<T>(kind)
    where T : class
    where TCollection : class, T
{
    public override bool IsImmutable => codec.IsImmutable;

    public override bool Accepts(T value) => value is TCollection collection && codec.Accepts(collection);

    public override void WriteContent(ref CanonicalWriter writer, T value, bool isOrdered) => codec.WriteContent(ref writer, (TCollection)value, isOrdered);

    public override T ReadContent(ref CanonicalReader reader) => codec.ReadContent(ref reader);

    public override T Copy(T value, ref CopyContext context) => codec.Copy((TCollection)value, ref context);

    public override void MeasureContent(T value, ref SizeMeter meter) => codec.MeasureContent((TCollection)value, ref meter);
}
