using System.Collections.Immutable;
using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class ImmutableDictionaryCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
    : FixedCodec<ImmutableDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, ImmutableDictionary<TKey, TValue>.Enumerator>(new KeyValuePairCodec<TKey, TValue>(key, value))
    where TKey : notnull
{
    protected override bool KeysAreImmutable => key.IsImmutable;

    protected override bool TryIdentifyComparer(ImmutableDictionary<TKey, TValue> collection, out byte comparer) =>
        ComparerIdentity.TryGet(ComparerIdentity.TryGet(collection.KeyComparer, out var keys), keys, collection.ValueComparer, out comparer);

    protected override int CountOf(ImmutableDictionary<TKey, TValue> collection) => collection.Count;

    protected override ImmutableDictionary<TKey, TValue>.Enumerator Enumerate(ImmutableDictionary<TKey, TValue> collection) => collection.GetEnumerator();

    protected override bool Contains(ImmutableDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) => collection.ContainsKey(item.Key);

    protected override ImmutableDictionary<TKey, TValue>? Create(byte comparer, KeyValuePair<TKey, TValue>[] items)
    {
        var map = ImmutableDictionary.CreateBuilder(ComparerIdentity.Equality<TKey>(comparer & 0xF), ComparerIdentity.Equality<TValue>(comparer >> 4));
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

    protected override void MeasureFrame(ImmutableDictionary<TKey, TValue> collection, ref SizeMeter meter)
    {
        if (collection.IsEmpty)
        {
            return;
        }

        meter.AddObject((2L * IntPtr.Size) + sizeof(int));
        var item = HeapSize.SizeOf<KeyValuePair<TKey, TValue>>();
        HeapSize.AddNodes(ref meter, collection.Count, HeapSize.Fields(item, IntPtr.Size, IntPtr.Size, IntPtr.Size, sizeof(int), sizeof(short)));
    }
}
