using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Memo.CompilerServices;

namespace Memo.Tests.Coding;

public static class SequenceEncodingTests
{
    [Fact]
    public static void Span_HasTheBytesOfAnArrayOfTheSameContent()
    {
        var writer = new CanonicalWriter(stackalloc byte[64]);
        Codecs.WriteSpan(ref writer, Codecs.String, ["a", null]);

        Assert.Equal(CodecRun.Write(Codecs.Array(Codecs.String), ["a", null]), writer.Written.ToArray());
    }

    [Fact]
    public static void ElementsThatAreWrittenInOnePiece_HaveTheBytesOfOneByOne()
    {
        AssertSame<byte>(Codecs.Byte, [0, 255]);
        AssertSame<char>(Codecs.Char, ['\0', '\uD800']);
        AssertSame<short>(Codecs.Int16, [-2, 1]);
        AssertSame(Codecs.Int32, [-2, 1]);
        AssertSame<long>(Codecs.Int64, [-2, 1]);
        AssertSame<nint>(Codecs.IntPtr, [-2, 1]);
        AssertSame<nuint>(Codecs.UIntPtr, [2, 1]);
        AssertSame<Int128>(Codecs.Int128, [-2, Int128.MinValue]);
        AssertSame<UInt128>(Codecs.UInt128, [2, UInt128.MaxValue - 1]);
        AssertSame<Half>(Codecs.Half, [(Half)1, Half.NaN]);
        AssertSame<float>(Codecs.Single, [-0f, 1]);
        AssertSame<double>(Codecs.Double, [-0.0, 1]);
        AssertSame(Codecs.Guid, [Guid.AllBitsSet, new("00112233-4455-6677-8899-aabbccddeeff")]);
        AssertSame<DateTime>(Codecs.DateTime, [new(1, DateTimeKind.Local), DateTime.MaxValue]);
        AssertSame(Codecs.DateOnly, [DateOnly.MaxValue]);
        AssertSame(Codecs.TimeOnly, [TimeOnly.MaxValue]);
        AssertSame(Codecs.TimeSpan, [TimeSpan.MinValue]);
        AssertSame(Codecs.Enum<DayOfWeek>(), [DayOfWeek.Friday, (DayOfWeek)(-1)]);

        static void AssertSame<T>(Codec<T> element, T[] items)
        {
            Assert.True(element.IsMemory);
            var bytes = CodecRun.Write(Codecs.Array(new PlainCodec<T>(element)), items);
            Assert.Equal(bytes, CodecRun.Write(Codecs.Array(element), items));
            Assert.Equal(items, CodecRun.Read(Codecs.Array(element), bytes));
        }
    }

    [Fact]
    public static void SameContentInAnotherCollection_IsAnotherKey()
    {
        int[] items = [1];
        IEnumerable<int>[] collections =
        [
            items, new List<int>(items), items.ToImmutableArray(), items.ToImmutableList(), new Collection<int>(items), new Collection<int>([.. items]),
            new ReadOnlyCollection<int>(items), new List<int>(items).AsReadOnly(), new ObservableCollection<int>(items), new Queue<int>(items),
            new Stack<int>(items), new LinkedList<int>(items), ImmutableQueue.Create(items), ImmutableStack.Create(items), new ArraySegment<int>(items),
            (IReadOnlyList<int>)[1], new HashSet<int>(items), new SortedSet<int>(items), items.ToImmutableHashSet(), items.ToImmutableSortedSet(), items.ToFrozenSet(),
        ];

        Assert.Distinct(collections.Select(static collection => CodecRun.HexOf(Codecs.IEnumerable(Codecs.Int32), collection)));
    }

    [Fact]
    public static void CapacityOfAList_IsNoData() => Assert.Equal(
        CodecRun.Write(Codecs.List(Codecs.Int32), [1]), CodecRun.Write(Codecs.List(Codecs.Int32), new List<int>(100) { 1 }));

    [Fact]
    public static void ArrayAroundASegment_IsPartOfIt() => Assert.NotEqual(
        CodecRun.Write(Codecs.ArraySegment(Codecs.Int32), new ArraySegment<int>([1, 2], 0, 1)),
        CodecRun.Write(Codecs.ArraySegment(Codecs.Int32), new ArraySegment<int>([1, 3], 0, 1)));

    [Fact]
    public static void EmptyReadOnlyLists_AreReadAsEmpty()
    {
        Assert.Empty(CodecRun.RoundTrip(Codecs.IEnumerable(Codecs.Int32), Enumerable.Empty<int>())!);
        Assert.Empty(CodecRun.RoundTrip(Codecs.ReadOnlyCollection(Codecs.Int32), ReadOnlyCollection<int>.Empty)!);
    }

    [Fact]
    public static async Task ListThatChangesMeanwhile_EndsInAnEncodingOrAnException()
    {
        var list = new List<string?>();
        using var done = new CancellationTokenSource();
        var changes = Task.Run(
            () =>
            {
                while (!done.IsCancellationRequested)
                {
                    list.Add("some text");
                    if (list.Count > 100)
                    {
                        list.Clear();
                        list.TrimExcess();
                    }
                }
            },
            TestContext.Current.CancellationToken);

        for (var i = 0; i < 20_000; i++)
        {
            try
            {
                if (CodecRun.TryWrite(Codecs.List(Codecs.String), list) is { } bytes)
                {
                    Assert.All(CodecRun.Read(Codecs.List(Codecs.String), bytes)!, static item => Assert.True(item is null or "some text"));
                }
            }
            catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
            {
                // What the framework says of a list that it finds changed; a key that cannot be made is a bypass.
            }
        }

        await done.CancelAsync();
        await changes;
    }
}
