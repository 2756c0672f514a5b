using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>Arrays, sequences and the interfaces of sequences, alone and nested.</summary>
internal static class SequenceCases
{
    public static IEnumerable<CodecCase> All =>
    [
        Array(ScalarCases.Boolean), Array(ScalarCases.Byte), Array(ScalarCases.Int32), Array(ScalarCases.DateTime), Array(ScalarCases.Enum),
        Array(ScalarCases.SmallEnum), Array(ScalarCases.Decimal), Array(ScalarCases.String), Array(Nullable(ScalarCases.Int32)),
        Array(Array(ScalarCases.Int32)), Array(Array(Array(ScalarCases.String))),
        List(ScalarCases.Int32), List(ScalarCases.String), List(List(List(ScalarCases.String))), List(Memory(ScalarCases.Char)),
        new CodecCase<int[,]?>(
            "int[,]", Codecs.MultiArray(Codecs.Int32, 2, static lengths => new int[lengths[0], lengths[1]]),
            static random => Filled(new int[random.Below(4), random.Below(4)], () => random.Below(3)), Same.MultiArray<int[,], int>(static (left, right) => left == right)),
        new CodecCase<string?[,,]?>(
            "string[,,]", Codecs.MultiArray(Codecs.String, 3, static lengths => new string?[lengths[0], lengths[1], lengths[2]]),
            static random => Filled(new string?[random.Below(3), random.Below(3), random.Below(3)], () => ScalarCases.String.Any(random)),
            Same.MultiArray<string?[,,], string?>(static (left, right) => left == right)),
        Sequence("Collection", Codecs.Collection, ScalarCases.String, static (random, items) => random.Below(2) == 0 ? [.. items] : new Collection<string?>(items)),
        Sequence("ReadOnlyCollection", Codecs.ReadOnlyCollection, ScalarCases.String, static (random, items) => new ReadOnlyCollection<string?>(AnyList(random, items))),
        Sequence("ObservableCollection", Codecs.ObservableCollection, ScalarCases.Int32, static (_, items) => new ObservableCollection<int>(items)),
        Sequence("Queue", Codecs.Queue, ScalarCases.Int32, static (_, items) => new Queue<int>(items)),
        Sequence("Stack", Codecs.Stack, List(ScalarCases.Int32), static (_, items) => new Stack<List<int>?>(items)),
        Sequence("LinkedList", Codecs.LinkedList, ScalarCases.Decimal, static (_, items) => new LinkedList<decimal>(items)),
        Sequence("ImmutableList", Codecs.ImmutableList, ScalarCases.String, static (_, items) => items.ToImmutableList()),
        Sequence("ImmutableQueue", Codecs.ImmutableQueue, Array(ScalarCases.Byte), static (_, items) => ImmutableQueue.Create(items)),
        Sequence("ImmutableStack", Codecs.ImmutableStack, ScalarCases.Int32, static (_, items) => ImmutableStack.Create(items)),
        new CodecCase<ImmutableArray<string?>>(
            "ImmutableArray", Codecs.ImmutableArray(Codecs.String),
            static random => random.Below(4) == 0 ? default : [.. random.Many(ScalarCases.String.Any)], Same.ImmutableArray(ScalarCases.String.AreSame)),
        new CodecCase<ArraySegment<byte>>(
            "ArraySegment", Codecs.ArraySegment(Codecs.Byte),
            static random => random.Below(4) == 0 ? default : AnySegment(random, random.Many(ScalarCases.Byte.Any)), Same.Segment(ScalarCases.Byte.AreSame)),
        Memory(ScalarCases.String),
        Interface("IEnumerable", Codecs.IEnumerable, ScalarCases.Int32, AnyEnumerable),
        Interface("ICollection", Codecs.ICollection, ScalarCases.String, AnyList),
        Interface("IList", Codecs.IList, List(ScalarCases.Int32), AnyList),
        Interface("IReadOnlyCollection", Codecs.IReadOnlyCollection, ScalarCases.Decimal, static (random, items) => AnyReadOnlyList(random, items)),
        Interface("IReadOnlyList", Codecs.IReadOnlyList, ScalarCases.String, AnyReadOnlyList),
        Interface("IImmutableList", Codecs.IImmutableList, ScalarCases.Int32, static (random, items) => random.Below(2) == 0 ? items.ToImmutableArray() : items.ToImmutableList()),
        new CodecCase<Node?>("tree", NodeCodec.Instance, static random => AnyNode(random, 3), Same.Nodes),
        List(new CodecCase<Nothing>("nothing", NothingCodec.Instance, static _ => default, static (_, _) => true)),
    ];

    public static CodecCase<T?> Nullable<T>(CodecCase<T> value)
        where T : struct =>
        new($"{value.Name}?", Codecs.Nullable(value.Codec), random => random.Below(3) == 0 ? null : value.Any(random), Same.Nullable(value.AreSame));

    public static CodecCase<T[]?> Array<T>(CodecCase<T> element) => new(
        $"{element.Name}[]", Codecs.Array(element.Codec), random => random.Below(8) == 0 ? null : random.Many(element.Any), Same.Sequence<T[]?, T>(element.AreSame));

    public static CodecCase<List<T>?> List<T>(CodecCase<T> element) => Sequence("List", Codecs.List, element, static (_, items) => new List<T>(items));

    private static CodecCase<ReadOnlyMemory<T>> Memory<T>(CodecCase<T> element) => new(
        $"Memory<{element.Name}>", Codecs.ReadOnlyMemory(element.Codec), random => random.Many(element.Any), Same.Memory(element.AreSame));

    private static CodecCase<TSequence?> Sequence<TSequence, T>(
        string name, Func<Codec<T>, Codec<TSequence?>> codec, CodecCase<T> element, Func<Randomness, T[], TSequence> make)
        where TSequence : class, IEnumerable<T> =>
        Interface(name, codec, element, make);

    private static CodecCase<TSequence?> Interface<TSequence, T>(
        string name, Func<Codec<T>, Codec<TSequence?>> codec, CodecCase<T> element, Func<Randomness, T[], TSequence> make)
        where TSequence : class, IEnumerable<T> => new(
            $"{name}<{element.Name}>", codec(element.Codec),
            random => random.Below(8) == 0 ? null : make(random, random.Many(element.Any)), Same.Sequence<TSequence?, T>(element.AreSame));

    private static IEnumerable<T> AnyEnumerable<T>(Randomness random, T[] items) => random.Below(10) switch
    {
        0 => new Queue<T>(items),
        1 => new Stack<T>(items.Reverse()),
        2 => new LinkedList<T>(items),
        3 => ImmutableQueue.Create(items),
        4 => ImmutableStack.Create(items),
        5 => new HashSet<T>(items),
        6 => new SortedSet<T>(items),
        7 => items.ToImmutableHashSet(),
        8 => items.ToFrozenSet(),
        _ => AnyList(random, items),
    };

    private static IList<T> AnyList<T>(Randomness random, T[] items) => random.Below(6) switch
    {
        0 => items,
        1 => new List<T>(items),
        2 => items.ToImmutableList(),
        3 => new Collection<T>(items),
        4 => new ObservableCollection<T>(items),
        _ => items.ToImmutableArray(),
    };

    private static IReadOnlyList<T> AnyReadOnlyList<T>(Randomness random, T[] items) => random.Below(3) switch
    {
        0 => (IReadOnlyList<T>)AnyList(random, items),
        1 => new ReadOnlyCollection<T>(items),
        _ => new ReadOnlyCollection<T>([.. items]),
    };

    private static ArraySegment<byte> AnySegment(Randomness random, byte[] items) =>
        random.Below(items.Length + 1) is var offset ? new ArraySegment<byte>(items, offset, random.Below(items.Length - offset + 1)) : default;

    private static Node? AnyNode(Randomness random, int depth) => random.Below(5) == 0 ? null : new Node
    {
        Name = random.Of(null, "", "a", "ab"),
        Children = depth == 0 || random.Below(3) == 0 ? null : [.. random.Many(child => AnyNode(child, depth - 1), 3)],
    };

    private static TArray Filled<TArray>(TArray array, Func<object?> any)
        where TArray : class
    {
        var items = (Array)(object)array;
        var index = new int[items.Rank];
        for (var i = 0; i < items.Length; i++)
        {
            for (int dimension = items.Rank - 1, rest = i; dimension >= 0; dimension--)
            {
                (rest, index[dimension]) = Math.DivRem(rest, items.GetLength(dimension));
            }

            items.SetValue(any(), index);
        }

        return array;
    }
}
