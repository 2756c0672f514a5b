using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The materialized collections of elements that may stand behind an interface, likely ones first.</summary>
internal static class KnownCollections
{
    /// <summary>The codec of an interface.</summary>
    public static InterfaceCodec<TInterface> Codec<TInterface, T>(Codec<T> element)
        where TInterface : class =>
        new(self => Sequences(self, element));

    private static IEnumerable<RunTimeType<TInterface>> Sequences<TInterface, T>(InterfaceCodec<TInterface> self, Codec<T> element)
        where TInterface : class
    {
        var lists = self as Codec<IList<T>?> ?? Codecs.IList(element);
        var array = Codecs.Array(element);
        return
        [
            new RunTimeType<TInterface, T[]?>(CollectionTag.Array, array),
            new RunTimeType<TInterface, List<T>?>(CollectionTag.List, Codecs.List(element)),
            new RunTimeType<TInterface, ImmutableArray<T>>(CollectionTag.ImmutableArray, Codecs.ImmutableArray(element)),
            new RunTimeType<TInterface, ImmutableList<T>?>(CollectionTag.ImmutableList, Codecs.ImmutableList(element)),
            new FixedListType<TInterface, T>(CollectionTag.FixedList, element),
            new RunTimeType<TInterface, ReadOnlyCollection<T>?>(CollectionTag.ReadOnlyCollection, new ReadOnlyCollectionCodec<T>(lists)),
            new RunTimeType<TInterface, Collection<T>?>(CollectionTag.Collection, new CollectionCodec<T>(lists)),
            new RunTimeType<TInterface, ObservableCollection<T>?>(CollectionTag.ObservableCollection, Codecs.ObservableCollection(element)),
            new RunTimeType<TInterface, Queue<T>?>(CollectionTag.Queue, Codecs.Queue(element)),
            new RunTimeType<TInterface, Stack<T>?>(CollectionTag.Stack, Codecs.Stack(element)),
            new RunTimeType<TInterface, LinkedList<T>?>(CollectionTag.LinkedList, Codecs.LinkedList(element)),
            new RunTimeType<TInterface, ImmutableQueue<T>?>(CollectionTag.ImmutableQueue, Codecs.ImmutableQueue(element)),
            new RunTimeType<TInterface, ImmutableStack<T>?>(CollectionTag.ImmutableStack, Codecs.ImmutableStack(element)),
            new RunTimeType<TInterface, ArraySegment<T>>(CollectionTag.ArraySegment, Codecs.ArraySegment(element)),
        ];
    }
}
