using System.Collections.Frozen;
using System.Collections.Immutable;
using Memo.Coding;

namespace Memo.CompilerServices;

/// <content>Sets: the comparer's byte, the number of elements, and the elements in the order in which they are enumerated.</content>
public static partial class Codecs
{
    /// <summary>The codec of a set whose comparer is the default one, an ordinal or an invariant one; others are refused.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The codec of the elements.</param>
    public static Codec<HashSet<T>> HashSet<T>(Codec<T> element) => new HashSetCodec<T>(element);

    /// <inheritdoc cref="HashSet{T}"/>
    public static Codec<SortedSet<T>> SortedSet<T>(Codec<T> element) => new SortedSetCodec<T>(element);

    /// <inheritdoc cref="HashSet{T}"/>
    public static Codec<ImmutableHashSet<T>> ImmutableHashSet<T>(Codec<T> element) => new ImmutableHashSetCodec<T>(element);

    /// <inheritdoc cref="HashSet{T}"/>
    public static Codec<ImmutableSortedSet<T>> ImmutableSortedSet<T>(Codec<T> element) => new ImmutableSortedSetCodec<T>(element);

    /// <inheritdoc cref="HashSet{T}"/>
    public static Codec<FrozenSet<T>> FrozenSet<T>(Codec<T> element) => new FrozenSetCodec<T>(element);

    /// <summary>The codec of a set behind an interface: one of the framework's sets, whose type is a part of the encoding; others are refused.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">The codec of the elements.</param>
    public static Codec<ISet<T>> ISet<T>(Codec<T> element) => new KeyedInterfaceCodec<ISet<T>>(
        new CollectionVariant<ISet<T>, HashSet<T>>(CollectionKind.HashSet, new HashSetCodec<T>(element)),
        new CollectionVariant<ISet<T>, SortedSet<T>>(CollectionKind.SortedSet, new SortedSetCodec<T>(element)),
        new CollectionVariant<ISet<T>, ImmutableHashSet<T>>(CollectionKind.ImmutableHashSet, new ImmutableHashSetCodec<T>(element)),
        new CollectionVariant<ISet<T>, ImmutableSortedSet<T>>(CollectionKind.ImmutableSortedSet, new ImmutableSortedSetCodec<T>(element)),
        new CollectionVariant<ISet<T>, FrozenSet<T>>(CollectionKind.FrozenSet, new FrozenSetCodec<T>(element)));

    /// <inheritdoc cref="ISet{T}"/>
    public static Codec<IReadOnlySet<T>> IReadOnlySet<T>(Codec<T> element) => new KeyedInterfaceCodec<IReadOnlySet<T>>(
        new CollectionVariant<IReadOnlySet<T>, HashSet<T>>(CollectionKind.HashSet, new HashSetCodec<T>(element)),
        new CollectionVariant<IReadOnlySet<T>, SortedSet<T>>(CollectionKind.SortedSet, new SortedSetCodec<T>(element)),
        new CollectionVariant<IReadOnlySet<T>, ImmutableHashSet<T>>(CollectionKind.ImmutableHashSet, new ImmutableHashSetCodec<T>(element)),
        new CollectionVariant<IReadOnlySet<T>, ImmutableSortedSet<T>>(CollectionKind.ImmutableSortedSet, new ImmutableSortedSetCodec<T>(element)),
        new CollectionVariant<IReadOnlySet<T>, FrozenSet<T>>(CollectionKind.FrozenSet, new FrozenSetCodec<T>(element)));

    /// <inheritdoc cref="ISet{T}"/>
    public static Codec<IImmutableSet<T>> IImmutableSet<T>(Codec<T> element) => new KeyedInterfaceCodec<IImmutableSet<T>>(
        new CollectionVariant<IImmutableSet<T>, ImmutableHashSet<T>>(CollectionKind.ImmutableHashSet, new ImmutableHashSetCodec<T>(element)),
        new CollectionVariant<IImmutableSet<T>, ImmutableSortedSet<T>>(CollectionKind.ImmutableSortedSet, new ImmutableSortedSetCodec<T>(element)));

    /// <summary>The codec of a set or map whose order does not count: its items are written in the order of their encodings. For keys only.</summary>
    /// <typeparam name="T">The type of the set or map.</typeparam>
    /// <param name="collection">Its codec, which one of the members here gave.</param>
    /// <exception cref="ArgumentException">The codec is not that of a framework's set or map.</exception>
    public static Codec<T> Unordered<T>(Codec<T> collection) =>
        new UnorderedCodec<T>(collection, collection as IUnorderedWriter<T> ?? throw new ArgumentException($"'{typeof(T)}' is no set or map of the framework.", nameof(collection)));
}
