using System.Globalization;
using System.Numerics;

namespace Memo.Tests.Keys;

/// <summary>A memoized method for each scalar kind that says what it was given.</summary>
internal static partial class ScalarMethods
{
    [Memoize]
    public static partial string Describe(bool value);

    [Memoize]
    public static partial string Describe(char value);

    [Memoize]
    public static partial string Describe(sbyte value);

    [Memoize]
    public static partial string Describe(byte value);

    [Memoize]
    public static partial string Describe(short value);

    [Memoize]
    public static partial string Describe(ushort value);

    [Memoize]
    public static partial string Describe(int value);

    [Memoize]
    public static partial string Describe(uint value);

    [Memoize]
    public static partial string Describe(long value);

    [Memoize]
    public static partial string Describe(ulong value);

    [Memoize]
    public static partial string Describe(nint value);

    [Memoize]
    public static partial string Describe(nuint value);

    [Memoize]
    public static partial string Describe(Int128 value);

    [Memoize]
    public static partial string Describe(UInt128 value);

    [Memoize]
    public static partial string Describe(Half value);

    [Memoize]
    public static partial string Describe(float value);

    [Memoize]
    public static partial string Describe(double value);

    [Memoize]
    public static partial string Describe(decimal value);

    [Memoize]
    public static partial string Describe(Guid value);

    [Memoize]
    public static partial string Describe(DateTime value);

    [Memoize]
    public static partial string Describe(DateTimeOffset value);

    [Memoize]
    public static partial string Describe(DateOnly value);

    [Memoize]
    public static partial string Describe(TimeOnly value);

    [Memoize]
    public static partial string Describe(TimeSpan value);

    [Memoize]
    public static partial string Describe(BigInteger value);

    [Memoize]
    public static partial string Describe(DayOfWeek value);

    [Memoize]
    public static partial string Describe(LongEnum value);

    [Memoize]
    public static partial string Describe(ByteEnum value);

    [Memoize]
    public static partial string Describe(string? value);

    [Memoize]
    public static partial string Describe(Uri? value);

    [Memoize]
    public static partial string Describe(Version? value);

    [Memoize]
    public static partial string Describe(CultureInfo? value);

    private static string DescribeCore(bool value) => Bits.Of(value);

    private static string DescribeCore(char value) => Bits.Of(value);

    private static string DescribeCore(sbyte value) => Bits.Of(value);

    private static string DescribeCore(byte value) => Bits.Of(value);

    private static string DescribeCore(short value) => Bits.Of(value);

    private static string DescribeCore(ushort value) => Bits.Of(value);

    private static string DescribeCore(int value) => Bits.Of(value);

    private static string DescribeCore(uint value) => Bits.Of(value);

    private static string DescribeCore(long value) => Bits.Of(value);

    private static string DescribeCore(ulong value) => Bits.Of(value);

    private static string DescribeCore(nint value) => Bits.Of(value);

    private static string DescribeCore(nuint value) => Bits.Of(value);

    private static string DescribeCore(Int128 value) => Bits.Of(value);

    private static string DescribeCore(UInt128 value) => Bits.Of(value);

    private static string DescribeCore(Half value) => Bits.Of(value);

    private static string DescribeCore(float value) => Bits.Of(value);

    private static string DescribeCore(double value) => Bits.Of(value);

    private static string DescribeCore(decimal value) => Bits.Of(value);

    private static string DescribeCore(Guid value) => Bits.Of(value);

    private static string DescribeCore(DateTime value) => Bits.Of(value);

    private static string DescribeCore(DateTimeOffset value) => Bits.Of(value);

    private static string DescribeCore(DateOnly value) => Bits.Of(value);

    private static string DescribeCore(TimeOnly value) => Bits.Of(value);

    private static string DescribeCore(TimeSpan value) => Bits.Of(value);

    private static string DescribeCore(BigInteger value) => Bits.Of(value);

    private static string DescribeCore(DayOfWeek value) => Bits.Of(value);

    private static string DescribeCore(LongEnum value) => Bits.Of(value);

    private static string DescribeCore(ByteEnum value) => Bits.Of(value);

    private static string DescribeCore(string? value) => Bits.Of(value);

    private static string DescribeCore(Uri? value) => Bits.Of(value);

    private static string DescribeCore(Version? value) => Bits.Of(value);

    private static string DescribeCore(CultureInfo? value) => Bits.Of(value);
}
