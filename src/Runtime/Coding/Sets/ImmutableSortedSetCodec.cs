using System.Collections.Immutable;
using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class ImmutableSortedSetCodec<T>(Codec<T> element) : FixedCodec<ImmutableSortedSet<T>, T, ImmutableSortedSet<T>.Enumerator>(element)
{
    protected override bool KeysAreImmutable => Items.IsImmutable;

    protected override bool TryIdentifyComparer(ImmutableSortedSet<T> collection, out byte comparer) => ComparerIdentity.TryGet(collection.KeyComparer, out comparer);

    protected override int CountOf(ImmutableSortedSet<T> collection) => collection.Count;

    protected override ImmutableSortedSet<T>.Enumerator Enumerate(ImmutableSortedSet<T> collection) => collection.GetEnumerator();

    protected override bool Contains(ImmutableSortedSet<T> collection, T item) => collection.Contains(item);

    protected override bool MayFollow(byte comparer, T previous, T item) => ComparerIdentity.Order<T>(comparer).Compare(previous, item) < 0;

    protected override ImmutableSortedSet<T>? Create(byte comparer, T[] items)
    {
        var set = ImmutableSortedSet.CreateRange(ComparerIdentity.Order<T>(comparer), items);
        return set.Count == items.Length ? set : null;
    }

    protected override void MeasureFrame(ImmutableSortedSet<T> collection, ref SizeMeter meter)
    {
        if (collection.IsEmpty)
        {
            return;
        }

        meter.AddObject(2L * IntPtr.Size);
        HeapSize.AddNodes(ref meter, collection.Count, HeapSize.Fields(HeapSize.SizeOf<T>(), IntPtr.Size, IntPtr.Size, sizeof(int), sizeof(short)));
    }
}
