using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>A copy shares with the original only what nobody can change, and within itself what the original shares.</summary>
public static class SequenceCopyTests
{
    public static TheoryData<IReadOnlyList<int>> Unchangeable =>
        [ImmutableArray.Create(1), ImmutableList.Create(1), new ReadOnlyCollection<int>(ImmutableList.Create(1)), new ReadOnlyCollection<int>(ImmutableArray.Create(1)), ReadOnlyCollection<int>.Empty, Array.Empty<int>()];

    public static TheoryData<IReadOnlyList<int>> Changeable =>
        [new[] { 1 }, new List<int> { 1 }, new Collection<int> { 1 }, new ObservableCollection<int> { 1 }, new ReadOnlyCollection<int>([1]), new ReadOnlyCollection<int>(new List<int> { 1 }), new ArraySegment<int>([1])];

    [Theory]
    [MemberData(nameof(Unchangeable), DisableDiscoveryEnumeration = true)]
    public static void ReadOnlyListThatNobodyCanChange_IsItsOwnCopy(IReadOnlyList<int> list) =>
        Assert.Same(list, CodecRun.Copy(Codecs.IReadOnlyList(Codecs.Int32), list));

    [Theory]
    [MemberData(nameof(Changeable), DisableDiscoveryEnumeration = true)]
    public static void ReadOnlyListThatItsOwnerCanChange_IsCopied(IReadOnlyList<int> list)
    {
        var copy = CodecRun.Copy(Codecs.IReadOnlyList(Codecs.Int32), list);

        Assert.NotSame(list, copy);
        Assert.Equal(list, copy);
        Assert.IsType(list.GetType(), copy);
    }

    [Fact]
    public static void ViewOfAList_IsAViewOfACopyOfIt()
    {
        List<int> list = [1];
        var copy = CodecRun.Copy(Codecs.ReadOnlyCollection(Codecs.Int32), list.AsReadOnly());

        list[0] = 2;

        Assert.Equal([1], copy!);
    }

    [Fact]
    public static void SharedList_IsSharedInTheCopy()
    {
        List<int> shared = [1];
        List<int>?[] original = [shared, [1], shared];

        var copy = CodecRun.Copy(Codecs.Array(Codecs.List(Codecs.Int32)), original)!;

        Assert.NotSame(shared, copy[0]);
        Assert.Same(copy[0], copy[2]);
        Assert.NotSame(copy[0], copy[1]);
        copy[0]![0] = 2;
        Assert.Equal([1], shared);
    }

    [Fact]
    public static void SharedMutableObject_IsSharedThroughAllKindsOfSequences()
    {
        var shared = new Node { Name = "shared" };
        AssertShared(Codecs.Array(NodeCodec.Instance), [shared, shared]);
        AssertShared(Codecs.Queue(NodeCodec.Instance), new Queue<Node?>([shared, shared]));
        AssertShared(Codecs.Stack(NodeCodec.Instance), new Stack<Node?>([shared, shared]));
        AssertShared(Codecs.LinkedList(NodeCodec.Instance), new LinkedList<Node?>([shared, shared]));
        AssertShared(Codecs.Collection(NodeCodec.Instance), [shared, shared]);
        AssertShared(Codecs.ObservableCollection(NodeCodec.Instance), [shared, shared]);
        AssertShared(Codecs.ImmutableArray(NodeCodec.Instance), [shared, shared]);
        AssertShared(Codecs.ImmutableList(NodeCodec.Instance), [shared, shared]);
        AssertShared(Codecs.ImmutableQueue(NodeCodec.Instance), ImmutableQueue.Create<Node?>(shared, shared));
        AssertShared(Codecs.ImmutableStack(NodeCodec.Instance), ImmutableStack.Create<Node?>(shared, shared));
        AssertShared(Codecs.ArraySegment(NodeCodec.Instance), new ArraySegment<Node?>([shared, shared]));
        AssertShared(Codecs.IEnumerable(NodeCodec.Instance), new List<Node?> { shared, shared });

        void AssertShared<TSequence>(Codec<TSequence> codec, TSequence original)
        {
            var copies = ((IEnumerable<Node?>)CodecRun.Copy(codec, original)!).ToArray();
            Assert.Equal(2, copies.Length);
            Assert.Same(copies[0], copies[1]);
            Assert.NotSame(shared, copies[0]);
            Assert.Equal("shared", copies[0]!.Name);
        }
    }

    [Fact]
    public static void MemoriesOfOneArray_AreMemoriesOfOneCopy()
    {
        int[] array = [1];

        var copy = CodecRun.Copy(Codecs.Array(Codecs.Memory(Codecs.Int32)), [array, array])!;
        copy[0].Span[0] = 2;

        Assert.Equal(2, copy[1].Span[0]);
        Assert.Equal([1], array);
    }

    [Fact]
    public static void Cycle_IsACycleInTheCopy()
    {
        var node = new Node { Name = "a", Children = [] };
        node.Children.Add(node);

        var copy = CodecRun.Copy(NodeCodec.Instance, node)!;

        Assert.NotSame(node, copy);
        Assert.Same(copy, copy.Children![0]);
    }

    [Fact]
    public static void ObjectWhoseCopyIsNotedTwice_HasTheLaterCopy()
    {
        var (original, first, later) = (new Node(), new Node(), new Node());
        var context = new CopyContext();

        context.Remember(original, first);
        context.Remember(original, later);

        Assert.True(context.TryGetCopy<Node>(original, out var copy));
        Assert.Same(later, copy);
        Assert.False(context.TryGetCopy<Node>(first, out _));
    }

    [Fact]
    public static void WritableCulture_IsCloned()
    {
        var culture = new System.Globalization.CultureInfo("de-DE");
        var copy = CodecRun.Copy(Codecs.CultureInfo, culture)!;

        culture.NumberFormat.NumberDecimalSeparator = "!";

        Assert.Equal(",", copy.NumberFormat.NumberDecimalSeparator);
    }

    [Fact]
    public static void FlatList_IsCopiedWithoutATable()
    {
        var list = Enumerable.Range(0, 100).ToList();
        var codec = Codecs.List(Codecs.Int32);
        CodecRun.Copy(codec, list);

        var before = GC.GetAllocatedBytesForCurrentThread();
        CodecRun.Copy(codec, list);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 400, 500);
    }
}
