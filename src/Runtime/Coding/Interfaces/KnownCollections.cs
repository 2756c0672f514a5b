using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The materialized collections of elements that may stand behind an interface, likely ones first.</summary>
internal static class KnownCollections
{
    /// <summary>The codec of an interface.</summary>
    public static SequenceInterfaceCodec<TInterface> Codec<TInterface, T>(Codec<T> element)
        where TInterface : class =>
        new(self => Sequences(self, element));

    private static IEnumerable<RunTimeType<TInterface>> Sequences<TInterface, T>(SequenceInterfaceCodec<TInterface> self, Codec<T> element)
        where TInterface : class
    {
        var lists = self as Codec<IList<T>?> ?? Codecs.IList(element);
        return
        [
            new RunTimeClass<TInterface, T[]>(CollectionTag.Array, new ArrayCodec<T>(element)),
            new RunTimeClass<TInterface, List<T>>(CollectionTag.List, new ListCodec<T>(element)),
            new RunTimeStruct<TInterface, ImmutableArray<T>>(CollectionTag.ImmutableArray, new ImmutableArrayCodec<T>(element)),
            new RunTimeClass<TInterface, ImmutableList<T>>(CollectionTag.ImmutableList, new ImmutableListCodec<T>(element)),
            new RunTimeClass<TInterface, ReadOnlyCollection<T>>(CollectionTag.ReadOnlyCollection, new ReadOnlyCollectionCodec<T>(lists)),
            new RunTimeClass<TInterface, Collection<T>>(CollectionTag.Collection, new CollectionCodec<T>(lists)),
            new RunTimeClass<TInterface, ObservableCollection<T>>(CollectionTag.ObservableCollection, new ObservableCollectionCodec<T>(element)),
            new RunTimeClass<TInterface, Queue<T>>(CollectionTag.Queue, new QueueCodec<T>(element)),
            new RunTimeClass<TInterface, Stack<T>>(CollectionTag.Stack, new StackCodec<T>(element)),
            new RunTimeClass<TInterface, LinkedList<T>>(CollectionTag.LinkedList, new LinkedListCodec<T>(element)),
            new RunTimeClass<TInterface, ImmutableQueue<T>>(CollectionTag.ImmutableQueue, new ImmutableQueueCodec<T>(element)),
            new RunTimeClass<TInterface, ImmutableStack<T>>(CollectionTag.ImmutableStack, new ImmutableStackCodec<T>(element)),
            new RunTimeStruct<TInterface, ArraySegment<T>>(CollectionTag.ArraySegment, new ArraySegmentCodec<T>(new ArrayCodec<T>(element))),
            new RunTimeSet<TInterface, HashSet<T>>(CollectionKind.HashSet, new HashSetCodec<T>(element)),
            new RunTimeSet<TInterface, SortedSet<T>>(CollectionKind.SortedSet, new SortedSetCodec<T>(element)),
            new RunTimeSet<TInterface, ImmutableHashSet<T>>(CollectionKind.ImmutableHashSet, new ImmutableHashSetCodec<T>(element)),
            new RunTimeSet<TInterface, ImmutableSortedSet<T>>(CollectionKind.ImmutableSortedSet, new ImmutableSortedSetCodec<T>(element)),
            new RunTimeSet<TInterface, FrozenSet<T>>(CollectionKind.FrozenSet, new FrozenSetCodec<T>(element)),
            new FixedListType<TInterface, T>(CollectionTag.FixedList, element),
        ];
    }
}
