using System.Collections.ObjectModel;
using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>What is not exactly of the declared type is refused: it may answer otherwise than its elements say.</summary>
public static class SequenceRefusalTests
{
    [Fact]
    public static void ArrayOfAnotherTypeByCovariance_IsRefused()
    {
        var disguised = (uint[])(object)new[] { 1 };

        Assert.Null(CodecRun.TryWrite(Codecs.Array(Codecs.UInt32), disguised));
        Assert.Null(CodecRun.TryWrite(Codecs.IList(Codecs.UInt32), disguised));
        Assert.Null(CodecRun.TryWrite(Codecs.ArraySegment(Codecs.UInt32), new ArraySegment<uint>(disguised)));
        Assert.True(CodecRun.RefusesToCopy(Codecs.Array(Codecs.UInt32), disguised));
        Assert.True(CodecRun.RefusesToCopy(Codecs.IEnumerable(Codecs.UInt32), disguised));
    }

    [Fact]
    public static void ArrayThatDoesNotBeginAtZero_IsRefused()
    {
        var array = (int[,])Array.CreateInstance(typeof(int), [2, 2], [0, 1]);

        Assert.Null(CodecRun.TryWrite(Codecs.MultiArray(Codecs.Int32, 2, static lengths => new int[lengths[0], lengths[1]]), array));
    }

    [Fact]
    public static void DerivedCollection_IsRefused()
    {
        Assert.Null(CodecRun.TryWrite(Codecs.List(Codecs.Int32), new DerivedList()));
        Assert.True(CodecRun.RefusesToCopy(Codecs.List(Codecs.Int32), new DerivedList()));
        Assert.Null(CodecRun.TryWrite(Codecs.IReadOnlyList(Codecs.Int32), new DerivedList()));
        Assert.Null(CodecRun.TryWrite(Codecs.Collection(Codecs.Int32), new ObservableCollection<int>()));
    }

    [Fact]
    public static void LazySequence_IsRefusedAndNotEnumerated()
    {
        var looks = 0;

        Assert.Null(CodecRun.TryWrite(Codecs.IEnumerable(Codecs.Int32), Lazy()));
        Assert.True(CodecRun.RefusesToCopy(Codecs.IEnumerable(Codecs.Int32), Lazy()));
        Assert.Null(CodecRun.TryWrite(Codecs.IEnumerable(Codecs.Int32), Enumerable.Range(0, 1).Select(Counted)));
        Assert.Equal(0, CodecRun.Measure(Codecs.IEnumerable(Codecs.Int32), Lazy()));
        Assert.Equal(0, looks);

        IEnumerable<int> Lazy()
        {
            looks++;
            yield return 1;
        }

        int Counted(int item) => looks++;
    }

    [Fact]
    public static void UnknownListBehindAKnownOne_IsRefusedAndNotLookedInto()
    {
        var hostile = new HostileList<int>();

        Assert.Null(CodecRun.TryWrite(Codecs.IList(Codecs.Int32), hostile));
        Assert.Null(CodecRun.TryWrite(Codecs.ReadOnlyCollection(Codecs.Int32), new ReadOnlyCollection<int>(hostile)));
        Assert.Null(CodecRun.TryWrite(Codecs.Collection(Codecs.Int32), new Collection<int>(hostile)));
        Assert.Null(CodecRun.TryWrite(Codecs.IReadOnlyList(Codecs.Int32), new ReadOnlyCollection<int>(new Collection<int>(hostile))));
        Assert.True(CodecRun.RefusesToCopy(Codecs.IReadOnlyList(Codecs.Int32), new ReadOnlyCollection<int>(hostile)));
        Assert.Equal(0, hostile.Looks);
    }

    [Fact]
    public static void RefusedElement_RefusesTheSequence() =>
        Assert.Null(CodecRun.TryWrite(Codecs.Array(Codecs.List(Codecs.Int32)), [[1], new DerivedList(), [2]]));

    [Fact]
    public static void Cycle_IsRefused()
    {
        var node = new Node { Children = [] };
        node.Children.Add(node);

        Assert.Null(CodecRun.TryWrite(NodeCodec.Instance, node));
    }

    [Fact]
    public static void TreeWhosePartsAreSharedTooOften_IsRefusedSoon()
    {
        var node = new Node();
        for (var i = 0; i < 40; i++)
        {
            node = new Node { Children = [node, node] };
        }

        Assert.Null(CodecRun.TryWrite(NodeCodec.Instance, node));
        Assert.NotNull(CodecRun.Copy(NodeCodec.Instance, node));
    }

    [Fact]
    public static void MoreElementsWithPartsThanNodesAreAllowed_AreRefused()
    {
        Assert.Null(CodecRun.TryWrite(Codecs.Array(Codecs.List(Codecs.Int32)), new List<int>?[1_000_001]));
        Assert.Null(CodecRun.TryWrite(Codecs.Array(NothingCodec.Instance), new Nothing[1_000_001]));
        Assert.NotNull(CodecRun.TryWrite(Codecs.Array(Codecs.String), new string?[1_000_001]));
    }

    private sealed class DerivedList : List<int>;
}
