using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A framework class that is a sequence of elements: their number and each, in enumeration order.</summary>
internal abstract class SequenceCodec<TSequence, T>(Codec<T> element) : ReferenceCodec<TSequence>
    where TSequence : class
{
    protected Codec<T> Element { get; } = element;

    /// <summary>The elements as they are now; a change meanwhile may throw, but ends.</summary>
    protected abstract ReadOnlySpan<T> ItemsOf(TSequence value);

    /// <summary>Makes a sequence of elements, which are the sequence's from now on.</summary>
    protected abstract TSequence Create(T[] items);

    /// <summary>Adds what the sequence takes beside what its elements take.</summary>
    protected abstract void MeasureSelf(TSequence value, int count, ref SizeMeter meter);

    public override void WriteContent(ref CanonicalWriter writer, TSequence value) =>
        Elements.Write(ref writer, Element, ItemsOf(value));

    public override TSequence ReadContent(ref CanonicalReader reader) => Create(Elements.ReadArray(ref reader, Element));

    public override TSequence CopyContent(TSequence value, ref CopyContext context)
    {
        var items = ItemsOf(value);
        var copies = new T[items.Length];
        Elements.CopyAll(Element, items, copies, ref context);
        return Remember(value, Create(copies), ref context);
    }

    public override void MeasureContent(TSequence value, ref SizeMeter meter)
    {
        var items = ItemsOf(value);
        MeasureSelf(value, items.Length, ref meter);
        Elements.Measure(Element, items, ref meter);
    }
}
