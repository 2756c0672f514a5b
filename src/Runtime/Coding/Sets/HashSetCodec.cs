using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class HashSetCodec<T>(Codec<T> element) : GrowingCodec<HashSet<T>, T, HashSet<T>.Enumerator>(element)
{
    protected override bool KeysAreImmutable => Items.IsImmutable;

    protected override bool TryIdentifyComparer(HashSet<T> collection, out byte comparer) => ComparerIdentity.TryGet(collection.Comparer, out comparer);

    protected override int CountOf(HashSet<T> collection) => collection.Count;

    protected override HashSet<T>.Enumerator Enumerate(HashSet<T> collection) => collection.GetEnumerator();

    protected override bool Contains(HashSet<T> collection, T item) => collection.Contains(item);

    protected override HashSet<T> Create(byte comparer, int capacity) => new(capacity, ComparerIdentity.Equality<T>(comparer));

    protected override bool TryAdd(HashSet<T> collection, T item) => collection.Add(item);

    protected override void MeasureFrame(HashSet<T> collection, ref SizeMeter meter)
    {
        meter.AddObject((4L * IntPtr.Size) + (4 * sizeof(int)));
        HeapSize.AddHashTable(ref meter, collection.Capacity, HeapSize.Fields(sizeof(int), sizeof(int), HeapSize.SizeOf<T>()));
    }
}
