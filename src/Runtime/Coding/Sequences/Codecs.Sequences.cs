using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Memo.Coding;

namespace Memo.CompilerServices;

public static partial class Codecs
{
    /// <summary>The codec of arrays of one dimension.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">Their codec.</param>
    public static Codec<T[]?> Array<T>(Codec<T> element) => new ArrayCodec<T>(element);

    /// <summary>The codec of arrays of several dimensions.</summary>
    /// <typeparam name="TArray">The type of the arrays, such as <c>int[,]</c>.</typeparam>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">Their codec.</param>
    /// <param name="rank">How many dimensions there are.</param>
    /// <param name="create">Makes an array of given lengths, one for each dimension.</param>
    public static Codec<TArray?> MultiArray<TArray, T>(Codec<T> element, int rank, Func<int[], TArray> create)
        where TArray : class => new MultiArrayCodec<TArray, T>(element, rank, create);

    /// <summary>The codec of the collection that it is named after.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="element">Their codec.</param>
    public static Codec<List<T>?> List<T>(Codec<T> element) => new ListCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<Collection<T>?> Collection<T>(Codec<T> element) => new CollectionCodec<T>(IList(element));

    /// <inheritdoc cref="List"/>
    public static Codec<ReadOnlyCollection<T>?> ReadOnlyCollection<T>(Codec<T> element) => new ReadOnlyCollectionCodec<T>(IList(element));

    /// <inheritdoc cref="List"/>
    public static Codec<ObservableCollection<T>?> ObservableCollection<T>(Codec<T> element) => new ObservableCollectionCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<Queue<T>?> Queue<T>(Codec<T> element) => new QueueCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<Stack<T>?> Stack<T>(Codec<T> element) => new StackCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<LinkedList<T>?> LinkedList<T>(Codec<T> element) => new LinkedListCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<ImmutableArray<T>> ImmutableArray<T>(Codec<T> element) => new ImmutableArrayCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<ImmutableList<T>?> ImmutableList<T>(Codec<T> element) => new ImmutableListCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<ImmutableQueue<T>?> ImmutableQueue<T>(Codec<T> element) => new ImmutableQueueCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<ImmutableStack<T>?> ImmutableStack<T>(Codec<T> element) => new ImmutableStackCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<Memory<T>> Memory<T>(Codec<T> element) => new MemoryCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<ReadOnlyMemory<T>> ReadOnlyMemory<T>(Codec<T> element) => new ReadOnlyMemoryCodec<T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<ArraySegment<T>> ArraySegment<T>(Codec<T> element) => new ArraySegmentCodec<T>(Array(element));

    /// <inheritdoc cref="List"/>
    public static Codec<IEnumerable<T>?> IEnumerable<T>(Codec<T> element) => KnownCollections.Codec<IEnumerable<T>, T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<ICollection<T>?> ICollection<T>(Codec<T> element) => KnownCollections.Codec<ICollection<T>, T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<IList<T>?> IList<T>(Codec<T> element) => KnownCollections.Codec<IList<T>, T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<IReadOnlyCollection<T>?> IReadOnlyCollection<T>(Codec<T> element) => KnownCollections.Codec<IReadOnlyCollection<T>, T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<IReadOnlyList<T>?> IReadOnlyList<T>(Codec<T> element) => KnownCollections.Codec<IReadOnlyList<T>, T>(element);

    /// <inheritdoc cref="List"/>
    public static Codec<IImmutableList<T>?> IImmutableList<T>(Codec<T> element) => KnownCollections.Codec<IImmutableList<T>, T>(element);

    /// <summary>Writes the elements of a span: the same bytes as those of an array with the same elements.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="writer">Where to write.</param>
    /// <param name="element">The codec of the elements.</param>
    /// <param name="items">The elements.</param>
    public static void WriteSpan<T>(ref CanonicalWriter writer, Codec<T> element, ReadOnlySpan<T> items)
    {
        writer.WritePresence(true);
        Elements.Write(ref writer, element, items);
    }
}
