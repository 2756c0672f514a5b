using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class SortedListCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
    : GrowingCodec<SortedList<TKey, TValue>, KeyValuePair<TKey, TValue>, IEnumerator<KeyValuePair<TKey, TValue>>>(new KeyValuePairCodec<TKey, TValue>(key, value))
    where TKey : notnull
{
    protected override bool KeysAreImmutable => key.IsImmutable;

    protected override bool TryIdentifyComparer(SortedList<TKey, TValue> collection, out byte comparer) => ComparerIdentity.TryGet(collection.Comparer, out comparer);

    protected override int CountOf(SortedList<TKey, TValue> collection) => collection.Count;

    protected override IEnumerator<KeyValuePair<TKey, TValue>> Enumerate(SortedList<TKey, TValue> collection) => collection.GetEnumerator();

    protected override bool Contains(SortedList<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) => collection.ContainsKey(item.Key);

    protected override bool MayFollow(byte comparer, KeyValuePair<TKey, TValue> previous, KeyValuePair<TKey, TValue> item) =>
        ComparerIdentity.Order<TKey>(comparer).Compare(previous.Key, item.Key) < 0;

    protected override SortedList<TKey, TValue> Create(byte comparer, int capacity) => new(capacity, ComparerIdentity.Order<TKey>(comparer));

    protected override bool TryAdd(SortedList<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) =>
        item.Key is not null && collection.TryAdd(item.Key, item.Value);

    protected override void MeasureFrame(SortedList<TKey, TValue> collection, ref SizeMeter meter)
    {
        meter.AddObject((5L * IntPtr.Size) + (2 * sizeof(int)));
        if (collection.Capacity > 0)
        {
            HeapSize.AddArray(ref meter, collection.Capacity, HeapSize.SizeOf<TKey>());
            HeapSize.AddArray(ref meter, collection.Capacity, HeapSize.SizeOf<TValue>());
        }
    }
}
