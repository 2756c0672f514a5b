using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Memo.Coding;

namespace Memo.CompilerServices;

/// <content>Maps: the comparer's byte, the number of entries, and the entries, key before value, in the order in which they are enumerated.</content>
public static partial class Codecs
{
    /// <summary>The codec of one key with its value, which are written one behind the other.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="key">The codec of the key.</param>
    /// <param name="value">The codec of the value.</param>
    public static Codec<KeyValuePair<TKey, TValue>> KeyValuePair<TKey, TValue>(Codec<TKey> key, Codec<TValue> value) => new KeyValuePairCodec<TKey, TValue>(key, value);

    /// <summary>The codec of a map whose comparers are the default ones, ordinal or invariant ones; others are refused.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="key">The codec of the keys.</param>
    /// <param name="value">The codec of the values.</param>
    public static Codec<Dictionary<TKey, TValue>> Dictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new DictionaryCodec<TKey, TValue>(key, value);

    /// <inheritdoc cref="Dictionary{TKey,TValue}"/>
    public static Codec<SortedDictionary<TKey, TValue>> SortedDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new SortedDictionaryCodec<TKey, TValue>(key, value);

    /// <inheritdoc cref="Dictionary{TKey,TValue}"/>
    public static Codec<SortedList<TKey, TValue>> SortedList<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new SortedListCodec<TKey, TValue>(key, value);

    /// <inheritdoc cref="Dictionary{TKey,TValue}"/>
    public static Codec<ImmutableDictionary<TKey, TValue>> ImmutableDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new ImmutableDictionaryCodec<TKey, TValue>(key, value);

    /// <inheritdoc cref="Dictionary{TKey,TValue}"/>
    public static Codec<ImmutableSortedDictionary<TKey, TValue>> ImmutableSortedDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new ImmutableSortedDictionaryCodec<TKey, TValue>(key, value);

    /// <inheritdoc cref="Dictionary{TKey,TValue}"/>
    public static Codec<FrozenDictionary<TKey, TValue>> FrozenDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new FrozenDictionaryCodec<TKey, TValue>(key, value);

    /// <inheritdoc cref="Dictionary{TKey,TValue}"/>
    public static Codec<ConcurrentDictionary<TKey, TValue>> ConcurrentDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new ConcurrentDictionaryCodec<TKey, TValue>(key, value);

    /// <inheritdoc cref="Dictionary{TKey,TValue}"/>
    public static Codec<OrderedDictionary<TKey, TValue>> OrderedDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new OrderedDictionaryCodec<TKey, TValue>(key, value);

    /// <summary>The codec of a live view of another map, which is written with its run-time type, as <see cref="IDictionary{TKey,TValue}"/> is.</summary>
    /// <inheritdoc cref="IDictionary{TKey,TValue}"/>
    public static Codec<ReadOnlyDictionary<TKey, TValue>> ReadOnlyDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new MapCodecs<TKey, TValue>(key, value).View;

    /// <summary>The codec of a map behind an interface: one of the framework's maps, whose type is a part of the encoding; others are refused.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    /// <param name="key">The codec of the keys.</param>
    /// <param name="value">The codec of the values.</param>
    public static Codec<IDictionary<TKey, TValue>> IDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new MapCodecs<TKey, TValue>(key, value).Map;

    /// <inheritdoc cref="IDictionary{TKey,TValue}"/>
    public static Codec<IReadOnlyDictionary<TKey, TValue>> IReadOnlyDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new MapCodecs<TKey, TValue>(key, value).ReadOnlyMap;

    /// <inheritdoc cref="IDictionary{TKey,TValue}"/>
    public static Codec<IImmutableDictionary<TKey, TValue>> IImmutableDictionary<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
        where TKey : notnull =>
        new MapCodecs<TKey, TValue>(key, value).ImmutableMap;
}
