using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>The compiler's own lists behind collection expressions, of which it writes three into each assembly.</summary>
public static class FixedListTests
{
    private static readonly int[] Numbers = [7, 8];

    public static TheoryData<IReadOnlyList<int>> Lists
    {
        get
        {
            IReadOnlyList<int> single = [7];
            IReadOnlyList<int> array = [7, 8];
            IReadOnlyList<int> list = [.. Numbers.Where(static number => number > 0)];
            return new TheoryData<IReadOnlyList<int>>(single, array, list);
        }
    }

    [Theory]
    [MemberData(nameof(Lists), DisableDiscoveryEnumeration = true)]
    public static void CollectionExpression_ComesBackAsAListThatNobodyCanChange(IReadOnlyList<int> list)
    {
        Assert.StartsWith("<>z__ReadOnly", list.GetType().Name, StringComparison.Ordinal);

        var read = CodecRun.RoundTrip(Codecs.IReadOnlyList(Codecs.Int32), list);

        Assert.Equal(list, read);
        Assert.True(((IList<int>)read!).IsReadOnly);
        Assert.Throws<NotSupportedException>(() => ((IList<int>)read).Add(1));
        Assert.Throws<NotSupportedException>(() => ((IList<int>)read)[0] = 1);
        Assert.Equal(CodecRun.Write(Codecs.IReadOnlyList(Codecs.Int32), list), CodecRun.Write(Codecs.IReadOnlyList(Codecs.Int32), read));
    }

    [Theory]
    [MemberData(nameof(Lists), DisableDiscoveryEnumeration = true)]
    public static void CollectionExpressionOfImmutableElements_IsShared(IReadOnlyList<int> list)
    {
        Assert.Same(list, CodecRun.Copy(Codecs.IReadOnlyList(Codecs.Int32), list));
        Assert.Same(list, CodecRun.Copy(Codecs.IEnumerable(Codecs.Int32), list));
    }

    [Fact]
    public static void CollectionExpressionOfMutableElements_IsCopied()
    {
        List<int> inner = [1];
        IReadOnlyList<List<int>?> list = [inner, inner];

        var copy = CodecRun.Copy(Codecs.IReadOnlyList(Codecs.List(Codecs.Int32)), list)!;

        Assert.NotSame(inner, copy[0]);
        Assert.Same(copy[0], copy[1]);
        Assert.Same(inner, list[0]);
    }
}
