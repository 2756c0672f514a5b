using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;

namespace Memo.Tests.Keys;

/// <summary>Values of any bits.</summary>
internal static class RandomValues
{
    private const ulong TickMask = 0x3FFF_FFFF_FFFF_FFFF;

    public static readonly Gen<ulong> Word =
        Gen.Choose(0, ushort.MaxValue).ArrayOf(4).Select(parts => parts.Aggregate(0UL, static (word, part) => (word << 16) | (uint)part));

    public static readonly Gen<UInt128> Words = Word.Two().Select(static pair => new UInt128(pair.Item1, pair.Item2));

    public static readonly Gen<string?> Text =
        Gen.Choose(0, 24).SelectMany(static length => Gen.Choose(char.MinValue, char.MaxValue).ArrayOf(length))
            .Select(static units => (string?)new string([.. units.Select(static unit => (char)unit)]));

    public static readonly Gen<decimal> Decimal =
        Words.Select(static word => new decimal((int)word, (int)(word >> 32), (int)(word >> 64), (word >> 96 & 1) == 1, (byte)((word >> 97) % 29)));

    public static readonly Gen<DateTime> DateTime =
        Word.Select(static word => OfRawBits(((word & TickMask) % (ulong)System.DateTime.MaxValue.Ticks) | (word & ~TickMask)));

    public static readonly Gen<DateTimeOffset> DateTimeOffset =
        Word.SelectMany(static word => Gen.Choose(-14 * 60, 14 * 60).Select(minutes => new DateTimeOffset(
            TimeSpan.TicksPerDay + (long)(word % (ulong)(System.DateTime.MaxValue.Ticks - (2 * TimeSpan.TicksPerDay))), TimeSpan.FromMinutes(minutes))));

    public static readonly Gen<Uri?> Uri =
        Gen.Choose(0, 9).Two().Select(static pair => (Uri?)new Uri($"http://host{pair.Item1}/%7{pair.Item2}?q=%C3%BC#{pair.Item1}"));

    public static readonly Gen<Version?> Version =
        Gen.Choose(0, 300).Four().Select(static parts => (Version?)new Version(parts.Item1, parts.Item2, parts.Item3, parts.Item4));

    public static readonly Gen<BigInteger> BigInteger =
        Gen.Choose(0, 40).SelectMany(static length => Gen.Choose(0, 255).ArrayOf(length))
            .Select(static bytes => new BigInteger([.. bytes.Select(static value => (byte)value)]));

    public static readonly Gen<CultureInfo?> Culture =
        Gen.Elements("", "en", "en-US", "de-DE", "de-DE_phoneb", "tr-TR", "ar-SA", "th-TH").Select(static name => (CultureInfo?)CultureInfo.GetCultureInfo(name));

    /// <summary>The date with these ticks, kind and mark of an ambiguous hour.</summary>
    public static DateTime OfRawBits(ulong bits) => Unsafe.BitCast<ulong, DateTime>(bits);
}
