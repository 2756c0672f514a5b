using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

/// <summary>The encodings, byte by byte: other hosts and later versions rely on them.</summary>
public static class GoldenVectorTests
{
    private static readonly Codec<string> Text = Codecs.String!;

    [Fact]
    public static void Null_IsOneByte()
    {
        AssertIs("00", Codecs.HashSet(Codecs.Int32), null!);
        AssertIs("00", Codecs.ISet(Codecs.Int32), null!);
        AssertIs("00", Codecs.Dictionary(Codecs.Int32, Codecs.Int32), null!);
        AssertIs("00", Codecs.IDictionary(Codecs.Int32, Codecs.Int32), null!);
        AssertIs("00", Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Int32), null!);
        AssertIs("00", Codecs.BitArray, null!);
        AssertIs("00", Codecs.JsonNode, null!);
        AssertIs("00", Codecs.JsonElement, default);
    }

    [Fact]
    public static void Sets_AreComparerCountAndElementsInTheirOrder()
    {
        AssertIs("010002000000" + "02000000" + "01000000", Codecs.HashSet(Codecs.Int32), [2, 1]);
        AssertIs("010101000000" + "01010000006100", Codecs.HashSet(Text), new HashSet<string>(["a"], StringComparer.Ordinal));
        AssertIs("010002000000" + "01000000" + "02000000", Codecs.SortedSet(Codecs.Int32), [2, 1]);
        AssertIs("010201000000" + "01010000006100", Codecs.SortedSet(Text), new SortedSet<string>(["a"], StringComparer.OrdinalIgnoreCase));
        AssertIs("010001000000" + "07000000", Codecs.ImmutableHashSet(Codecs.Int32), [7]);
        AssertIs("010002000000" + "01000000" + "02000000", Codecs.ImmutableSortedSet(Codecs.Int32), [2, 1]);
        AssertIs("010001000000" + "07000000", Codecs.FrozenSet(Codecs.Int32), FrozenSet.Create(7));
    }

    [Fact]
    public static void Maps_AreComparerCountAndKeysWithTheirValues()
    {
        const string entry = "07000000" + "01";
        AssertIs("010001000000" + entry, Codecs.Dictionary(Codecs.Int32, Codecs.Boolean), new() { [7] = true });
        AssertIs("010001000000" + entry, Codecs.OrderedDictionary(Codecs.Int32, Codecs.Boolean), new() { [7] = true });
        AssertIs("010001000000" + entry, Codecs.SortedDictionary(Codecs.Int32, Codecs.Boolean), new() { [7] = true });
        AssertIs("010001000000" + entry, Codecs.SortedList(Codecs.Int32, Codecs.Boolean), new() { [7] = true });
        AssertIs("010001000000" + entry, Codecs.ConcurrentDictionary(Codecs.Int32, Codecs.Boolean), new() { [7] = true });
        AssertIs("010001000000" + entry, Codecs.ImmutableDictionary(Codecs.Int32, Codecs.Boolean), ImmutableDictionary<int, bool>.Empty.Add(7, true));
        AssertIs("010001000000" + entry, Codecs.ImmutableSortedDictionary(Codecs.Int32, Codecs.Boolean), ImmutableSortedDictionary<int, bool>.Empty.Add(7, true));
        AssertIs("010001000000" + entry, Codecs.FrozenDictionary(Codecs.Int32, Codecs.Boolean), new Dictionary<int, bool> { [7] = true }.ToFrozenDictionary());
        AssertIs("013201000000" + "01010000006100" + "00", Codecs.ImmutableDictionary(Text, Text), ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase, StringComparer.InvariantCulture).Add("a", null!));
        AssertIs("01" + "10" + "0001000000" + entry, Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Boolean), new(new Dictionary<int, bool> { [7] = true }));
        AssertIs("07000000" + "01", Codecs.KeyValuePair(Codecs.Int32, Codecs.Boolean), new(7, true));
    }

    [Fact]
    public static void SetsBehindInterfaces_NameTheirRunTimeType()
    {
        var codec = Codecs.ISet(Codecs.Int32);
        const string content = "00010000000" + "7000000";
        AssertIs("0101" + content, codec, new HashSet<int> { 7 });
        AssertIs("0102" + content, codec, new SortedSet<int> { 7 });
        AssertIs("0103" + content, codec, ImmutableHashSet.Create(7));
        AssertIs("0104" + content, codec, ImmutableSortedSet.Create(7));
        AssertIs("0105" + content, codec, FrozenSet.Create(7));
        AssertIs("0105" + content, Codecs.IReadOnlySet(Codecs.Int32), FrozenSet.Create(7));
        AssertIs("0104" + content, Codecs.IImmutableSet(Codecs.Int32), ImmutableSortedSet.Create(7));
        AssertIs("0101" + content, Codecs.IEnumerable(Codecs.Int32), new HashSet<int> { 7 });
        AssertIs("0105" + content, Codecs.IReadOnlyCollection(Codecs.Int32), FrozenSet.Create(7));
        AssertIs("0104" + content, Codecs.IReadOnlyList(Codecs.Int32), ImmutableSortedSet.Create(7));
    }

    [Fact]
    public static void MapsBehindInterfaces_NameTheirRunTimeType()
    {
        var codec = Codecs.IDictionary(Codecs.Int32, Codecs.Int32);
        const string content = "0001000000" + "07000000" + "08000000";
        var map = new Dictionary<int, int> { [7] = 8 };
        AssertIs("0110" + content, codec, map);
        AssertIs("0111" + content, codec, new SortedDictionary<int, int>(map));
        AssertIs("0112" + content, codec, new SortedList<int, int>(map));
        AssertIs("0113" + content, codec, map.ToImmutableDictionary());
        AssertIs("0114" + content, codec, map.ToImmutableSortedDictionary());
        AssertIs("0115" + content, codec, map.ToFrozenDictionary());
        AssertIs("0116" + "10" + content, codec, new ReadOnlyDictionary<int, int>(map));
        AssertIs("0117" + content, codec, new ConcurrentDictionary<int, int>(map));
        AssertIs("0118" + content, codec, new OrderedDictionary<int, int>(map));
        AssertIs("0110" + content, Codecs.IReadOnlyDictionary(Codecs.Int32, Codecs.Int32), map);
        AssertIs("0113" + content, Codecs.IImmutableDictionary(Codecs.Int32, Codecs.Int32), map.ToImmutableDictionary());
    }

    [Fact]
    public static void UnorderedOnes_AreSortedByTheirBytes()
    {
        Assert.Equal(
            "010003000000" + "00010000" + "01000000" + "ffffffff",
            Coded.Hex(Codecs.Unordered(Codecs.HashSet(Codecs.Int32)), [-1, 256, 1]));
        Assert.Equal(
            "0110" + "0002000000" + "0001000001" + "0200000000",
            Coded.Hex(Codecs.Unordered(Codecs.IDictionary(Codecs.Int32, Codecs.Boolean)), new Dictionary<int, bool> { [2] = false, [256] = true }));
    }

    [Fact]
    public static void Bits_ArePackedFromTheLowest()
    {
        AssertIs("0100000000", Codecs.BitArray, new BitArray(0));
        AssertIs("0109000000" + "0101", Codecs.BitArray, new BitArray([true, false, false, false, false, false, false, false, true]));
        AssertIs("0108000000" + "ff", Codecs.BitArray, new BitArray(8, true));
    }

    [Fact]
    public static void Json_IsItsTextWhereItWasParsedAndItsTypeWhereItWasNot()
    {
        AssertIs("0104000000" + "5b31205d", Codecs.JsonElement, JsonElement.Parse("[1 ]"u8));
        AssertIs("010100" + "01000000" + "010000006100" + "00", Codecs.JsonNode, JsonNode.Parse("""{ "a": null }""")!);
        AssertIs("010200" + "01000000" + "010300" + "03000000" + "312e30", Codecs.JsonNode, JsonNode.Parse("[1.0]")!);
        AssertIs("011600" + "01000000", Codecs.JsonNode, JsonValue.Create(1));
        AssertIs("011d00" + "010000006100", Codecs.JsonValue, JsonValue.Create("a")!);
        AssertIs("010202" + "00000000", Codecs.JsonArray, new JsonArray(new JsonNodeOptions { PropertyNameCaseInsensitive = true }));
        AssertIs("010101" + "00000000", Codecs.JsonObject, new JsonObject(new JsonNodeOptions()));
    }

    private static void AssertIs<T>(string hex, Codec<T> codec, T value)
    {
        Assert.Equal(hex, Coded.Hex(codec, value));
        Assert.Equal(hex, Coded.Hex(codec, Coded.ReadHex(codec, hex)));
    }
}
