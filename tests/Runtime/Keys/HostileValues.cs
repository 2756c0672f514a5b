using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Memo.Tests.Keys;

/// <summary>For each scalar kind, values that differ pairwise where some comparison or some text would find them the same.</summary>
internal static class HostileValues
{
    private const ulong AmbiguousHour = 0xC000_0000_0000_0000;
    private const ulong LocalKind = 0x8000_0000_0000_0000;
    private const long Noon = 638_000_000_000_000_000;

    public static bool[] Boolean() => [false, true];

    public static char[] Char() => ['\0', 'a', 'A', 'Ä', '\uD800', '\uDC00', '\uFFFF', '\u0130'];

    public static sbyte[] SByte() => [0, 1, -1, sbyte.MinValue, sbyte.MaxValue];

    public static byte[] Byte() => [0, 1, 127, 128, 255];

    public static short[] Int16() => [0, 1, -1, short.MinValue, short.MaxValue];

    public static ushort[] UInt16() => [0, 1, 0x7FFF, 0x8000, 0xFFFF];

    public static int[] Int32() => [0, 1, -1, int.MinValue, int.MaxValue, 0x10000];

    public static uint[] UInt32() => [0, 1, 0x7FFF_FFFF, 0x8000_0000, uint.MaxValue];

    public static long[] Int64() => [0, 1, -1, long.MinValue, long.MaxValue, 1L << 32];

    public static ulong[] UInt64() => [0, 1, long.MaxValue, 1UL << 63, ulong.MaxValue, 1UL << 32];

    public static nint[] IntPtr() => [0, 1, -1, nint.MinValue, nint.MaxValue];

    public static nuint[] UIntPtr() => [0, 1, nuint.MaxValue, nuint.MaxValue / 2];

    public static Int128[] Int128() => [0, 1, -1, System.Int128.MinValue, System.Int128.MaxValue, (Int128)1 << 64, (Int128)1 << 32];

    public static UInt128[] UInt128() => [0, 1, ulong.MaxValue, (UInt128)1 << 64, System.UInt128.MaxValue];

    public static Half[] Half() =>
    [
        (Half)0, BitConverter.UInt16BitsToHalf(0x8000), (Half)1, System.Half.NaN, BitConverter.UInt16BitsToHalf(0x7E01),
        BitConverter.UInt16BitsToHalf(0x7C01), System.Half.PositiveInfinity, System.Half.NegativeInfinity, System.Half.Epsilon,
    ];

    public static float[] Single() =>
    [
        0f, -0f, 1f, float.NaN, SingleOf(0x7FC0_0001), SingleOf(0x7F80_0001),
        float.PositiveInfinity, float.NegativeInfinity, float.Epsilon,
    ];

    public static double[] Double() =>
    [
        0.0, -0.0, 1.0, double.NaN, BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001), BitConverter.UInt64BitsToDouble(0x7FF0_0000_0000_0001),
        double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, 0.1 + 0.2, 0.3,
    ];

    public static decimal[] Decimal() =>
        [0m, 0.0m, new(0, 0, 0, true, 0), new(0, 0, 0, true, 1), 1m, 1.0m, 1.00m, -1m, decimal.MinValue, decimal.MaxValue, new decimal(1, 0, 0, false, 28)];

    public static string?[] String() =>
    [
        null, "", "\0", "\0\0", " ", "a", "A", "\u00E4", "a\u0308", "\uFB01", "fi", "\uD800", "\uDC00", "\uFFFD", "\uD83D\uDE00", "\uDE00\uD83D",
        "i", "I", "\u0130", "\u0131", "strasse", "stra\u00DFe", "a\u200B", "a\u00AD", "null", new string('x', 300), new string('x', 301),
    ];

    public static Guid[] Guid() => [System.Guid.Empty, System.Guid.AllBitsSet, new("00000001-0000-0000-0000-000000000000"), new("00000000-0000-0000-0000-000000000001")];

    public static DateTime[] DateTime() =>
    [
        default, System.DateTime.MaxValue, new(Noon), new(Noon, DateTimeKind.Utc), new(Noon, DateTimeKind.Local), new(Noon + 1),
        RandomValues.OfRawBits(Noon | AmbiguousHour), new(0, DateTimeKind.Utc), RandomValues.OfRawBits(LocalKind),
    ];

    public static DateTimeOffset[] DateTimeOffset() =>
    [
        default, System.DateTimeOffset.MaxValue, new(Noon, TimeSpan.Zero), new(Noon + TimeSpan.TicksPerHour, TimeSpan.FromHours(1)),
        new(Noon - TimeSpan.TicksPerHour, TimeSpan.FromHours(-1)), new(Noon, TimeSpan.FromHours(1)), new(Noon, TimeSpan.FromMinutes(1)),
    ];

    public static DateOnly[] DateOnly() => [default, System.DateOnly.MaxValue, new(2024, 2, 29), new(2024, 3, 1)];

    public static TimeOnly[] TimeOnly() => [default, System.TimeOnly.MaxValue, new(12, 0), new(0, 12)];

    public static TimeSpan[] Duration() => [default, TimeSpan.MinValue, TimeSpan.MaxValue, new(1), new(-1)];

    public static Uri?[] Uri() =>
    [
        null, new("http://example.org/a b"), new("http://example.org/a%20b"), new("HTTP://EXAMPLE.ORG/a%20b"), new("http://example.org:80/a%20b"),
        new("http://example.org/x/../a%20b"), new("http://example.org/a%20b#top"), new("http://user@example.org/a%20b"),
        new("a%20b", UriKind.Relative), new("a b", UriKind.Relative), new("", UriKind.Relative), new("file:///a"), new("//example.org/a", UriKind.Relative),
        new("http://example.org/%7Ea"), new("http://example.org/%7Ea", Raw), new("http://example.org/plain"), new("http://example.org/plain", Raw),
    ];

    public static Version?[] Version() => [null, new(1, 0), new(1, 0, 0), new(1, 0, 0, 0), new(0, 1), new(10, 0), new(int.MaxValue, int.MaxValue)];

    public static BigInteger[] BigInteger() =>
    [
        0, 1, -1, int.MinValue, int.MaxValue, PowerOf2(31), -PowerOf2(31) - 1, PowerOf2(64), PowerOf2(64) - 1, -PowerOf2(64), PowerOf2(300), 128, 255, 256,
    ];

    public static CultureInfo?[] Culture() =>
    [
        null, CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("en-US"), CultureInfo.GetCultureInfo("de-DE"),
        CultureInfo.GetCultureInfo("de-DE_phoneb"), CultureInfo.GetCultureInfo("tr-TR"), CultureInfo.ReadOnly(new CultureInfo("de-DE", useUserOverride: true)),
    ];

    private static UriCreationOptions Raw => new() { DangerousDisablePathAndQueryCanonicalization = true };

    // A signalling NaN that the compiler sees as a constant may come out quiet.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float SingleOf(uint bits) => BitConverter.UInt32BitsToSingle(bits);

    private static BigInteger PowerOf2(int power) => System.Numerics.BigInteger.One << power;
}
