using System.Globalization;
using System.Numerics;

namespace Memo.Tests.Keys;

/// <summary>The canonical encoding, byte by byte: other hosts and later versions rely on it.</summary>
public static class KeyEncodingTests
{
    [Fact]
    public static void Integers_AreLittleEndianInTheirWidth()
    {
        Assert.Equal("00", Encoding.HexOf(static (ref writer) => writer.Write(false)));
        Assert.Equal("01", Encoding.HexOf(static (ref writer) => writer.Write(true)));
        Assert.Equal("00d8", Encoding.HexOf(static (ref writer) => writer.Write('\uD800')));
        Assert.Equal("fe", Encoding.HexOf(static (ref writer) => writer.Write((sbyte)-2)));
        Assert.Equal("fe", Encoding.HexOf(static (ref writer) => writer.Write((byte)254)));
        Assert.Equal("feff", Encoding.HexOf(static (ref writer) => writer.Write((short)-2)));
        Assert.Equal("3412", Encoding.HexOf(static (ref writer) => writer.Write((ushort)0x1234)));
        Assert.Equal("feffffff", Encoding.HexOf(static (ref writer) => writer.Write(-2)));
        Assert.Equal("78563412", Encoding.HexOf(static (ref writer) => writer.Write(0x12345678u)));
        Assert.Equal("feffffffffffffff", Encoding.HexOf(static (ref writer) => writer.Write(-2L)));
        Assert.Equal("efcdab8967452301", Encoding.HexOf(static (ref writer) => writer.Write(0x0123456789ABCDEFUL)));
        Assert.Equal("feffffffffffffffffffffffffffffff", Encoding.HexOf(static (ref writer) => writer.Write((Int128)(-2))));
        Assert.Equal("02000000000000000100000000000000", Encoding.HexOf(static (ref writer) => writer.Write(new UInt128(1, 2))));
    }

    [Fact]
    public static void NativeIntegers_AreEightBytesWhateverTheProcess()
    {
        Assert.Equal("feffffffffffffff", Encoding.HexOf(static (ref writer) => writer.Write((nint)(-2))));
        Assert.Equal("0200000000000000", Encoding.HexOf(static (ref writer) => writer.Write((nuint)2)));
    }

    [Fact]
    public static void FloatingPoint_IsItsBits()
    {
        Assert.Equal("0080", Encoding.HexOf(static (ref writer) => writer.Write(Half.NegativeZero)));
        Assert.Equal("00000080", Encoding.HexOf(static (ref writer) => writer.Write(-0f)));
        Assert.Equal("000000000000f03f", Encoding.HexOf(static (ref writer) => writer.Write(1.0)));
        Assert.Equal("010000000000f87f", Encoding.HexOf(static (ref writer) => writer.Write(BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001))));
    }

    [Fact]
    public static void Decimal_IsItsThreeWordsAndItsScale()
    {
        Assert.Equal("0a000000000000000000000000000100", Encoding.HexOf(static (ref writer) => writer.Write(1.0m)));
        Assert.Equal("64000000000000000000000000000280", Encoding.HexOf(static (ref writer) => writer.Write(-1.00m)));
    }

    [Fact]
    public static void Text_IsAMarkItsLengthAndItsUnits()
    {
        Assert.Equal("00", Encoding.HexOf(static (ref writer) => writer.Write((string?)null)));
        Assert.Equal("0100000000", Encoding.HexOf(static (ref writer) => writer.Write("")));
        Assert.Equal("0102000000610000d8", Encoding.HexOf(static (ref writer) => writer.Write("a\uD800")));
    }

    [Fact]
    public static void Presence_IsAMark()
    {
        Assert.Equal("00", Encoding.HexOf(static (ref writer) => Assert.False(writer.WritePresence(false))));
        Assert.Equal("01", Encoding.HexOf(static (ref writer) => Assert.True(writer.WritePresence(true))));
    }

    [Fact]
    public static void Guid_IsItsSixteenBytes() =>
        Assert.Equal(
            "33221100554477668899aabbccddeeff",
            Encoding.HexOf(static (ref writer) => writer.Write(new Guid("00112233-4455-6677-8899-aabbccddeeff"))));

    [Fact]
    public static void DatesAndTimes_AreTheirTicks()
    {
        Assert.Equal("0100000000000000", Encoding.HexOf(static (ref writer) => writer.Write(new DateTime(1))));
        Assert.Equal("0100000000000040", Encoding.HexOf(static (ref writer) => writer.Write(new DateTime(1, DateTimeKind.Utc))));
        Assert.Equal("0100000000000080", Encoding.HexOf(static (ref writer) => writer.Write(new DateTime(1, DateTimeKind.Local))));
        Assert.Equal("01000000000000c0", Encoding.HexOf(static (ref writer) => writer.Write(RandomValues.OfRawBits(0xC000_0000_0000_0001))));
        Assert.Equal("0000000000010000c4ff", Encoding.HexOf(static (ref writer) => writer.Write(new DateTimeOffset(0x100_0000_0000, TimeSpan.FromHours(-1)))));
        Assert.Equal("01000000", Encoding.HexOf(static (ref writer) => writer.Write(DateOnly.FromDayNumber(1))));
        Assert.Equal("0100000000000000", Encoding.HexOf(static (ref writer) => writer.Write(new TimeOnly(1))));
        Assert.Equal("ffffffffffffffff", Encoding.HexOf(static (ref writer) => writer.Write(new TimeSpan(-1))));
    }

    [Fact]
    public static void Uri_IsItsMarksWhatWasWrittenAndWhatItMeans()
    {
        Assert.Equal("00", Encoding.HexOf(static (ref writer) => writer.Write((Uri?)null)));
        Assert.Equal("01" + "000000" + "0100000061" + "00" + "00000000", Encoding.HexOf(static (ref writer) => writer.Write(new Uri("a", UriKind.Relative))));
        Assert.Equal(
            "01" + "010000" + "06000000" + "780079003a002f002f006100" + "07000000" + "780079003a002f002f0061002f00",
            Encoding.HexOf(static (ref writer) => writer.Write(new Uri("xy://a"))));
        Assert.Equal(
            "01" + "010001" + "06000000" + "780079003a002f002f006100" + "06000000" + "780079003a002f002f006100",
            Encoding.HexOf(static (ref writer) => writer.Write(new Uri("xy://a", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))));
    }

    [Fact]
    public static void Version_IsItsFourNumbers()
    {
        Assert.Equal("00", Encoding.HexOf(static (ref writer) => writer.Write((Version?)null)));
        Assert.Equal("01" + "01000000" + "02000000" + "ffffffff" + "ffffffff", Encoding.HexOf(static (ref writer) => writer.Write(new Version(1, 2))));
        Assert.Equal("01" + "01000000" + "02000000" + "00000000" + "ffffffff", Encoding.HexOf(static (ref writer) => writer.Write(new Version(1, 2, 0))));
    }

    [Fact]
    public static void BigInteger_IsItsLengthAndItsTwosComplement()
    {
        Assert.Equal("01000000" + "00", Encoding.HexOf(static (ref writer) => writer.Write(BigInteger.Zero)));
        Assert.Equal("02000000" + "8000", Encoding.HexOf(static (ref writer) => writer.Write(new BigInteger(128))));
        Assert.Equal("01000000" + "80", Encoding.HexOf(static (ref writer) => writer.Write(new BigInteger(-128))));
    }

    [Fact]
    public static void Culture_IsItsNameItsSortNameAndWhetherTheUserMayOverrideIt()
    {
        Assert.Equal("00", Encoding.HexOf(static (ref writer) => writer.Write((CultureInfo?)null)));
        Assert.Equal("01" + "00000000" + "00000000" + "00", Encoding.HexOf(static (ref writer) => writer.Write(CultureInfo.InvariantCulture)));
        Assert.Equal("01" + "0200000065006e00" + "0200000065006e00" + "00", Encoding.HexOf(static (ref writer) => writer.Write(CultureInfo.GetCultureInfo("en"))));
    }
}
