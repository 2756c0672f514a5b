using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

/// <summary>What a codec measures is within 20 % of what the heap gave.</summary>
public static class HeapSizeTests
{
    private const double Tolerance = 0.2;

    // Many of them: the heap is accounted for in pieces of some kilobytes.
    private const long Allocated = 2_000_000;

    private static readonly string[] Keys = [.. Enumerable.Range(0, 2_000).Select(static i => $"key {i}")];

    public static TheoryData<int> Counts => [8, 100, 1_000];

    [Theory]
    [MemberData(nameof(Counts))]
    public static void GrowingCollections_AreMeasured(int count)
    {
        AssertMeasured(Codecs.HashSet(Codecs.Int32), () => Fill(new HashSet<int>(), count, static (set, i) => set.Add(i)));
        AssertMeasured(Codecs.HashSet(Shared), () => Fill(new HashSet<string>(), count, static (set, i) => set.Add(Keys[i])));
        AssertMeasured(Codecs.HashSet(Codecs.Byte), () => Fill(new HashSet<byte>(), Math.Min(count, 256), static (set, i) => set.Add((byte)i)));
        AssertMeasured(Codecs.SortedSet(Codecs.Int64), () => Fill(new SortedSet<long>(), count, static (set, i) => set.Add(i)));
        AssertMeasured(Codecs.Dictionary(Codecs.Int32, Codecs.Int64), () => Fill(new Dictionary<int, long>(), count, static (map, i) => map.Add(i, i)));
        AssertMeasured(Codecs.Dictionary(Shared, Codecs.Decimal), () => Fill(new Dictionary<string, decimal>(), count, static (map, i) => map.Add(Keys[i], i)));
        AssertMeasured(Codecs.OrderedDictionary(Shared, Codecs.Int32), () => Fill(new OrderedDictionary<string, int>(), count, static (map, i) => map.Add(Keys[i], i)));
        AssertMeasured(Codecs.SortedDictionary(Codecs.Int32, Codecs.Int32), () => Fill(new SortedDictionary<int, int>(), count, static (map, i) => map.Add(i, i)));
        AssertMeasured(Codecs.SortedList(Codecs.Int32, Shared), () => Fill(new SortedList<int, string>(), count, static (map, i) => map.Add(i, Keys[i])));
        AssertMeasured(Codecs.ConcurrentDictionary(Codecs.Int32, Codecs.Int32), () => Fill(new ConcurrentDictionary<int, int>(), count, static (map, i) => map.TryAdd(i, i)));
        AssertMeasured(Codecs.ConcurrentDictionary(Shared, Shared), () => Fill(new ConcurrentDictionary<string, string>(), count, static (map, i) => map.TryAdd(Keys[i], Keys[i])));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public static void FixedCollections_AreMeasured(int count)
    {
        AssertMeasured(Codecs.ImmutableHashSet(Codecs.Int32), () => ImmutableHashSet.CreateRange(Enumerable.Range(0, count)));
        AssertMeasured(Codecs.ImmutableSortedSet(Codecs.Int32), () => ImmutableSortedSet.CreateRange(Enumerable.Range(0, count)));
        AssertMeasured(Codecs.ImmutableDictionary(Codecs.Int32, Codecs.Int64), () => ImmutableDictionary.CreateRange(Enumerable.Range(0, count).Select(static i => KeyValuePair.Create(i, (long)i))));
        AssertMeasured(Codecs.ImmutableSortedDictionary(Shared, Codecs.Int32), () => ImmutableSortedDictionary.CreateRange(Enumerable.Range(0, count).Select(static i => KeyValuePair.Create(Keys[i], i))));
        AssertMeasured(Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Int32), () => new ReadOnlyDictionary<int, int>(Fill(new Dictionary<int, int>(), count, static (map, i) => map.Add(i, i))));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(1_000)]
    public static void FrozenCollections_AreMeasured(int count)
    {
        AssertMeasured(Codecs.FrozenSet(Codecs.Int64), () => Enumerable.Range(0, count).Select(static i => (long)i * 7).ToFrozenSet());
        AssertMeasured(Codecs.FrozenSet(Shared), () => Keys.Take(count).ToFrozenSet());
        AssertMeasured(Codecs.FrozenDictionary(Codecs.Int32, Codecs.Int32), () => Enumerable.Range(0, count).ToFrozenDictionary(static i => i * 7_919, static i => i));
        AssertMeasured(Codecs.FrozenDictionary(Shared, Shared), () => Keys.Take(count).ToFrozenDictionary(static key => key));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public static void BitsAndJson_AreMeasured(int count)
    {
        AssertMeasured(Codecs.BitArray, () => new BitArray(count));
        var text = "[" + string.Join(',', Enumerable.Range(0, count).Select(static i => $"{{\"id\":{i}}}")) + "]";
        AssertMeasured(Codecs.JsonElement, () => JsonElement.Parse(text));
        AssertMeasured(Codecs.JsonNode, () => new JsonArray([.. Enumerable.Range(0, count).Select(static i => JsonValue.Create(i))]));
        var numbers = "[" + string.Join(',', Enumerable.Range(0, count)) + "]";
        AssertMeasured(Codecs.JsonNode, () => Touch(JsonNode.Parse(numbers)!));
        AssertMeasured(Codecs.JsonObject, () => Fill(new JsonObject(), count, static (node, i) => node.Add(Keys[i].ToString() + "!", i)));
    }

    /// <summary>Strings that were there before.</summary>
    private static Codec<string> Shared { get; } = new SharedCodec();

    private static T Fill<T>(T collection, int count, Action<T, int> add)
    {
        for (var i = 0; i < count; i++)
        {
            add(collection, i);
        }

        return collection;
    }

    /// <summary>A node makes its elements when it is asked for them.</summary>
    private static JsonNode Touch(JsonNode node)
    {
        _ = node.AsArray().Count;
        _ = node[0];
        return node;
    }

    private static void AssertMeasured<T>(Codec<T> codec, Func<T> create)
        where T : notnull
    {
        var measured = Coded.SizeOf(codec, create());
        var kept = new T[Math.Clamp((int)(Allocated / Math.Max(measured, 1)), 16, 20_000)];
        create();

        // What other tests have left behind may be freed, and made, meanwhile: the middle of three.
        var real = new[] { Weigh(create, kept), Weigh(create, kept), Weigh(create, kept) }.Order().ElementAt(1);
        Assert.True(Math.Abs(measured - real) <= real * Tolerance, $"{typeof(T)}: {measured} bytes were measured, {real:F0} are taken.");
    }

    private static double Weigh<T>(Func<T> create, T[] kept)
    {
        Array.Clear(kept);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = create();
        }

        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(kept);
        return taken / (double)kept.Length;
    }

    private sealed class SharedCodec : Codec<string>
    {
        public override bool IsImmutable => true;

        public override int MinimumSize => 1;

        public override void Write(ref CanonicalWriter writer, string value) => writer.Write(value);

        public override string Read(ref CanonicalReader reader) => reader.ReadString()!;

        public override string Copy(string value, ref CopyContext context) => value;

        public override void Measure(string value, ref SizeMeter meter)
        {
        }
    }
}
