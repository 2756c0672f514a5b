using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The codecs of all maps with one kind of keys and values, for the interfaces that any of them can stand behind.</summary>
internal sealed class MapCodecs<TKey, TValue>
    where TKey : notnull
{
    private readonly DictionaryCodec<TKey, TValue> _dictionary;
    private readonly SortedDictionaryCodec<TKey, TValue> _sortedDictionary;
    private readonly SortedListCodec<TKey, TValue> _sortedList;
    private readonly ImmutableDictionaryCodec<TKey, TValue> _immutableDictionary;
    private readonly ImmutableSortedDictionaryCodec<TKey, TValue> _immutableSortedDictionary;
    private readonly FrozenDictionaryCodec<TKey, TValue> _frozenDictionary;
    private readonly ConcurrentDictionaryCodec<TKey, TValue> _concurrentDictionary;
    private readonly OrderedDictionaryCodec<TKey, TValue> _orderedDictionary;

    public MapCodecs(Codec<TKey> key, Codec<TValue> value)
    {
        _dictionary = new(key, value);
        _sortedDictionary = new(key, value);
        _sortedList = new(key, value);
        _immutableDictionary = new(key, value);
        _immutableSortedDictionary = new(key, value);
        _frozenDictionary = new(key, value);
        _concurrentDictionary = new(key, value);
        _orderedDictionary = new(key, value);
        View = new(() => Map!);
        Map = new(
            new CollectionVariant<IDictionary<TKey, TValue>, Dictionary<TKey, TValue>>(CollectionKind.Dictionary, _dictionary),
            new CollectionVariant<IDictionary<TKey, TValue>, SortedDictionary<TKey, TValue>>(CollectionKind.SortedDictionary, _sortedDictionary),
            new CollectionVariant<IDictionary<TKey, TValue>, SortedList<TKey, TValue>>(CollectionKind.SortedList, _sortedList),
            new CollectionVariant<IDictionary<TKey, TValue>, ImmutableDictionary<TKey, TValue>>(CollectionKind.ImmutableDictionary, _immutableDictionary),
            new CollectionVariant<IDictionary<TKey, TValue>, ImmutableSortedDictionary<TKey, TValue>>(CollectionKind.ImmutableSortedDictionary, _immutableSortedDictionary),
            new CollectionVariant<IDictionary<TKey, TValue>, FrozenDictionary<TKey, TValue>>(CollectionKind.FrozenDictionary, _frozenDictionary),
            new CollectionVariant<IDictionary<TKey, TValue>, ReadOnlyDictionary<TKey, TValue>>(CollectionKind.ReadOnlyDictionary, View),
            new CollectionVariant<IDictionary<TKey, TValue>, ConcurrentDictionary<TKey, TValue>>(CollectionKind.ConcurrentDictionary, _concurrentDictionary),
            new CollectionVariant<IDictionary<TKey, TValue>, OrderedDictionary<TKey, TValue>>(CollectionKind.OrderedDictionary, _orderedDictionary));
    }

    public ReadOnlyDictionaryCodec<TKey, TValue> View { get; }

    public KeyedInterfaceCodec<IDictionary<TKey, TValue>> Map { get; }

    public KeyedInterfaceCodec<IReadOnlyDictionary<TKey, TValue>> ReadOnlyMap => new(
        new CollectionVariant<IReadOnlyDictionary<TKey, TValue>, Dictionary<TKey, TValue>>(CollectionKind.Dictionary, _dictionary),
        new CollectionVariant<IReadOnlyDictionary<TKey, TValue>, SortedDictionary<TKey, TValue>>(CollectionKind.SortedDictionary, _sortedDictionary),
        new CollectionVariant<IReadOnlyDictionary<TKey, TValue>, SortedList<TKey, TValue>>(CollectionKind.SortedList, _sortedList),
        new CollectionVariant<IReadOnlyDictionary<TKey, TValue>, ImmutableDictionary<TKey, TValue>>(CollectionKind.ImmutableDictionary, _immutableDictionary),
        new CollectionVariant<IReadOnlyDictionary<TKey, TValue>, ImmutableSortedDictionary<TKey, TValue>>(CollectionKind.ImmutableSortedDictionary, _immutableSortedDictionary),
        new CollectionVariant<IReadOnlyDictionary<TKey, TValue>, FrozenDictionary<TKey, TValue>>(CollectionKind.FrozenDictionary, _frozenDictionary),
        new CollectionVariant<IReadOnlyDictionary<TKey, TValue>, ReadOnlyDictionary<TKey, TValue>>(CollectionKind.ReadOnlyDictionary, View),
        new CollectionVariant<IReadOnlyDictionary<TKey, TValue>, ConcurrentDictionary<TKey, TValue>>(CollectionKind.ConcurrentDictionary, _concurrentDictionary),
        new CollectionVariant<IReadOnlyDictionary<TKey, TValue>, OrderedDictionary<TKey, TValue>>(CollectionKind.OrderedDictionary, _orderedDictionary));

    public KeyedInterfaceCodec<IImmutableDictionary<TKey, TValue>> ImmutableMap => new(
        new CollectionVariant<IImmutableDictionary<TKey, TValue>, ImmutableDictionary<TKey, TValue>>(CollectionKind.ImmutableDictionary, _immutableDictionary),
        new CollectionVariant<IImmutableDictionary<TKey, TValue>, ImmutableSortedDictionary<TKey, TValue>>(CollectionKind.ImmutableSortedDictionary, _immutableSortedDictionary));
}
