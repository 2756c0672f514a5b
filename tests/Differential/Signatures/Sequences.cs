using System.Collections.Immutable;
using System.Globalization;
using Memo.Differential.Tests.Values;

namespace Memo.Differential.Tests.Signatures;

/// <summary>Arrays, lists and other runs of elements.</summary>
internal static partial class Sequences
{
    public static IEnumerable<Signature> All =>
    [
        Signature.Of("Integers", values => values.Maybe(() => values.Array(values.Int)), values => values.Next(2), Integers, IntegersCore),
        Signature.Of("TextList", values => values.Maybe(() => values.List(values.Text)), TextList, TextListCore),
        Signature.Of("ReadOnlyDoubles", values => values.Maybe<IReadOnlyList<double>>(() => values.Next(3) switch { 0 => values.List(values.Double), 1 => values.Array(values.Double), _ => ImmutableArray.Create(values.Array(values.Double)) }), ReadOnlyDoubles, ReadOnlyDoublesCore),
        Signature.Of("Enumerated", values => values.Next(5) switch { 0 => values.List(values.Int), 1 => values.Array(values.Int), 2 => values.Array(values.Int).ToHashSet(), 3 => new Queue<int>(values.Array(values.Int)), _ => Enumerable.Range(values.Next(2), values.Next(3)).Where(number => number != 1) }, Enumerated, EnumeratedCore),
        Signature.Of("Bytes", values => values.Array(values.Byte, 40), Bytes, BytesCore),
        Signature.Of("Immutable", values => values.Next(4) == 0 ? default : ImmutableArray.Create(values.Array(values.Decimal)), Immutable, ImmutableCore),
        Signature.Of("Jagged", values => values.Array(() => values.Maybe(() => values.Array(values.Int))), Jagged, JaggedCore),
        Signature.Of("Grid", values => values.Next(3) switch { 0 => new int[values.Next(3), 2], 1 => new int[2, values.Next(3)], _ => new[,] { { values.Int(), 1 } } }, Grid, GridCore),
        Signature.Of("Memories", ReadOnlyMemory<byte> (values) => values.Array(values.Byte), values => values.Array(values.Int).AsMemory(), Memories, MemoriesCore),
        Signature.Of("Queues", values => values.Maybe(() => new Queue<int>(values.Array(values.Int))), values => new Stack<string?>(values.Array(values.Text)), Queues, QueuesCore),
        Signature.Of("Linked", values => values.Maybe(() => new LinkedList<long>(values.Array(values.Long))), Linked, LinkedCore),
        Signature.Of("Segments", values => values.Next(4) == 0 ? default : new ArraySegment<int>([1, 2, values.Int()], values.Next(2), values.Next(2)), Segments, SegmentsCore),
        Signature.Of("Nested", values => values.List(() => values.Array(values.Int)), Nested, NestedCore),
        Signature.Of("Expressions", IReadOnlyCollection<string> (values) => values.Next(2) == 0 ? [values.Name(), values.Name()] : [values.Name()], Expressions, ExpressionsCore),
    ];

    [Memoize]
    public static partial int[] Integers(int[]? a, int b);

    private static int[] IntegersCore(int[]? a, int b) => [.. a ?? [b, b], b];

    [Memoize]
    public static partial List<string?> TextList(List<string?>? a);

    private static List<string?> TextListCore(List<string?>? a) => a is null ? [] : [.. Enumerable.Reverse(a)];

    [Memoize]
    public static partial IReadOnlyList<double>? ReadOnlyDoubles(IReadOnlyList<double>? a);

    private static IReadOnlyList<double>? ReadOnlyDoublesCore(IReadOnlyList<double>? a) => a switch { null => null, double[] array => array.ToList(), List<double> list => list.ToArray(), _ => ImmutableArray.CreateRange(a) };

    [Memoize]
    public static partial ulong Enumerated(IEnumerable<int> a);

    private static ulong EnumeratedCore(IEnumerable<int> a) => Representation.Of([a is int[] or List<int> or HashSet<int> or Queue<int> ? a : a.ToList()]);

    [Memoize]
    public static partial byte[] Bytes(byte[] a);

    private static byte[] BytesCore(byte[] a) => [.. a.Reverse()];

    [Memoize]
    public static partial ImmutableArray<decimal> Immutable(ImmutableArray<decimal> a);

    private static ImmutableArray<decimal> ImmutableCore(ImmutableArray<decimal> a) => a.IsDefault ? a : a.Add(1.0m);

    [Memoize]
    public static partial int[]?[] Jagged(int[]?[] a);

    private static int[]?[] JaggedCore(int[]?[] a) => [.. a.Select(row => row?.ToArray())];

    [Memoize]
    public static partial long[,] Grid(int[,] a);

    private static long[,] GridCore(int[,] a)
    {
        var result = new long[a.GetLength(1), a.GetLength(0)];
        foreach (var (row, column) in from row in Enumerable.Range(0, a.GetLength(0)) from column in Enumerable.Range(0, a.GetLength(1)) select (row, column))
        {
            result[column, row] = a[row, column];
        }

        return result;
    }

    [Memoize]
    public static partial Memory<byte> Memories(ReadOnlyMemory<byte> a, Memory<int> b);

    private static Memory<byte> MemoriesCore(ReadOnlyMemory<byte> a, Memory<int> b) => (byte[])[.. a.Span, (byte)b.Length];

    [Memoize]
    public static partial Stack<string?> Queues(Queue<int>? a, Stack<string?> b);

    private static Stack<string?> QueuesCore(Queue<int>? a, Stack<string?> b) => new Stack<string?>(b.Append(a?.Count.ToString(CultureInfo.InvariantCulture)));

    [Memoize]
    public static partial LinkedList<long>? Linked(LinkedList<long>? a);

    private static LinkedList<long>? LinkedCore(LinkedList<long>? a) => a is null ? null : new LinkedList<long>(a.Reverse());

    [Memoize]
    public static partial ulong Segments(ArraySegment<int> a);

    private static ulong SegmentsCore(ArraySegment<int> a) => Representation.Of([a.Array is null ? null : a.ToArray()]);

    [Memoize]
    public static partial List<List<int>> Nested(List<int[]> a);

    private static List<List<int>> NestedCore(List<int[]> a) => [.. a.Select(row => row.ToList())];

    [Memoize]
    public static partial IReadOnlyList<string> Expressions(IReadOnlyCollection<string> a);

    private static IReadOnlyList<string> ExpressionsCore(IReadOnlyCollection<string> a) => [.. a, "end"];
}
