using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class SortedSetCodec<T>(Codec<T> element) : GrowingCodec<SortedSet<T>, T, SortedSet<T>.Enumerator>(element)
{
    protected override bool KeysAreImmutable => Items.IsImmutable;

    protected override bool TryIdentifyComparer(SortedSet<T> collection, out byte comparer) => ComparerIdentity.TryGet(collection.Comparer, out comparer);

    protected override int CountOf(SortedSet<T> collection) => collection.Count;

    protected override SortedSet<T>.Enumerator Enumerate(SortedSet<T> collection) => collection.GetEnumerator();

    protected override bool Contains(SortedSet<T> collection, T item) => collection.Contains(item);

    protected override bool MayFollow(byte comparer, T previous, T item) => ComparerIdentity.Order<T>(comparer).Compare(previous, item) < 0;

    protected override SortedSet<T> Create(byte comparer, int capacity) => new(ComparerIdentity.Order<T>(comparer));

    protected override bool TryAdd(SortedSet<T> collection, T item) => collection.Add(item);

    protected override void MeasureFrame(SortedSet<T> collection, ref SizeMeter meter)
    {
        meter.AddObject((3L * IntPtr.Size) + (2 * sizeof(int)));
        HeapSize.AddNodes(ref meter, collection.Count, HeapSize.Fields(HeapSize.SizeOf<T>(), IntPtr.Size, IntPtr.Size, sizeof(byte)));
    }
}
