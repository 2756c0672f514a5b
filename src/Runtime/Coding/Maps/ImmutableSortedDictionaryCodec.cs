using System.Collections.Immutable;
using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class ImmutableSortedDictionaryCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
    : FixedCodec<ImmutableSortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, ImmutableSortedDictionary<TKey, TValue>.Enumerator>(new KeyValuePairCodec<TKey, TValue>(key, value))
    where TKey : notnull
{
    protected override bool KeysAreImmutable => key.IsImmutable;

    protected override bool TryIdentifyComparer(ImmutableSortedDictionary<TKey, TValue> collection, out byte comparer) =>
        ComparerIdentity.TryGet(ComparerIdentity.TryGet(collection.KeyComparer, out var keys), keys, collection.ValueComparer, out comparer);

    protected override int CountOf(ImmutableSortedDictionary<TKey, TValue> collection) => collection.Count;

    protected override ImmutableSortedDictionary<TKey, TValue>.Enumerator Enumerate(ImmutableSortedDictionary<TKey, TValue> collection) => collection.GetEnumerator();

    protected override bool Contains(ImmutableSortedDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) => collection.ContainsKey(item.Key);

    protected override bool MayFollow(byte comparer, KeyValuePair<TKey, TValue> previous, KeyValuePair<TKey, TValue> item) =>
        ComparerIdentity.Order<TKey>(comparer & 0xF).Compare(previous.Key, item.Key) < 0;

    protected override ImmutableSortedDictionary<TKey, TValue>? Create(byte comparer, KeyValuePair<TKey, TValue>[] items)
    {
        var map = ImmutableSortedDictionary.CreateBuilder(ComparerIdentity.Order<TKey>(comparer & 0xF), ComparerIdentity.Equality<TValue>(comparer >> 4));
        foreach (var item in items)
        {
            if (item.Key is null || map.ContainsKey(item.Key))
            {
                return null;
            }

            map.Add(item);
        }

        return map.ToImmutable();
    }

    protected override void MeasureFrame(ImmutableSortedDictionary<TKey, TValue> collection, ref SizeMeter meter)
    {
        if (collection.IsEmpty)
        {
            return;
        }

        meter.AddObject((3L * IntPtr.Size) + sizeof(int));
        var fields = HeapSize.Fields(HeapSize.SizeOf<TKey>(), HeapSize.SizeOf<TValue>(), IntPtr.Size, IntPtr.Size, sizeof(short));
        HeapSize.AddNodes(ref meter, collection.Count, fields);
    }
}
