using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

internal static class KeyedCases
{
    private static readonly Codec<string> Text = Codecs.String!;

    private static readonly string[] Words = ["", "a", "A", "\0", "a\u0308", "\u00E4", "\uD800", "stra\u00DFe", "strasse"];

    private static readonly double[] Numbers = [0.0, 1.0, BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001), double.NegativeInfinity];

    public static readonly KeyedCase[] All =
    [
        new KeyedCase<HashSet<string>?>("HashSet", Codecs.HashSet(Text)!, null, [], ["a"], ["b"], [null!], ["a", "b"], ["b", "a"], ["ab"], [.. Words],
            new(["a"], StringComparer.Ordinal), new(["a"], StringComparer.OrdinalIgnoreCase), new(["a", "A"], StringComparer.InvariantCulture)),
        new KeyedCase<HashSet<double>?>("HashSet of double", Codecs.HashSet(Codecs.Double)!, [0.0], [-0.0], [double.NaN], [.. Numbers]),
        new KeyedCase<HashSet<decimal>?>("HashSet of decimal", Codecs.HashSet(Codecs.Decimal)!, [1.0m], [1.00m], [1m]),
        new KeyedCase<SortedSet<int>?>("SortedSet", Codecs.SortedSet(Codecs.Int32)!, null, [], [1], [1, 2], [int.MinValue, int.MaxValue]),
        new KeyedCase<ImmutableHashSet<string>?>("ImmutableHashSet", Codecs.ImmutableHashSet(Text)!, null, [], [.. Words], ImmutableHashSet.Create(StringComparer.Ordinal, "a"), ["a"]),
        new KeyedCase<ImmutableSortedSet<string>?>("ImmutableSortedSet", Codecs.ImmutableSortedSet(Text)!, null, [], ["a"],
            ImmutableSortedSet.Create(StringComparer.Ordinal, Words), ImmutableSortedSet.Create(StringComparer.OrdinalIgnoreCase, "b")),
        new KeyedCase<FrozenSet<string>?>("FrozenSet", Codecs.FrozenSet(Text)!, null, FrozenSet.Create<string>(), FrozenSet.Create("a"), FrozenSet.Create(StringComparer.Ordinal, "a"), FrozenSet.Create(Words)),
        new KeyedCase<ISet<int>?>("ISet", Codecs.ISet(Codecs.Int32)!, null, new HashSet<int>(), new HashSet<int> { 1 }, new SortedSet<int> { 1 }, ImmutableHashSet.Create(1), ImmutableSortedSet.Create(1), FrozenSet.Create(1)),
        new KeyedCase<IReadOnlySet<int>?>("IReadOnlySet", Codecs.IReadOnlySet(Codecs.Int32)!, null, new HashSet<int> { 1 }, new SortedSet<int> { 1 }, FrozenSet.Create(1)),
        new KeyedCase<IImmutableSet<int>?>("IImmutableSet", Codecs.IImmutableSet(Codecs.Int32)!, null, ImmutableHashSet.Create(1), ImmutableSortedSet.Create(1)),
        new KeyedCase<Dictionary<string, int>?>("Dictionary", Codecs.Dictionary(Text, Codecs.Int32)!, null, [], new() { ["a"] = 1 }, new() { ["a"] = 2 }, new() { ["a"] = 1, ["b"] = 2 }, new() { ["b"] = 2, ["a"] = 1 },
            new(StringComparer.Ordinal) { ["a"] = 1 }, new(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 }, Words.ToDictionary(static word => word, static word => word.Length)),
        new KeyedCase<Dictionary<int, HashSet<int>?>?>("Dictionary of sets", Codecs.Dictionary(Codecs.Int32, Codecs.HashSet(Codecs.Int32)!)!,
            new() { [1] = null }, new() { [1] = [] }, new() { [1] = [1], [2] = [] }, new() { [1] = [], [2] = [1] }),
        new KeyedCase<OrderedDictionary<int, string?>?>("OrderedDictionary", Codecs.OrderedDictionary(Codecs.Int32, Codecs.String)!, null, [], new() { [2] = "a", [1] = null }, new() { [1] = null, [2] = "a" }),
        new KeyedCase<SortedDictionary<int, string?>?>("SortedDictionary", Codecs.SortedDictionary(Codecs.Int32, Codecs.String)!, null, [], new() { [2] = "a", [1] = null }, new() { [2] = "a" }),
        new KeyedCase<SortedList<int, string?>?>("SortedList", Codecs.SortedList(Codecs.Int32, Codecs.String)!, null, [], new() { [2] = "a", [1] = null }, new() { [2] = "a" }),
        new KeyedCase<ConcurrentDictionary<int, string?>?>("ConcurrentDictionary", Codecs.ConcurrentDictionary(Codecs.Int32, Codecs.String)!, null, [], new() { [2] = "a", [1] = null }, new() { [2] = "a" }),
        new KeyedCase<ImmutableDictionary<int, string>?>("ImmutableDictionary", Codecs.ImmutableDictionary(Codecs.Int32, Text)!, null, ImmutableDictionary<int, string>.Empty, ImmutableDictionary<int, string>.Empty.Add(2, "a").Add(1, null!),
            ImmutableDictionary<int, string>.Empty.WithComparers(null, StringComparer.Ordinal).Add(2, "a"), ImmutableDictionary<int, string>.Empty.Add(2, "a")),
        new KeyedCase<ImmutableSortedDictionary<string, string>?>("ImmutableSortedDictionary", Codecs.ImmutableSortedDictionary(Text, Text)!, null,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase).Add("a", "b"),
            ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase, StringComparer.Ordinal).Add("a", "b")),
        new KeyedCase<FrozenDictionary<string, int>?>("FrozenDictionary", Codecs.FrozenDictionary(Text, Codecs.Int32)!, null, FrozenDictionary<string, int>.Empty,
            Words.ToFrozenDictionary(static word => word, static word => word.Length), Words.ToFrozenDictionary(static word => word, static word => word.Length, StringComparer.Ordinal)),
        new KeyedCase<ReadOnlyDictionary<int, int>?>("ReadOnlyDictionary", Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Int32)!, null, new(new Dictionary<int, int> { [1] = 1 }), new(new SortedDictionary<int, int> { [1] = 1 }),
            new(new ReadOnlyDictionary<int, int>(new Dictionary<int, int> { [1] = 1 }))),
        new KeyedCase<IDictionary<int, int>?>("IDictionary", Codecs.IDictionary(Codecs.Int32, Codecs.Int32)!, null, new Dictionary<int, int> { [1] = 1 }, new SortedDictionary<int, int> { [1] = 1 }, new SortedList<int, int> { [1] = 1 },
            ImmutableDictionary<int, int>.Empty.Add(1, 1), ImmutableSortedDictionary<int, int>.Empty.Add(1, 1), new Dictionary<int, int> { [1] = 1 }.ToFrozenDictionary(), new ReadOnlyDictionary<int, int>(new Dictionary<int, int> { [1] = 1 }),
            new ConcurrentDictionary<int, int> { [1] = 1 }, new OrderedDictionary<int, int> { [1] = 1 }),
        new KeyedCase<IReadOnlyDictionary<int, int>?>("IReadOnlyDictionary", Codecs.IReadOnlyDictionary(Codecs.Int32, Codecs.Int32)!, null, new Dictionary<int, int> { [1] = 1 }, new SortedList<int, int> { [1] = 1 }),
        new KeyedCase<IImmutableDictionary<int, int>?>("IImmutableDictionary", Codecs.IImmutableDictionary(Codecs.Int32, Codecs.Int32)!, null, ImmutableDictionary<int, int>.Empty.Add(1, 1), ImmutableSortedDictionary<int, int>.Empty.Add(1, 1)),
        new KeyedCase<KeyValuePair<string?, int?>>("KeyValuePair", Codecs.KeyValuePair(Codecs.String, Codecs.Nullable(Codecs.Int32)), default, new("", null), new(null, 0), new("a", 1)),
        new KeyedCase<BitArray?>("BitArray", Codecs.BitArray!, null, new(0), new(1), new(2), new(1, true), new(9, true), new(32), new(33, true), new(1_000, true)),
        new KeyedCase<JsonElement>("JsonElement", Codecs.JsonElement, default, JsonElement.Parse("[1, {\"a\": \"b\"}]"), JsonElement.Parse("[1,{\"a\":\"b\"}]"), JsonElement.Parse("1"), JsonElement.Parse("null")),
        new KeyedCase<JsonNode?>("JsonNode", Codecs.JsonNode!, null, JsonNode.Parse("[1, {\"a\": \"b\"}]"), new JsonArray(1, new JsonObject { ["a"] = "b" }), JsonNode.Parse("{\"a\": null, \"b\": [[]]}"),
            1, 1L, 1.0, 1.0m, "1", 'x', true, Guid.Empty, DateTime.MaxValue, DateTimeOffset.MaxValue, new JsonObject(), new JsonArray(), new JsonArray((JsonNode?)null)),
    ];
}
