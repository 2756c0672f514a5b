using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json.Nodes;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

/// <summary>Values and bytes that are not what they seem.</summary>
public static class HostileTests
{
    private static readonly Codec<string> Text = Codecs.String!;

    private const string TwiceSeven = "010002000000" + "07000000" + "07000000";
    private const string SevenTwiceWithValues = "010002000000" + "0700000001" + "0700000000";

    [Fact]
    public static void DuplicateElements_AreNoEncoding()
    {
        AssertNone(Codecs.HashSet(Codecs.Int32), TwiceSeven);
        AssertNone(Codecs.SortedSet(Codecs.Int32), TwiceSeven);
        AssertNone(Codecs.ImmutableHashSet(Codecs.Int32), TwiceSeven);
        AssertNone(Codecs.ImmutableSortedSet(Codecs.Int32), TwiceSeven);
        AssertNone(Codecs.FrozenSet(Codecs.Int32), TwiceSeven);
        AssertNone(Codecs.HashSet(Text), "010202000000" + "01010000006100" + "01010000004100");
    }

    [Fact]
    public static void DuplicateKeys_AreNoEncoding()
    {
        AssertNone(Codecs.Dictionary(Codecs.Int32, Codecs.Boolean), SevenTwiceWithValues);
        AssertNone(Codecs.OrderedDictionary(Codecs.Int32, Codecs.Boolean), SevenTwiceWithValues);
        AssertNone(Codecs.ConcurrentDictionary(Codecs.Int32, Codecs.Boolean), SevenTwiceWithValues);
        AssertNone(Codecs.SortedDictionary(Codecs.Int32, Codecs.Boolean), SevenTwiceWithValues);
        AssertNone(Codecs.SortedList(Codecs.Int32, Codecs.Boolean), SevenTwiceWithValues);
        AssertNone(Codecs.ImmutableDictionary(Codecs.Int32, Codecs.Boolean), SevenTwiceWithValues);
        AssertNone(Codecs.ImmutableSortedDictionary(Codecs.Int32, Codecs.Boolean), SevenTwiceWithValues);
        AssertNone(Codecs.FrozenDictionary(Codecs.Int32, Codecs.Boolean), SevenTwiceWithValues);
        AssertNone(Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Boolean), "01" + "10" + SevenTwiceWithValues[2..]);
    }

    [Fact]
    public static void NullKeys_AreNoEncoding()
    {
        const string nullKey = "010001000000" + "00" + "01";
        AssertNone(Codecs.Dictionary(Text, Codecs.Boolean), nullKey);
        AssertNone(Codecs.OrderedDictionary(Text, Codecs.Boolean), nullKey);
        AssertNone(Codecs.ConcurrentDictionary(Text, Codecs.Boolean), nullKey);
        AssertNone(Codecs.SortedDictionary(Text, Codecs.Boolean), nullKey);
        AssertNone(Codecs.SortedList(Text, Codecs.Boolean), nullKey);
        AssertNone(Codecs.ImmutableDictionary(Text, Codecs.Boolean), nullKey);
        AssertNone(Codecs.ImmutableSortedDictionary(Text, Codecs.Boolean), nullKey);
        AssertNone(Codecs.FrozenDictionary(Text, Codecs.Boolean), nullKey);
    }

    [Fact]
    public static void NullElements_ComeBack()
    {
        Assert.Equal([null, "a"], Coded.RoundTrip(Codecs.HashSet(Codecs.String), [null, "a"]));
        Assert.Equal([null, "a"], Coded.RoundTrip(Codecs.SortedSet(Codecs.String), ["a", null]));
        Assert.Equal([null], Coded.RoundTrip(Codecs.ImmutableHashSet(Codecs.String), [null]));
        Assert.Equal([null], Coded.RoundTrip(Codecs.ImmutableSortedSet(Codecs.String), [null]));
        Assert.Equal([null], Coded.RoundTrip(Codecs.FrozenSet(Codecs.String), FrozenSet.Create<string?>([null])));
    }

    [Fact]
    public static void ElementsOutOfOrder_AreNoEncodingOfSortedOnes()
    {
        const string elements = "010002000000" + "02000000" + "01000000";
        const string entries = "010002000000" + "0200000000" + "0100000000";
        AssertNone(Codecs.SortedSet(Codecs.Int32), elements);
        AssertNone(Codecs.ImmutableSortedSet(Codecs.Int32), elements);
        AssertNone(Codecs.SortedDictionary(Codecs.Int32, Codecs.Boolean), entries);
        AssertNone(Codecs.SortedList(Codecs.Int32, Codecs.Boolean), entries);
        AssertNone(Codecs.ImmutableSortedDictionary(Codecs.Int32, Codecs.Boolean), entries);
    }

    [Theory]
    [InlineData("0100ffffff7f")]
    [InlineData("0100ffffffff")]
    [InlineData("0100010000000700")]
    [InlineData("02")]
    [InlineData("")]
    public static void CountThatCannotBe_IsNoEncoding(string hex)
    {
        AssertNone(Codecs.HashSet(Codecs.Int32), hex);
        AssertNone(Codecs.FrozenSet(Codecs.Int32), hex);
        AssertNone(Codecs.Dictionary(Codecs.Int32, Codecs.Int32), hex);
    }

    [Theory]
    [InlineData("0100000000010000000000")]
    [InlineData("01000001000000")]
    [InlineData("01ff")]
    [InlineData("0106000000000000")]
    public static void RunTimeTypeThatIsNotKnown_IsNoEncoding(string hex) => AssertNone(Codecs.ISet(Codecs.Int32), hex);

    [Theory]
    [InlineData("01ffffff7f")]
    [InlineData("01ffffffff00")]
    [InlineData("010900000001")]
    [InlineData("01090000000103")]
    public static void BitsThatCannotBe_AreNoEncoding(string hex) => AssertNone(Codecs.BitArray, hex);

    [Fact]
    public static void ViewsInsideOfViewsWithoutEnd_AreNoEncoding() =>
        AssertNone(Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Int32), "01" + string.Concat(Enumerable.Repeat("16", 100_000)));

    [Fact]
    public static void ViewOfViewsWithoutEnd_IsRefused()
    {
        var view = new ReadOnlyDictionary<int, int>(new Dictionary<int, int>());
        for (var depth = 0; depth < 100_000; depth++)
        {
            view = new(view);
        }

        AssertRefused(Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Int32), view);
        AssertRefused(Codecs.IDictionary(Codecs.Int32, Codecs.Int32), view);
    }

    [Fact]
    public static void DerivedOnes_AreRefused()
    {
        AssertRefused(Codecs.HashSet(Codecs.Int32), new DerivedSet { 1 });
        AssertRefused(Codecs.ISet(Codecs.Int32), new DerivedSet { 1 });
        AssertRefused(Codecs.Dictionary(Codecs.Int32, Codecs.Int32), new DerivedMap { [1] = 1 });
        AssertRefused(Codecs.IReadOnlyDictionary(Codecs.Int32, Codecs.Int32), new DerivedMap { [1] = 1 });
        AssertRefused(Codecs.ReadOnlyDictionary(Codecs.Int32, Codecs.Int32), new(new DerivedMap { [1] = 1 }));
        AssertRefused(Codecs.SortedSet(Codecs.Int32), new SortedSet<int> { 1, 2, 3 }.GetViewBetween(1, 2));
        AssertRefused(Codecs.ISet(Codecs.Int32), new SortedSet<int> { 1, 2, 3 }.GetViewBetween(1, 2));
    }

    [Fact]
    public static void UnknownOnes_AreNeverEnumerated()
    {
        AssertRefused(Codecs.ISet(Codecs.Int32), new Untouchable());
        AssertRefused(Codecs.IReadOnlySet(Codecs.Int32), new Untouchable());
        Assert.Equal(0, Coded.SizeOf(Codecs.ISet(Codecs.Int32), new Untouchable()));
    }

    [Fact]
    public static void SetThatContainsTooMuch_IsRefused()
    {
        var node = new JsonArray();
        for (var depth = 0; depth < 2_000; depth++)
        {
            node = [node];
        }

        Assert.Null(Coded.TryWrite(Codecs.JsonNode, node));
        Assert.False(Coded.TryCopy(Codecs.JsonNode, node, out _));
    }

    private static void AssertNone<T>(Codec<T> codec, string hex) =>
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(codec, hex));

    private static void AssertRefused<T>(Codec<T> codec, T value)
    {
        Assert.Null(Coded.TryWrite(codec, value));
        Assert.False(Coded.TryCopy(codec, value, out _));
    }

    private sealed class DerivedSet : HashSet<int>;

    private sealed class DerivedMap : Dictionary<int, int>;

    private sealed class Untouchable : ISet<int>, IReadOnlySet<int>
    {
        public int Count => throw Touched();

        public bool IsReadOnly => throw Touched();

        public bool Add(int item) => throw Touched();

        public void Clear() => throw Touched();

        public bool Contains(int item) => throw Touched();

        public void CopyTo(int[] array, int arrayIndex) => throw Touched();

        public void ExceptWith(IEnumerable<int> other) => throw Touched();

        public IEnumerator<int> GetEnumerator() => throw Touched();

        public void IntersectWith(IEnumerable<int> other) => throw Touched();

        public bool IsProperSubsetOf(IEnumerable<int> other) => throw Touched();

        public bool IsProperSupersetOf(IEnumerable<int> other) => throw Touched();

        public bool IsSubsetOf(IEnumerable<int> other) => throw Touched();

        public bool IsSupersetOf(IEnumerable<int> other) => throw Touched();

        public bool Overlaps(IEnumerable<int> other) => throw Touched();

        public bool Remove(int item) => throw Touched();

        public bool SetEquals(IEnumerable<int> other) => throw Touched();

        public void SymmetricExceptWith(IEnumerable<int> other) => throw Touched();

        public void UnionWith(IEnumerable<int> other) => throw Touched();

        void ICollection<int>.Add(int item) => throw Touched();

        IEnumerator IEnumerable.GetEnumerator() => throw Touched();

        private static InvalidOperationException Touched() => new("It was looked into.");
    }
}
