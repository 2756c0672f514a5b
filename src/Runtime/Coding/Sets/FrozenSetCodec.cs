using System.Collections.Frozen;
using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class FrozenSetCodec<T>(Codec<T> element) : FixedCodec<FrozenSet<T>, T, FrozenSet<T>.Enumerator>(element)
{
    protected override bool KeysAreImmutable => Items.IsImmutable;

    protected override bool TryIdentifyComparer(FrozenSet<T> collection, out byte comparer) => ComparerIdentity.TryGet(collection.Comparer, out comparer);

    protected override int CountOf(FrozenSet<T> collection) => collection.Count;

    protected override FrozenSet<T>.Enumerator Enumerate(FrozenSet<T> collection) => collection.GetEnumerator();

    // Each number of elements and each kind of comparer has a class of its own, all of them the framework's.
    public override bool Accepts(FrozenSet<T> value) => true;

    protected override bool Contains(FrozenSet<T> collection, T item) => collection.Contains(item);

    protected override FrozenSet<T>? Create(byte comparer, T[] items)
    {
        var equality = ComparerIdentity.Equality<T>(comparer);
        var set = items.ToFrozenSet(equality);
        if (set.Count != items.Length)
        {
            return null;
        }

        // Those of one bucket come out in the opposite order of that in which they were put in.
        return FrozenOrder.IsKept<T>(set.Items.AsSpan(), items) ? set : set.ToArray().ToFrozenSet(equality);
    }

    protected override void MeasureFrame(FrozenSet<T> collection, ref SizeMeter meter) =>
        HeapSize.AddFrozenTable<T>(ref meter, collection.Count);
}
