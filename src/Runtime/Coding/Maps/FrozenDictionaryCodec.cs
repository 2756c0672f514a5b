using System.Collections.Frozen;
using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class FrozenDictionaryCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
    : FixedCodec<FrozenDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>, FrozenDictionary<TKey, TValue>.Enumerator>(new KeyValuePairCodec<TKey, TValue>(key, value))
    where TKey : notnull
{
    protected override bool KeysAreImmutable => key.IsImmutable;

    protected override bool TryIdentifyComparer(FrozenDictionary<TKey, TValue> collection, out byte comparer) => ComparerIdentity.TryGet(collection.Comparer, out comparer);

    protected override int CountOf(FrozenDictionary<TKey, TValue> collection) => collection.Count;

    protected override FrozenDictionary<TKey, TValue>.Enumerator Enumerate(FrozenDictionary<TKey, TValue> collection) => collection.GetEnumerator();

    protected override bool Contains(FrozenDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue> item) => collection.ContainsKey(item.Key);

    // Each number of entries and each kind of comparer has a class of its own, all of them the framework's.
    public override bool Accepts(FrozenDictionary<TKey, TValue> value) => true;

    protected override FrozenDictionary<TKey, TValue>? Create(byte comparer, KeyValuePair<TKey, TValue>[] items)
    {
        var equality = ComparerIdentity.Equality<TKey>(comparer);
        if (Array.Exists(items, static item => item.Key is null))
        {
            return null;
        }

        var map = items.ToFrozenDictionary(equality);
        if (map.Count != items.Length)
        {
            return null;
        }

        // Those of one bucket come out in the opposite order of that in which they were put in.
        return FrozenOrder.IsKept(map.Keys.AsSpan(), items) ? map : map.ToArray().ToFrozenDictionary(equality);
    }

    protected override void MeasureFrame(FrozenDictionary<TKey, TValue> collection, ref SizeMeter meter)
    {
        HeapSize.AddFrozenTable<TKey>(ref meter, collection.Count);
        HeapSize.AddArray(ref meter, collection.Count, HeapSize.SizeOf<TValue>());
    }
}
