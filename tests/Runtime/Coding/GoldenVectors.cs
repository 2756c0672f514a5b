using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.CompilerServices;
using Memo.Tests.Keys;

namespace Memo.Tests.Coding;

/// <summary>Encodings that never change within format version 1: entries that were stored with them are out there.</summary>
internal static class GoldenVectors
{
    private static readonly List<string?> Shown = ["a"];

    public static IEnumerable<GoldenVector> All => [.. Scalars, .. Sequences, .. Interfaces, .. Keyed, .. Json, .. Nested];

    private static GoldenVector[] Scalars =>
    [
        GoldenVector.Of("bool", "true", Codecs.Boolean, true, "01"),
        GoldenVector.Of("char", @"'\uD800'", Codecs.Char, '\uD800', "00d8"),
        GoldenVector.Of("sbyte", "-2", Codecs.SByte, (sbyte)-2, "fe"),
        GoldenVector.Of("byte", "254", Codecs.Byte, (byte)254, "fe"),
        GoldenVector.Of("short", "-2", Codecs.Int16, (short)-2, "feff"),
        GoldenVector.Of("ushort", "0x1234", Codecs.UInt16, (ushort)0x1234, "3412"),
        GoldenVector.Of("int", "-2", Codecs.Int32, -2, "feffffff"),
        GoldenVector.Of("uint", "0x12345678", Codecs.UInt32, 0x12345678u, "78563412"),
        GoldenVector.Of("long", "-2", Codecs.Int64, -2L, "feffffffffffffff"),
        GoldenVector.Of("ulong", "0x0123456789ABCDEF", Codecs.UInt64, 0x0123456789ABCDEFUL, "efcdab8967452301"),
        GoldenVector.Of("nint", "-2", Codecs.IntPtr, (nint)(-2), "feffffffffffffff"),
        GoldenVector.Of("nuint", "2", Codecs.UIntPtr, (nuint)2, "0200000000000000"),
        GoldenVector.Of("Int128", "-2", Codecs.Int128, -2, "feffffffffffffff ffffffffffffffff"),
        GoldenVector.Of("UInt128", "(1 << 64) + 2", Codecs.UInt128, new UInt128(1, 2), "0200000000000000 0100000000000000"),
        GoldenVector.Of("Half", "-0.0", Codecs.Half, Half.NegativeZero, "0080"),
        GoldenVector.Of("float", "1f", Codecs.Single, 1f, "0000803f"),
        GoldenVector.Of("double", "-0.0", Codecs.Double, -0.0, "0000000000000080"),
        GoldenVector.Of("decimal", "1.0m", Codecs.Decimal, 1.0m, "0a000000 00000000 00000000 00000100"),
        GoldenVector.Of("decimal", "-1.00m", Codecs.Decimal, -1.00m, "64000000 00000000 00000000 00000280"),
        GoldenVector.Of("string", "null", Codecs.String, null, "00"),
        GoldenVector.Of("string", "\"\"", Codecs.String, "", "01 00000000"),
        GoldenVector.Of("string", @"""a\uD800""", Codecs.String, "a\uD800", "01 02000000 6100 00d8"),
        GoldenVector.Of("Guid", "00112233-4455-6677-8899-aabbccddeeff", Codecs.Guid, new Guid("00112233-4455-6677-8899-aabbccddeeff"), "33221100 5544 7766 8899aabbccddeeff"),
        GoldenVector.Of("DateTime", "new DateTime(1, DateTimeKind.Utc)", Codecs.DateTime, new DateTime(1, DateTimeKind.Utc), "0100000000000040"),
        GoldenVector.Of("DateTimeOffset", "new DateTimeOffset(1L << 40, TimeSpan.FromHours(-1))", Codecs.DateTimeOffset, new DateTimeOffset(1L << 40, TimeSpan.FromHours(-1)), "0000000000010000 c4ff"),
        GoldenVector.Of("DateOnly", "0001-01-02", Codecs.DateOnly, DateOnly.FromDayNumber(1), "01000000"),
        GoldenVector.Of("TimeOnly", "new TimeOnly(1)", Codecs.TimeOnly, new TimeOnly(1), "0100000000000000"),
        GoldenVector.Of("TimeSpan", "new TimeSpan(-1)", Codecs.TimeSpan, new TimeSpan(-1), "ffffffffffffffff"),
        GoldenVector.Of("Uri", "new Uri(\"xy://a\")", Codecs.Uri, new Uri("xy://a"), "01 01 00 00 06000000 780079003a002f002f006100 07000000 780079003a002f002f0061002f00"),
        GoldenVector.Of("Version", "1.2", Codecs.Version, new Version(1, 2), "01 01000000 02000000 ffffffff ffffffff"),
        GoldenVector.Of("BigInteger", "128", Codecs.BigInteger, new BigInteger(128), "02000000 8000"),
        GoldenVector.Of("CultureInfo", "en", Codecs.CultureInfo, CultureInfo.GetCultureInfo("en"), "01 02000000 65006e00 02000000 65006e00 00"),
        GoldenVector.Of("DayOfWeek", "DayOfWeek.Tuesday", Codecs.Enum<DayOfWeek>(), DayOfWeek.Tuesday, "02000000"),
        GoldenVector.Of("enum E : byte", "(E)255", Codecs.Enum<ByteEnum>(), (ByteEnum)255, "ff"),
        GoldenVector.Of("int?", "null", Codecs.Nullable(Codecs.Int32), null, "00"),
        GoldenVector.Of("int?", "1", Codecs.Nullable(Codecs.Int32), 1, "01 01000000"),
    ];

    private static GoldenVector[] Sequences =>
    [
        GoldenVector.Of("int[]", "null", Codecs.Array(Codecs.Int32), null, "00"),
        GoldenVector.Of("int[]", "[]", Codecs.Array(Codecs.Int32), [], "01 00000000"),
        GoldenVector.Of("int[]", "[1, -1]", Codecs.Array(Codecs.Int32), [1, -1], "01 02000000 01000000 ffffffff"),
        GoldenVector.Of("bool[]", "[true, false]", Codecs.Array(Codecs.Boolean), [true, false], "01 02000000 01 00"),
        GoldenVector.Of("int[,]", "{ { 1, 2, 3 } }", Codecs.MultiArray(Codecs.Int32, 2, static lengths => new int[lengths[0], lengths[1]]), new[,] { { 1, 2, 3 } }, "01 01000000 03000000 01000000 02000000 03000000"),
        GoldenVector.Of("List<string>", "[\"a\", null]", Codecs.List(Codecs.String), ["a", null], "01 02000000 01 01000000 6100 00"),
        GoldenVector.Of("Collection<string>", "[\"a\"]", Codecs.Collection(Codecs.String), ["a"], "01 01 21 01000000 01 01000000 6100"),
        GoldenVector.Of("ReadOnlyCollection<string>", "new([\"a\"])", Codecs.ReadOnlyCollection(Codecs.String), Shown.AsReadOnly(), "01 01 21 01000000 01 01000000 6100"),
        GoldenVector.Of("ObservableCollection<byte>", "[7]", Codecs.ObservableCollection(Codecs.Byte), [7], "01 01000000 07"),
        GoldenVector.Of("Queue<byte>", "7 before 8", Codecs.Queue(Codecs.Byte), new Queue<byte>([7, 8]), "01 02000000 07 08"),
        GoldenVector.Of("Stack<byte>", "7 above 8", Codecs.Stack(Codecs.Byte), new Stack<byte>([8, 7]), "01 02000000 07 08"),
        GoldenVector.Of("LinkedList<byte>", "7 before 8", Codecs.LinkedList(Codecs.Byte), new LinkedList<byte>([7, 8]), "01 02000000 07 08"),
        GoldenVector.Of("ImmutableArray<byte>", "default", Codecs.ImmutableArray(Codecs.Byte), default, "00"),
        GoldenVector.Of("ImmutableArray<byte>", "[7]", Codecs.ImmutableArray(Codecs.Byte), [7], "01 01000000 07"),
        GoldenVector.Of("ImmutableList<byte>", "[7]", Codecs.ImmutableList(Codecs.Byte), [7], "01 01000000 07"),
        GoldenVector.Of("ImmutableQueue<byte>", "7 before 8", Codecs.ImmutableQueue(Codecs.Byte), ImmutableQueue.Create<byte>(7, 8), "01 02000000 07 08"),
        GoldenVector.Of("ImmutableStack<byte>", "7 above 8", Codecs.ImmutableStack(Codecs.Byte), ImmutableStack.Create<byte>(8, 7), "01 02000000 07 08"),
        GoldenVector.Of("Memory<char>", "\"ab\"", Codecs.Memory(Codecs.Char), "ab".ToCharArray(), "02000000 6100 6200"),
        GoldenVector.Of("ReadOnlyMemory<char>", "\"ab\"", Codecs.ReadOnlyMemory(Codecs.Char), "ab".AsMemory(), "02000000 6100 6200"),
        GoldenVector.Of("ArraySegment<byte>", "default", Codecs.ArraySegment(Codecs.Byte), default, "00"),
        GoldenVector.Of("ArraySegment<byte>", "new([7, 8, 9], 1, 2)", Codecs.ArraySegment(Codecs.Byte), new ArraySegment<byte>([7, 8, 9], 1, 2), "01 03000000 07 08 09 01000000 02000000"),
    ];

    private static GoldenVector[] Interfaces =>
    [
        GoldenVector.Of("IEnumerable<byte>", "null", Codecs.IEnumerable(Codecs.Byte), null, "00"),
        GoldenVector.Of("IEnumerable<byte>", "new byte[] { 7 }", Codecs.IEnumerable(Codecs.Byte), new byte[] { 7 }, "01 20 01000000 07"),
        GoldenVector.Of("ICollection<byte>", "new List<byte> { 7 }", Codecs.ICollection(Codecs.Byte), new List<byte> { 7 }, "01 21 01000000 07"),
        GoldenVector.Of("IReadOnlyList<byte>", "ImmutableArray.Create<byte>(7)", Codecs.IReadOnlyList(Codecs.Byte), ImmutableArray.Create<byte>(7), "01 22 01 01000000 07"),
        GoldenVector.Of("IImmutableList<byte>", "ImmutableList.Create<byte>(7)", Codecs.IImmutableList(Codecs.Byte), ImmutableList.Create<byte>(7), "01 23 01000000 07"),
        GoldenVector.Of("IList<byte>", "new ReadOnlyCollection<byte>(new byte[] { 7 })", Codecs.IList(Codecs.Byte), new ReadOnlyCollection<byte>(new byte[] { 7 }), "01 24 01 20 01000000 07"),
        GoldenVector.Of("IList<byte>", "new Collection<byte> { 7 }", Codecs.IList(Codecs.Byte), new Collection<byte> { 7 }, "01 25 01 21 01000000 07"),
        GoldenVector.Of("IList<byte>", "new ObservableCollection<byte> { 7 }", Codecs.IList(Codecs.Byte), new ObservableCollection<byte> { 7 }, "01 26 01000000 07"),
        GoldenVector.Of("IReadOnlyCollection<byte>", "new Queue<byte>([7])", Codecs.IReadOnlyCollection(Codecs.Byte), new Queue<byte>([7]), "01 27 01000000 07"),
        GoldenVector.Of("IReadOnlyCollection<byte>", "new Stack<byte>([7])", Codecs.IReadOnlyCollection(Codecs.Byte), new Stack<byte>([7]), "01 28 01000000 07"),
        GoldenVector.Of("IReadOnlyCollection<byte>", "new LinkedList<byte>([7])", Codecs.IReadOnlyCollection(Codecs.Byte), new LinkedList<byte>([7]), "01 29 01000000 07"),
        GoldenVector.Of("IEnumerable<byte>", "ImmutableQueue.Create<byte>(7)", Codecs.IEnumerable(Codecs.Byte), ImmutableQueue.Create<byte>(7), "01 2a 01000000 07"),
        GoldenVector.Of("IEnumerable<byte>", "ImmutableStack.Create<byte>(7)", Codecs.IEnumerable(Codecs.Byte), ImmutableStack.Create<byte>(7), "01 2b 01000000 07"),
        GoldenVector.Of("IEnumerable<byte>", "new ArraySegment<byte>([7], 0, 1)", Codecs.IEnumerable(Codecs.Byte), new ArraySegment<byte>([7], 0, 1), "01 2c 01 01000000 07 00000000 01000000"),
        GoldenVector.Of("IReadOnlyList<byte>", "[7]", Codecs.IReadOnlyList(Codecs.Byte), [7], "01 2d 01000000 07"),
    ];

    private static GoldenVector[] Keyed =>
    [
        GoldenVector.Of("HashSet<byte>", "null", Codecs.HashSet(Codecs.Byte), null!, "00"),
        GoldenVector.Of("HashSet<byte>", "[8, 7]", Codecs.HashSet(Codecs.Byte), [8, 7], "01 00 02000000 08 07"),
        GoldenVector.Of("[Unordered] HashSet<byte>", "[8, 7]", Codecs.Unordered(Codecs.HashSet(Codecs.Byte)), [8, 7], "01 00 02000000 07 08"),
        GoldenVector.Of("HashSet<string>", "new(StringComparer.OrdinalIgnoreCase) { \"a\" }", Codecs.HashSet(Codecs.String), new HashSet<string?>(StringComparer.OrdinalIgnoreCase) { "a" }, "01 02 01000000 01 01000000 6100"),
        GoldenVector.Of("ISet<byte>", "new SortedSet<byte> { 7 }", Codecs.ISet(Codecs.Byte), new SortedSet<byte> { 7 }, "01 02 00 01000000 07"),
        GoldenVector.Of("IEnumerable<byte>", "new HashSet<byte> { 7 }", Codecs.IEnumerable(Codecs.Byte), new HashSet<byte> { 7 }, "01 01 00 01000000 07"),
        GoldenVector.Of("Dictionary<string, int>", "{ [\"a\"] = 1 }", Codecs.Dictionary<string, int>(Codecs.String!, Codecs.Int32), new() { ["a"] = 1 }, "01 00 01000000 01 01000000 6100 01000000"),
        GoldenVector.Of("IReadOnlyDictionary<byte, byte>", "new Dictionary<byte, byte> { [7] = 8 }", Codecs.IReadOnlyDictionary(Codecs.Byte, Codecs.Byte), new Dictionary<byte, byte> { [7] = 8 }, "01 10 00 01000000 07 08"),
        GoldenVector.Of("ReadOnlyDictionary<byte, byte>", "new(new Dictionary<byte, byte> { [7] = 8 })", Codecs.ReadOnlyDictionary(Codecs.Byte, Codecs.Byte), new(new Dictionary<byte, byte> { [7] = 8 }), "01 10 00 01000000 07 08"),
        GoldenVector.Of("KeyValuePair<byte, byte>", "new(7, 8)", Codecs.KeyValuePair(Codecs.Byte, Codecs.Byte), new(7, 8), "07 08"),
        GoldenVector.Of("BitArray", "true, false, true", Codecs.BitArray, new BitArray(3) { [0] = true, [2] = true }, "01 03000000 05"),
    ];

    private static GoldenVector[] Json =>
    [
        GoldenVector.Of("JsonElement", "default", Codecs.JsonElement, default, "00"),
        GoldenVector.Of("JsonElement", "JsonElement.Parse(\"[1]\")", Codecs.JsonElement, JsonElement.Parse("[1]"), "01 03000000 5b315d"),
        GoldenVector.Of("JsonObject", "{ [\"a\"] = true }", Codecs.JsonObject, new JsonObject { ["a"] = true }, "01 01 00 01000000 01000000 6100 01 10 00 01"),
        GoldenVector.Of("JsonArray", "[null]", Codecs.JsonArray, new JsonArray((JsonNode?)null), "01 02 00 01000000 00"),
    ];

    private static GoldenVector[] Nested =>
    [
        GoldenVector.Of("int[][]", "[[1], [], null]", Codecs.Array(Codecs.Array(Codecs.Int32)), [[1], [], null], "01 03000000 01 01000000 01000000 01 00000000 00"),
        GoldenVector.Of("List<int?>", "[null, 1]", Codecs.List(Codecs.Nullable(Codecs.Int32)), [null, 1], "01 02000000 00 01 01000000"),
        GoldenVector.Of("class Node { string Name; List<Node> Children; }", "null", NodeCodec.Instance, null, "00"),
        GoldenVector.Of(
            "class Node { string Name; List<Node> Children; }", "{ Name: \"a\", Children: [{ Name: null, Children: null }] }", NodeCodec.Instance,
            new Node { Name = "a", Children = [new Node()] }, "01 01 01000000 6100 01 01000000 01 00 00"),
    ];
}
