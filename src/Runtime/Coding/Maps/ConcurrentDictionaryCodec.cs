using System.Collections.Concurrent;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>What is written or copied is one state that the map had: if it changes between the count and the look, that is refused.</summary>
internal sealed class ConcurrentDictionaryCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
    : GrowingCodec<ConcurrentDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, IEnumerator<KeyValuePair<TKey, TValue>>>(new KeyValuePairCodec<TKey, TValue>(key, value))
    where TKey : notnull
{
    private const int InitialBuckets = 31;

    protected override bool KeysAreImmutable => key.IsImmutable;

    protected override bool TryIdentifyComparer(ConcurrentDictionary<TKey, TValue> collection, out byte comparer) =>
        ComparerIdentity.TryGet(collection.Comparer, out comparer);

    protected override int CountOf(ConcurrentDictionary<TKey, TValue> collection) => collection.Count;

    // An array: the map's own enumerator may see one change and miss an earlier one.
    protected override IEnumerator<KeyValuePair<TKey, TValue>> Enumerate(ConcurrentDictionary<TKey, TValue> collection) =>
        ((IEnumerable<KeyValuePair<TKey, TValue>>)collection.ToArray()).GetEnumerator();

    protected override bool Contains(ConcurrentDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) => collection.ContainsKey(item.Key);

    protected override ConcurrentDictionary<TKey, TValue> Create(byte comparer, int capacity) => new(ComparerIdentity.Equality<TKey>(comparer));

    protected override bool TryAdd(ConcurrentDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) =>
        item.Key is not null && collection.TryAdd(item.Key, item.Value);

    protected override void MeasureFrame(ConcurrentDictionary<TKey, TValue> collection, ref SizeMeter meter)
    {
        var count = collection.Count;
        meter.AddObject((3L * IntPtr.Size) + (2 * sizeof(int)));
        meter.AddObject((5L * IntPtr.Size) + sizeof(int));
        HeapSize.AddArray(ref meter, Math.Max(InitialBuckets, 2 * count), IntPtr.Size);
        HeapSize.AddArray(ref meter, Environment.ProcessorCount, IntPtr.Size);
        HeapSize.AddArray(ref meter, Environment.ProcessorCount, sizeof(int));
        HeapSize.AddNodes(ref meter, Environment.ProcessorCount, 0);
        HeapSize.AddNodes(ref meter, count, HeapSize.Fields(HeapSize.SizeOf<TKey>(), HeapSize.SizeOf<TValue>(), IntPtr.Size, sizeof(int)));
    }
}
