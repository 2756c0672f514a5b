using System.Buffers.Binary;
using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>Bytes made to hurt: they claim what they do not hold, or nest without end.</summary>
public static class HostileReadTests
{
    private const long MostBytes = 64L << 20;

    [Fact]
    public static void CountThatTheBytesCannotHold_IsRefused()
    {
        AssertRefused(Codecs.Array(Codecs.Int64), "01 ffffff0f 0000000000000000");
        AssertRefused(Codecs.List(Codecs.String), "01 ffffff7f 00");
        AssertRefused(Codecs.List(Codecs.String), "01 ffffffff");
        AssertRefused(Codecs.String, "01 ffffff7f 6100");
        AssertRefused(Codecs.BigInteger, "ffffff7f 00");
        AssertRefused(Codecs.Array(NothingCodec.Instance), "01 ffffff7f");
    }

    [Fact]
    public static void LengthsThatTheBytesCannotHold_AreRefused()
    {
        var codec = Codecs.MultiArray(Codecs.Int32, 2, static lengths => new int[lengths[0], lengths[1]]);
        AssertRefused(codec, "01 ffffff7f ffffff7f 00000000");
        AssertRefused(codec, "01 00000100 00000100");
        AssertRefused(codec, "01 ffffffff ffffffff");
        AssertRefused(codec, "01 00000000 ffffffff");
        AssertRefused(Codecs.MultiArray(Codecs.Int32, 3, static lengths => new int[lengths[0], lengths[1], lengths[2]]), "01 00000080 00000080 00000080");
        AssertRefused(Codecs.MultiArray(NothingCodec.Instance, 2, static lengths => new Nothing[lengths[0], lengths[1]]), "01 00000100 00000100");
    }

    [Fact]
    public static void LengthsWithoutElements_GiveAnArrayOrAreRefused()
    {
        var codec = Codecs.MultiArray(Codecs.Int32, 2, static lengths => new int[lengths[0], lengths[1]]);

        Assert.Equal(7, CodecRun.ReadHex(codec, "010000000007000000")!.GetLength(1));
        AssertReadOrRefused(codec, Convert.FromHexString("0100000000ffffff7f"));
    }

    [Fact]
    public static void UnknownMarks_AreRefused()
    {
        AssertRefused(Codecs.Array(Codecs.Byte), "02 00000000");
        AssertRefused(Codecs.Boolean, "02");
        AssertRefused(Codecs.IReadOnlyList(Codecs.Byte), "01 00 00000000");
        AssertRefused(Codecs.IReadOnlyList(Codecs.Byte), "01 27 00000000");
        AssertRefused(Codecs.ReadOnlyCollection(Codecs.Byte), "01 00");
    }

    [Fact]
    public static void NestingWithoutEnd_IsRefused()
    {
        // A node without a name that has one child, again and again; and views of views.
        AssertRefused(NodeCodec.Instance, string.Concat(Enumerable.Repeat("01 00 01 01000000", 200_000)));
        AssertRefused(Codecs.IReadOnlyList(Codecs.Byte), "01 24" + string.Concat(Enumerable.Repeat("01 24", 200_000)));
    }

    [Fact]
    public static void ListsThatEachClaimAllThatIsLeft_AllocateNoMoreThanOneCould()
    {
        var bytes = new byte[4 << 20];
        for (var at = 0; at + 7 <= bytes.Length; at += 7)
        {
            // Present, no name, children present, as many as there are bytes.
            bytes[at] = bytes[at + 2] = 1;
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 3), bytes.Length - at - 7);
        }

        AssertReadOrRefused(NodeCodec.Instance, bytes);
    }

    [Fact]
    public static void ListsOfElementsThatTakeNoBytes_AreBoundedTogether()
    {
        // 200 lists that claim 10,000 elements each.
        var bytes = Convert.FromHexString("01c8000000" + string.Concat(Enumerable.Repeat("0110270000", 200)));

        Assert.Throws<InvalidDataException>(() => CodecRun.Read(Codecs.Array(Codecs.Array(NothingCodec.Instance)), bytes));
    }

    [Fact]
    public static void PartOfAnArrayOutsideOfIt_IsRefused()
    {
        AssertRefused(Codecs.ArraySegment(Codecs.Byte), "01 01000000 07 01000000 01000000");
        AssertRefused(Codecs.ArraySegment(Codecs.Byte), "01 01000000 07 ffffffff 01000000");
        AssertRefused(Codecs.ArraySegment(Codecs.Byte), "01 01000000 07 00000000 ffffffff");
    }

    [Theory]
    [InlineData("ffffffffffffff3f")]
    [InlineData("ffffffffffffffff")]
    public static void DateOutOfRange_IsRefusedAlsoInAnArray(string hex)
    {
        AssertRefused(Codecs.DateTime, hex);
        AssertRefused(Codecs.Array(Codecs.DateTime), "01 01000000" + hex);
        AssertRefused(Codecs.Array(Codecs.TimeOnly), "01 01000000" + hex);
    }

    private static void AssertRefused<T>(Codec<T> codec, string hex)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Throws<InvalidDataException>(() => CodecRun.Read(codec, bytes));
    }

    private static void AssertReadOrRefused<T>(Codec<T> codec, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            CodecRun.Read(codec, bytes);
        }
        catch (InvalidDataException)
        {
            // The clean failure.
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }
}
