using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class DictionaryCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
    : GrowingCodec<Dictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, Dictionary<TKey, TValue>.Enumerator>(new KeyValuePairCodec<TKey, TValue>(key, value))
    where TKey : notnull
{
    protected override bool KeysAreImmutable => key.IsImmutable;

    protected override bool TryIdentifyComparer(Dictionary<TKey, TValue> collection, out byte comparer) => ComparerIdentity.TryGet(collection.Comparer, out comparer);

    protected override int CountOf(Dictionary<TKey, TValue> collection) => collection.Count;

    protected override Dictionary<TKey, TValue>.Enumerator Enumerate(Dictionary<TKey, TValue> collection) => collection.GetEnumerator();

    protected override bool Contains(Dictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) => collection.ContainsKey(item.Key);

    protected override Dictionary<TKey, TValue> Create(byte comparer, int capacity) => new(capacity, ComparerIdentity.Equality<TKey>(comparer));

    protected override bool TryAdd(Dictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) =>
        item.Key is not null && collection.TryAdd(item.Key, item.Value);

    protected override void MeasureFrame(Dictionary<TKey, TValue> collection, ref SizeMeter meter)
    {
        meter.AddObject((6L * IntPtr.Size) + (4 * sizeof(int)));
        HeapSize.AddHashTable(ref meter, collection.Capacity, HeapSize.Fields(sizeof(int), sizeof(int), HeapSize.SizeOf<TKey>(), HeapSize.SizeOf<TValue>()));
    }
}
