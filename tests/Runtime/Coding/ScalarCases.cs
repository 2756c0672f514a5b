using System.Numerics;
using Memo.CompilerServices;
using Memo.Tests.Keys;

namespace Memo.Tests.Coding;

/// <summary>All scalars, hostile values most often.</summary>
internal static class ScalarCases
{
    public static readonly CodecCase<int> Int32 = Of("int", Codecs.Int32, HostileValues.Int32(), static random => (int)random.Next(), Representation.Equal);

    public static readonly CodecCase<string?> String =
        Of("string", Codecs.String, HostileValues.String(), static random => new string([.. random.Many(static unit => (char)unit.Next(), 9)]), Representation.Equal);

    public static readonly CodecCase<DateTime> DateTime = Of(
        "DateTime", Codecs.DateTime, HostileValues.DateTime(),
        static random => RandomValues.OfRawBits((random.Next() % (ulong)System.DateTime.MaxValue.Ticks) | ((ulong)random.Below(4) << 62)), Representation.Equal);

    public static readonly CodecCase<decimal> Decimal = Of(
        "decimal", Codecs.Decimal, HostileValues.Decimal(),
        static random => new decimal((int)random.Next(), (int)random.Next(), (int)random.Next(), random.Below(2) == 1, (byte)random.Below(29)), Representation.Equal);

    public static readonly CodecCase<byte> Byte = Of("byte", Codecs.Byte, HostileValues.Byte(), static random => (byte)random.Next(), Representation.Equal);

    public static readonly CodecCase<bool> Boolean = Of("bool", Codecs.Boolean, HostileValues.Boolean(), static random => random.Below(2) == 1, Representation.Equal);

    public static readonly CodecCase<char> Char = Of("char", Codecs.Char, HostileValues.Char(), static random => (char)random.Next(), Representation.Equal);

    public static readonly CodecCase<double> Double =
        Of("double", Codecs.Double, HostileValues.Double(), static random => BitConverter.UInt64BitsToDouble(random.Next()), Representation.Equal);

    public static readonly CodecCase<DayOfWeek> Enum = Of(
        "enum", Codecs.Enum<DayOfWeek>(), [DayOfWeek.Sunday, DayOfWeek.Monday, (DayOfWeek)(-1)], static random => (DayOfWeek)(int)random.Next(), static (left, right) => left == right);

    public static readonly CodecCase<ByteEnum> SmallEnum = Of(
        "small enum", Codecs.Enum<ByteEnum>(), [default, (ByteEnum)255], static random => (ByteEnum)(byte)random.Next(), static (left, right) => left == right);

    public static readonly CodecCase<Uri?> Uri =
        Of("Uri", Codecs.Uri, HostileValues.Uri(), static random => new Uri($"http://host{random.Below(9)}/%7{random.Below(9)}?q=%C3%BC"), Representation.Equal);

    public static IEnumerable<CodecCase> All =>
    [
        Boolean, Byte, Char, Int32, Double, Decimal, String, DateTime, Enum, SmallEnum, Uri,
        Of("sbyte", Codecs.SByte, HostileValues.SByte(), static random => (sbyte)random.Next(), Representation.Equal),
        Of("short", Codecs.Int16, HostileValues.Int16(), static random => (short)random.Next(), Representation.Equal),
        Of("ushort", Codecs.UInt16, HostileValues.UInt16(), static random => (ushort)random.Next(), Representation.Equal),
        Of("uint", Codecs.UInt32, HostileValues.UInt32(), static random => (uint)random.Next(), Representation.Equal),
        Of("long", Codecs.Int64, HostileValues.Int64(), static random => (long)random.Next(), Representation.Equal),
        Of("ulong", Codecs.UInt64, HostileValues.UInt64(), static random => random.Next(), Representation.Equal),
        Of("nint", Codecs.IntPtr, HostileValues.IntPtr(), static random => (nint)random.Next(), Representation.Equal),
        Of("nuint", Codecs.UIntPtr, HostileValues.UIntPtr(), static random => (nuint)random.Next(), Representation.Equal),
        Of("Int128", Codecs.Int128, HostileValues.Int128(), static random => new Int128(random.Next(), random.Next()), Representation.Equal),
        Of("UInt128", Codecs.UInt128, HostileValues.UInt128(), static random => new UInt128(random.Next(), random.Next()), Representation.Equal),
        Of("Half", Codecs.Half, HostileValues.Half(), static random => BitConverter.UInt16BitsToHalf((ushort)random.Next()), Representation.Equal),
        Of("float", Codecs.Single, HostileValues.Single(), static random => BitConverter.UInt32BitsToSingle((uint)random.Next()), Representation.Equal),
        Of("Guid", Codecs.Guid, HostileValues.Guid(), static random => new Guid((int)random.Next(), 1, 2, BitConverter.GetBytes(random.Next())), Representation.Equal),
        Of("DateTimeOffset", Codecs.DateTimeOffset, HostileValues.DateTimeOffset(),
            static random => new DateTimeOffset(TimeSpan.TicksPerDay + random.Below(int.MaxValue), TimeSpan.FromMinutes(random.Below((28 * 60) + 1) - (14 * 60))), Representation.Equal),
        Of("DateOnly", Codecs.DateOnly, HostileValues.DateOnly(), static random => DateOnly.FromDayNumber(random.Below(DateOnly.MaxValue.DayNumber)), Representation.Equal),
        Of("TimeOnly", Codecs.TimeOnly, HostileValues.TimeOnly(), static random => new TimeOnly((long)(random.Next() % TimeSpan.TicksPerDay)), Representation.Equal),
        Of("TimeSpan", Codecs.TimeSpan, HostileValues.Duration(), static random => new TimeSpan((long)random.Next()), Representation.Equal),
        Of("Version", Codecs.Version, HostileValues.Version(), static random => new Version(random.Below(3), random.Below(3), random.Below(3), random.Below(3)), Representation.Equal),
        Of("BigInteger", Codecs.BigInteger, HostileValues.BigInteger(), static random => new BigInteger(random.Many(static part => (byte)part.Next(), 20)), Representation.Equal),
        Of("CultureInfo", Codecs.CultureInfo, HostileValues.Culture(), static random => System.Globalization.CultureInfo.GetCultureInfo(random.Of("fr", "fr-CA", "ja-JP")), Representation.Equal),
    ];

    private static CodecCase<T> Of<T>(string name, Codec<T> codec, T[] hostile, Func<Randomness, T> any, Func<T, T, bool> areSame) =>
        new(name, codec, random => random.Below(3) == 0 ? any(random) : random.Of<T>(hostile), areSame);
}
