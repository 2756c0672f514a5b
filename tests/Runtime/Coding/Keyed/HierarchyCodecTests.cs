using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

public static class HierarchyCodecTests
{
    [Fact]
    public static void Leaf_IsItsDiscriminatorAndItsOwnEncoding()
    {
        Assert.Equal("01" + "01010000004100" + "0107000000", Coded.Hex(ShapesCodec.Instance, new A { Content = 7 }));
        Assert.Equal("00", Coded.Hex(ShapesCodec.Instance, null!));
        Assert.Equal(7, Assert.IsType<B>(Coded.RoundTrip(ShapesCodec.Instance, new B { Content = 7 })).Content);
    }

    [Fact]
    public static void LeavesOfEqualContent_HaveOtherBytes() =>
        Assert.NotEqual(Coded.Hex(ShapesCodec.Instance, new A()), Coded.Hex(ShapesCodec.Instance, new B()));

    [Fact]
    public static void Copy_IsOfTheSameType()
    {
        var original = new A { Content = 1 };
        var copy = Assert.IsType<A>(Coded.Copy(ShapesCodec.Instance, original));
        Assert.NotSame(original, copy);
        Assert.Equal(1, copy.Content);
        Assert.Equal(24, Coded.SizeOf(ShapesCodec.Instance, original));
    }

    [Fact]
    public static void TypeThatIsNoLeaf_IsRefused()
    {
        Assert.Null(Coded.TryWrite(ShapesCodec.Instance, new Other()));
        Assert.False(Coded.TryCopy(ShapesCodec.Instance, new Other(), out _));
    }

    [Theory]
    [InlineData("01" + "01010000004300" + "00")]
    [InlineData("01" + "01010000004100" + "00")]
    [InlineData("01" + "00")]
    [InlineData("01" + "01ffffff7f")]
    public static void DiscriminatorOfNoLeaf_IsNoEncoding(string hex) =>
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(ShapesCodec.Instance, hex));

    private interface IShape;

    private sealed class A : IShape
    {
        public int Content { get; set; }
    }

    private sealed class B : IShape
    {
        public int Content { get; set; }
    }

    private sealed class Other : IShape;

    private sealed class ShapesCodec : HierarchyCodec<IShape>
    {
        public static readonly ShapesCodec Instance = new();

        private static readonly HierarchyLeaf<IShape>[] All =
        [
            new HierarchyLeaf<IShape, A>("A", new BoxCodec<A>(static a => a.Content, static (a, content) => a.Content = content)!),
            new HierarchyLeaf<IShape, B>("B", new BoxCodec<B>(static b => b.Content, static (b, content) => b.Content = content)!),
        ];

        public override bool IsImmutable => false;

        protected override HierarchyLeaf<IShape>[] Leaves => All;
    }
}
