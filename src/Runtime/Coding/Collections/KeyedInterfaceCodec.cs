using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The codec of an interface: the byte of the run-time type, then the content. A type of another kind is refused, and not looked into.</summary>
internal sealed class KeyedInterfaceCodec<T>(params CollectionVariant<T>[] variants) : ContentCodec<T>
    where T : class
{
    public override bool IsImmutable => Array.TrueForAll(variants, static variant => variant.IsImmutable);

    public override bool Accepts(T value) => Find(value) is not null;

    public override void WriteContent(ref CanonicalWriter writer, T value, bool isOrdered)
    {
        if (Find(value) is not { } variant)
        {
            writer.Refuse();
            return;
        }

        writer.Write((byte)variant.Kind);
        variant.WriteContent(ref writer, value, isOrdered);
    }

    public override T ReadContent(ref CanonicalReader reader)
    {
        var kind = (CollectionKind)reader.ReadByte();
        foreach (var variant in variants)
        {
            if (variant.Kind == kind)
            {
                return variant.ReadContent(ref reader);
            }
        }

        throw CanonicalReader.Unexpected("a collection");
    }

    public override T CopyContent(T value, ref CopyContext context)
    {
        if (Find(value) is { } variant)
        {
            return variant.Copy(value, ref context);
        }

        context.Refuse();
        return value;
    }

    public override void MeasureContent(T value, ref SizeMeter meter) => Find(value)?.MeasureContent(value, ref meter);

    private CollectionVariant<T>? Find(T value)
    {
        foreach (var variant in variants)
        {
            if (variant.Accepts(value))
            {
                return variant;
            }
        }

        return null;
    }
}
