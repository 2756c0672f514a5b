using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

public static class ComparerTests
{
    private static readonly Codec<string> Text = Codecs.String!;

    private static readonly StringComparer[] Known =
        [StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase, StringComparer.InvariantCulture, StringComparer.InvariantCultureIgnoreCase];

    private static readonly StringComparer[] Unknown =
    [
        StringComparer.Create(CultureInfo.GetCultureInfo("tr-TR"), ignoreCase: true),
        StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.IgnoreNonSpace),
        StringComparer.Create(CultureInfo.GetCultureInfo("de-DE"), ignoreCase: false),
    ];

    [Fact]
    public static void HashedCollectionsOfStrings_ComeBackWithTheirComparer()
    {
        foreach (var comparer in Known)
        {
            Assert.Same(comparer, Coded.RoundTrip(Codecs.HashSet(Text), new HashSet<string>(["a"], comparer)).Comparer);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.ImmutableHashSet(Text), ImmutableHashSet.Create(comparer, "a")).KeyComparer);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.FrozenSet(Text), FrozenSet.Create(comparer, "a")).Comparer);
            var pairs = new KeyValuePair<string, int>[] { new("a", 1) };
            Assert.Same(comparer, Coded.RoundTrip(Codecs.Dictionary(Text, Codecs.Int32), new Dictionary<string, int>(pairs, comparer)).Comparer);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.OrderedDictionary(Text, Codecs.Int32), new OrderedDictionary<string, int>(pairs, comparer)).Comparer);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.ConcurrentDictionary(Text, Codecs.Int32), new ConcurrentDictionary<string, int>(pairs, comparer)).Comparer);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.FrozenDictionary(Text, Codecs.Int32), pairs.ToFrozenDictionary(comparer)).Comparer);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.ImmutableDictionary(Text, Codecs.Int32), pairs.ToImmutableDictionary(comparer)).KeyComparer);
        }
    }

    [Fact]
    public static void SortedCollectionsOfStrings_ComeBackWithTheirComparer()
    {
        foreach (var comparer in Known)
        {
            Assert.Same(comparer, Coded.RoundTrip(Codecs.SortedSet(Text), new SortedSet<string>(["a"], comparer)).Comparer);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.ImmutableSortedSet(Text), ImmutableSortedSet.Create(comparer, "a")).KeyComparer);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.SortedList(Text, Codecs.Int32), new SortedList<string, int>(comparer) { ["a"] = 1 }).Comparer);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.SortedDictionary(Text, Codecs.Int32), new SortedDictionary<string, int>(comparer) { ["a"] = 1 }).Comparer);
            var map = ImmutableSortedDictionary.Create<string, int>(comparer).Add("a", 1);
            Assert.Same(comparer, Coded.RoundTrip(Codecs.ImmutableSortedDictionary(Text, Codecs.Int32), map).KeyComparer);
        }
    }

    [Fact]
    public static void DefaultComparers_ComeBackAsSuch()
    {
        Assert.Same(EqualityComparer<string>.Default, Coded.RoundTrip(Codecs.HashSet(Text), ["a"]).Comparer);
        Assert.Same(EqualityComparer<string>.Default, Coded.RoundTrip(Codecs.HashSet(Text), new HashSet<string>(["a"], EqualityComparer<string>.Default)).Comparer);
        Assert.Same(EqualityComparer<int>.Default, Coded.RoundTrip(Codecs.HashSet(Codecs.Int32), [1]).Comparer);
        Assert.Same(EqualityComparer<string>.Default, Coded.RoundTrip(Codecs.FrozenSet(Text), FrozenSet.Create("a")).Comparer);
        Assert.Same(Comparer<string>.Default, Coded.RoundTrip(Codecs.SortedSet(Text), ["a"]).Comparer);
        Assert.Same(EqualityComparer<string>.Default, Coded.RoundTrip(Codecs.Dictionary(Text, Codecs.Int32), new() { ["a"] = 1 }).Comparer);
    }

    [Fact]
    public static void EqualContentUnderOtherComparers_HasOtherBytes()
    {
        var encodings = Known.Select(comparer => Coded.Hex(Codecs.HashSet(Text), new HashSet<string>(["a"], comparer)))
            .Append(Coded.Hex(Codecs.HashSet(Text), ["a"]));
        Assert.Equal(5, encodings.Distinct().Count());
    }

    [Fact]
    public static void ComparerThatIsTheInvariantOneByAnotherName_IsKnown() =>
        Assert.Equal(
            Coded.Hex(Codecs.HashSet(Text), new HashSet<string>(["a"], StringComparer.InvariantCulture)),
            Coded.Hex(Codecs.HashSet(Text), new HashSet<string>(["a"], StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: false))));

    [Fact]
    public static void ComparerThatIsNotKnown_IsRefused()
    {
        foreach (var comparer in Unknown)
        {
            AssertRefused(Codecs.HashSet(Text), new HashSet<string>(["a"], comparer));
            AssertRefused(Codecs.SortedSet(Text), new SortedSet<string>(["a"], comparer));
            AssertRefused(Codecs.Dictionary(Text, Codecs.Int32), new Dictionary<string, int>(comparer) { ["a"] = 1 });
        }

        AssertRefused(Codecs.HashSet(Text), new HashSet<string>(["a"], ReferenceEqualityComparer.Instance));
        AssertRefused(Codecs.HashSet(Text), new HashSet<string>(["a"], new Contrary()));
        AssertRefused(Codecs.SortedSet(Codecs.Int32), new SortedSet<int>([1], Comparer<int>.Create(static (x, y) => y.CompareTo(x))));
        Assert.Null(Coded.TryWrite(Codecs.ImmutableHashSet(Text), ImmutableHashSet.Create(new Contrary(), "a")));
        Assert.Null(Coded.TryWrite(Codecs.FrozenSet(Text), FrozenSet.Create(new Contrary(), "a")));
    }

    [Fact]
    public static void ComparerOfValues_IsAPartOfTheEncoding()
    {
        var codec = Codecs.ImmutableDictionary(Codecs.Int32, Text);
        var map = ImmutableDictionary<int, string>.Empty.WithComparers(null, StringComparer.OrdinalIgnoreCase).Add(1, "a");
        Assert.NotEqual(Coded.Hex(codec, ImmutableDictionary<int, string>.Empty.Add(1, "a")), Coded.Hex(codec, map));
        Assert.Same(StringComparer.OrdinalIgnoreCase, Coded.RoundTrip(codec, map).ValueComparer);
        Assert.Null(Coded.TryWrite(codec, ImmutableDictionary<int, string>.Empty.WithComparers(null, new Contrary()).Add(1, "a")));
        var sorted = ImmutableSortedDictionary.Create<int, string>(null, StringComparer.Ordinal).Add(1, "a");
        Assert.Same(StringComparer.Ordinal, Coded.RoundTrip(Codecs.ImmutableSortedDictionary(Codecs.Int32, Text), sorted).ValueComparer);
    }

    [Theory]
    [InlineData("010500000000")]
    [InlineData("01ff00000000")]
    public static void ByteOfNoComparer_IsNoEncoding(string hex)
    {
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(Codecs.HashSet(Text), hex));
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(Codecs.SortedSet(Text), hex));
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(Codecs.ImmutableDictionary(Text, Text), hex));
    }

    [Fact]
    public static void ComparerOfStringsForOtherElements_IsNoEncoding()
    {
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(Codecs.HashSet(Codecs.Int32), "010100000000"));
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(Codecs.SortedSet(Codecs.Int32), "010100000000"));
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(Codecs.ImmutableDictionary(Codecs.Int32, Codecs.Int32), "011000000000"));
    }

    private static void AssertRefused<T>(Codec<T> codec, T value)
    {
        Assert.Null(Coded.TryWrite(codec, value));
        Assert.False(Coded.TryCopy(codec, value, out _));
    }

    private sealed class Contrary : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x != y;

        public int GetHashCode(string obj) => 0;
    }
}
