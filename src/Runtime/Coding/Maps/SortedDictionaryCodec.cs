using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class SortedDictionaryCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
    : GrowingCodec<SortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, SortedDictionary<TKey, TValue>.Enumerator>(new KeyValuePairCodec<TKey, TValue>(key, value))
    where TKey : notnull
{
    protected override bool KeysAreImmutable => key.IsImmutable;

    protected override bool TryIdentifyComparer(SortedDictionary<TKey, TValue> collection, out byte comparer) => ComparerIdentity.TryGet(collection.Comparer, out comparer);

    protected override int CountOf(SortedDictionary<TKey, TValue> collection) => collection.Count;

    protected override SortedDictionary<TKey, TValue>.Enumerator Enumerate(SortedDictionary<TKey, TValue> collection) => collection.GetEnumerator();

    protected override bool Contains(SortedDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) => collection.ContainsKey(item.Key);

    protected override bool MayFollow(byte comparer, KeyValuePair<TKey, TValue> previous, KeyValuePair<TKey, TValue> item) =>
        ComparerIdentity.Order<TKey>(comparer).Compare(previous.Key, item.Key) < 0;

    protected override SortedDictionary<TKey, TValue> Create(byte comparer, int capacity) => new(ComparerIdentity.Order<TKey>(comparer));

    protected override bool TryAdd(SortedDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) =>
        item.Key is not null && collection.TryAdd(item.Key, item.Value);

    protected override void MeasureFrame(SortedDictionary<TKey, TValue> collection, ref SizeMeter meter)
    {
        meter.AddObject(3L * IntPtr.Size);
        meter.AddObject((3L * IntPtr.Size) + (2 * sizeof(int)));
        meter.AddObject(IntPtr.Size);
        var item = HeapSize.SizeOf<KeyValuePair<TKey, TValue>>();
        HeapSize.AddNodes(ref meter, collection.Count, HeapSize.Fields(item, IntPtr.Size, IntPtr.Size, sizeof(byte)));
    }
}
