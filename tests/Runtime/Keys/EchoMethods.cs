using System.Globalization;
using System.Numerics;

namespace Memo.Tests.Keys;

/// <summary>A memoized method for each scalar kind that returns what it was given.</summary>
internal static partial class EchoMethods
{
    [Memoize]
    public static partial bool Echo(bool value);

    [Memoize]
    public static partial char Echo(char value);

    [Memoize]
    public static partial sbyte Echo(sbyte value);

    [Memoize]
    public static partial byte Echo(byte value);

    [Memoize]
    public static partial short Echo(short value);

    [Memoize]
    public static partial ushort Echo(ushort value);

    [Memoize]
    public static partial int Echo(int value);

    [Memoize]
    public static partial uint Echo(uint value);

    [Memoize]
    public static partial long Echo(long value);

    [Memoize]
    public static partial ulong Echo(ulong value);

    [Memoize]
    public static partial nint Echo(nint value);

    [Memoize]
    public static partial nuint Echo(nuint value);

    [Memoize]
    public static partial Int128 Echo(Int128 value);

    [Memoize]
    public static partial UInt128 Echo(UInt128 value);

    [Memoize]
    public static partial Half Echo(Half value);

    [Memoize]
    public static partial float Echo(float value);

    [Memoize]
    public static partial double Echo(double value);

    [Memoize]
    public static partial decimal Echo(decimal value);

    [Memoize]
    public static partial Guid Echo(Guid value);

    [Memoize]
    public static partial DateTime Echo(DateTime value);

    [Memoize]
    public static partial DateTimeOffset Echo(DateTimeOffset value);

    [Memoize]
    public static partial DateOnly Echo(DateOnly value);

    [Memoize]
    public static partial TimeOnly Echo(TimeOnly value);

    [Memoize]
    public static partial TimeSpan Echo(TimeSpan value);

    [Memoize]
    public static partial BigInteger Echo(BigInteger value);

    [Memoize]
    public static partial DayOfWeek Echo(DayOfWeek value);

    [Memoize]
    public static partial LongEnum Echo(LongEnum value);

    [Memoize]
    public static partial ByteEnum Echo(ByteEnum value);

    [Memoize]
    public static partial string? Echo(string? value);

    [Memoize]
    public static partial Uri? Echo(Uri? value);

    [Memoize]
    public static partial Version? Echo(Version? value);

    [Memoize(Results = ResultHandling.Share)]
    public static partial CultureInfo? Echo(CultureInfo? value);

    private static bool EchoCore(bool value) => value;

    private static char EchoCore(char value) => value;

    private static sbyte EchoCore(sbyte value) => value;

    private static byte EchoCore(byte value) => value;

    private static short EchoCore(short value) => value;

    private static ushort EchoCore(ushort value) => value;

    private static int EchoCore(int value) => value;

    private static uint EchoCore(uint value) => value;

    private static long EchoCore(long value) => value;

    private static ulong EchoCore(ulong value) => value;

    private static nint EchoCore(nint value) => value;

    private static nuint EchoCore(nuint value) => value;

    private static Int128 EchoCore(Int128 value) => value;

    private static UInt128 EchoCore(UInt128 value) => value;

    private static Half EchoCore(Half value) => value;

    private static float EchoCore(float value) => value;

    private static double EchoCore(double value) => value;

    private static decimal EchoCore(decimal value) => value;

    private static Guid EchoCore(Guid value) => value;

    private static DateTime EchoCore(DateTime value) => value;

    private static DateTimeOffset EchoCore(DateTimeOffset value) => value;

    private static DateOnly EchoCore(DateOnly value) => value;

    private static TimeOnly EchoCore(TimeOnly value) => value;

    private static TimeSpan EchoCore(TimeSpan value) => value;

    private static BigInteger EchoCore(BigInteger value) => value;

    private static DayOfWeek EchoCore(DayOfWeek value) => value;

    private static LongEnum EchoCore(LongEnum value) => value;

    private static ByteEnum EchoCore(ByteEnum value) => value;

    private static string? EchoCore(string? value) => value;

    private static Uri? EchoCore(Uri? value) => value;

    private static Version? EchoCore(Version? value) => value;

    private static CultureInfo? EchoCore(CultureInfo? value) => value;
}
