using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A framework class that shows the elements of a list: that list, which must be one of the known ones.</summary>
internal abstract class WrapperCodec<TWrapper, T>(Codec<IList<T>?> items) : ReferenceCodec<TWrapper>
    where TWrapper : class
{
    protected abstract IList<T> ItemsOf(TWrapper value);

    protected abstract TWrapper Create(IList<T> items);

    protected abstract int Fields { get; }

    public override void WriteContent(ref CanonicalWriter writer, TWrapper value)
    {
        if (writer.TryEnter())
        {
            items.Write(ref writer, ItemsOf(value));
            writer.Leave();
        }
    }

    public override TWrapper ReadContent(ref CanonicalReader reader)
    {
        reader.Enter();
        var wrapper = Create(items.Read(ref reader) ?? throw CanonicalReader.Unexpected("a collection"));
        reader.Leave();
        return wrapper;
    }

    public override TWrapper CopyContent(TWrapper value, ref CopyContext context)
    {
        if (!context.TryEnter())
        {
            return value;
        }

        var shown = ItemsOf(value);
        var copy = items.Copy(shown, ref context);
        context.Leave();
        return copy is null || ReferenceEquals(copy, shown) ? value : Remember(value, Create(copy), ref context);
    }

    public override void MeasureContent(TWrapper value, ref SizeMeter meter)
    {
        meter.AddObject(Fields);
        if (meter.TryEnter())
        {
            items.Measure(ItemsOf(value), ref meter);
            meter.Leave();
        }
    }
}
