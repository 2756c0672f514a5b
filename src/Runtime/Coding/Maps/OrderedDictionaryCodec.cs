using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class OrderedDictionaryCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
    : GrowingCodec<OrderedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, OrderedDictionary<TKey, TValue>.Enumerator>(new KeyValuePairCodec<TKey, TValue>(key, value))
    where TKey : notnull
{
    protected override bool KeysAreImmutable => key.IsImmutable;

    protected override bool TryIdentifyComparer(OrderedDictionary<TKey, TValue> collection, out byte comparer) => ComparerIdentity.TryGet(collection.Comparer, out comparer);

    protected override int CountOf(OrderedDictionary<TKey, TValue> collection) => collection.Count;

    protected override OrderedDictionary<TKey, TValue>.Enumerator Enumerate(OrderedDictionary<TKey, TValue> collection) => collection.GetEnumerator();

    protected override bool Contains(OrderedDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) => collection.ContainsKey(item.Key);

    protected override OrderedDictionary<TKey, TValue> Create(byte comparer, int capacity) => new(capacity, ComparerIdentity.Equality<TKey>(comparer));

    protected override bool TryAdd(OrderedDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) =>
        item.Key is not null && collection.TryAdd(item.Key, item.Value);

    protected override void MeasureFrame(OrderedDictionary<TKey, TValue> collection, ref SizeMeter meter)
    {
        meter.AddObject((6L * IntPtr.Size) + (2 * sizeof(int)));
        HeapSize.AddHashTable(ref meter, collection.Capacity, HeapSize.Fields(sizeof(int), sizeof(int), HeapSize.SizeOf<TKey>(), HeapSize.SizeOf<TValue>()));
    }
}
