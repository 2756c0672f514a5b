using System.Collections.Frozen;
using System.Collections.Immutable;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

/// <summary>Enumeration order is a part of a value, and comes back where the collection keeps one.</summary>
public static class OrderTests
{
    private static readonly Codec<string> Text = Codecs.String!;

    [Fact]
    public static void HashSetWithGaps_ComesBackInItsOrder()
    {
        var set = new HashSet<int>(Enumerable.Range(0, 100));
        set.ExceptWith(Enumerable.Range(10, 50));
        set.UnionWith(Enumerable.Range(200, 20));
        Assert.Equal(set.ToArray(), Coded.RoundTrip(Codecs.HashSet(Codecs.Int32), set).ToArray());
        Assert.Equal(set.ToArray(), Coded.Copy(Codecs.HashSet(Codecs.Int32), set).ToArray());
    }

    [Fact]
    public static void DictionaryWithGaps_ComesBackInItsOrder()
    {
        var map = Enumerable.Range(0, 100).ToDictionary(static key => key, static key => $"{key}");
        for (var key = 10; key < 60; key++)
        {
            map.Remove(key);
        }

        for (var key = 200; key < 220; key++)
        {
            map.Add(key, "later");
        }

        var codec = Codecs.Dictionary(Codecs.Int32, Text);
        Assert.Equal(map.ToArray(), Coded.RoundTrip(codec, map).ToArray());
        Assert.Equal(map.ToArray(), Coded.Copy(codec, map).ToArray());
    }

    [Fact]
    public static void OrderedDictionary_ComesBackInItsOrder()
    {
        var map = new OrderedDictionary<int, int> { [3] = 1, [1] = 2, [2] = 3 };
        map.Insert(0, 9, 9);
        Assert.Equal(map.ToArray(), Coded.RoundTrip(Codecs.OrderedDictionary(Codecs.Int32, Codecs.Int32), map).ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(1_000)]
    public static void FrozenCollections_ComeBackInTheirOrder(int count)
    {
        var numbers = Enumerable.Range(0, count).Select(static i => i * 7_919 % 10_007).ToFrozenSet();
        Assert.Equal(numbers.ToArray(), Coded.RoundTrip(Codecs.FrozenSet(Codecs.Int32), numbers).ToArray());
        var texts = Enumerable.Range(0, count).Select(static i => $"text {i}").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(texts.ToArray(), Coded.RoundTrip(Codecs.FrozenSet(Text), texts).ToArray());
        var map = Enumerable.Range(0, count).ToFrozenDictionary(static i => $"{i * 31}", static i => (long)i);
        Assert.Equal(map.ToArray(), Coded.RoundTrip(Codecs.FrozenDictionary(Text, Codecs.Int64), map).ToArray());
    }

    [Fact]
    public static void ImmutableCollections_ComeBackInTheirOrder()
    {
        var set = ImmutableHashSet.CreateRange(Enumerable.Range(0, 200).Select(static i => $"text {i}"));
        Assert.Equal(set.ToArray(), Coded.RoundTrip(Codecs.ImmutableHashSet(Text), set).ToArray());
        var map = Enumerable.Range(0, 200).ToImmutableDictionary(static i => i * 31, static i => i);
        Assert.Equal(map.ToArray(), Coded.RoundTrip(Codecs.ImmutableDictionary(Codecs.Int32, Codecs.Int32), map).ToArray());
    }

    [Fact]
    public static void SameElementsInOtherOrder_HaveOtherBytes()
    {
        Assert.NotEqual(Coded.Hex(Codecs.HashSet(Codecs.Int32), [1, 2]), Coded.Hex(Codecs.HashSet(Codecs.Int32), [2, 1]));
        var codec = Codecs.Dictionary(Codecs.Int32, Codecs.Int32);
        Assert.NotEqual(Coded.Hex(codec, new() { [1] = 1, [2] = 2 }), Coded.Hex(codec, new() { [2] = 2, [1] = 1 }));
    }

    [Fact]
    public static void UnorderedOnesInOtherOrder_HaveEqualBytes()
    {
        var random = new Random(5);
        var words = Enumerable.Range(0, 300).Select(static i => new string('x', i % 17) + i).ToArray();
        var set = Codecs.Unordered(Codecs.ISet(Text));
        var map = Codecs.Unordered(Codecs.Dictionary(Text, Codecs.HashSet(Codecs.Int32)));
        var expectedSet = Coded.Hex(set, words.ToHashSet());
        var expectedMap = Coded.Hex(map, words.ToDictionary(static word => word, static word => new HashSet<int> { word.Length, 7 }));
        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(words);
            Assert.Equal(expectedSet, Coded.Hex(set, words.ToHashSet()));
            Assert.Equal(expectedMap, Coded.Hex(map, words.ToDictionary(static word => word, static word => new HashSet<int> { word.Length, 7 })));
        }
    }

    [Fact]
    public static void UnorderedOnes_StillTellContentTypeComparerAndInnerOrderApart()
    {
        var set = Codecs.Unordered(Codecs.ISet(Text));
        var map = Codecs.Unordered(Codecs.Dictionary(Codecs.Int32, Codecs.HashSet(Codecs.Int32)));
        string[] encodings =
        [
            Coded.Hex(set, null!),
            Coded.Hex(set, new HashSet<string>()),
            Coded.Hex(set, new HashSet<string> { "a", "b" }),
            Coded.Hex(set, new HashSet<string> { "a", "c" }),
            Coded.Hex(set, new HashSet<string> { "ab" }),
            Coded.Hex(set, new HashSet<string>(["a", "b"], StringComparer.Ordinal)),
            Coded.Hex(set, ImmutableHashSet.Create("a", "b")),
            Coded.Hex(map, new() { [1] = [1, 2] }),
            Coded.Hex(map, new() { [1] = [2, 1] }),
        ];
        Assert.Equal(encodings.Length, encodings.Distinct().Count());
    }

    [Fact]
    public static void UnorderedCodecOfWhatIsNoSetOrMap_IsRefused() =>
        Assert.Throws<ArgumentException>(static () => Codecs.Unordered(Codecs.Int32));

    [Fact]
    public static void UnorderedOneThatIsRefused_StaysRefused()
    {
        var set = new HashSet<string>(["a", "b"], StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("tr-TR"), true));
        Assert.Null(Coded.TryWrite(Codecs.Unordered(Codecs.HashSet(Text)), set));
        var sets = new HashSet<EqualBox>([new() { Content = 1 }, new() { Content = 2 }]);
        sets.First().Content = 3;
        Assert.Null(Coded.TryWrite(Codecs.Unordered(Codecs.HashSet(Boxes.Equal)), sets));
    }
}
