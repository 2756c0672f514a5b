using System.Globalization;
using System.Numerics;
using Memo.Differential.Tests.Values;

namespace Memo.Differential.Tests.Signatures;

/// <summary>Arguments that are one value each.</summary>
internal static partial class Scalars
{
    public static IEnumerable<Signature> All =>
    [
        Signature.Of("Floats", values => values.Double(), values => values.Single(), values => values.Half(), Floats, FloatsCore),
        Signature.Of("Money", values => values.Decimal(), values => values.MaybeValue(values.Decimal), Money, MoneyCore),
        Signature.Of("Words", values => values.Text(), values => values.Char(), Words, WordsCore),
        Signature.Of("Instants", values => values.DateTime(), values => values.DateTimeOffset(), Instants, InstantsCore),
        Signature.Of("Days", values => values.MaybeValue(values.DateOnly), values => values.TimeOnly(), values => values.TimeSpan(), Days, DaysCore),
        Signature.Of("Addresses", values => values.Uri(), values => values.Version(), Addresses, AddressesCore),
        Signature.Of("Numbers", values => values.BigInteger(), values => (Int128)values.Long(), values => (nint)values.Int(), Numbers, NumbersCore),
        Signature.Of("Names", values => (DayOfWeek)values.Next(4), values => values.MaybeValue(() => (ConsoleColor)values.Next(3)), values => values.Culture(), Names, NamesCore),
        Signature.Of("Identities", values => values.Guid(), values => values.Bool(), Identities, IdentitiesCore),
    ];

    [Memoize]
    public static partial ulong Floats(double a, float b, Half c);

    private static ulong FloatsCore(double a, float b, Half c) => Representation.Of([a, b, c]);

    [Memoize]
    public static partial decimal Money(decimal a, decimal? b);

    private static decimal MoneyCore(decimal a, decimal? b) => b is null ? a : a + (b.Value * 0.10m);

    [Memoize]
    public static partial string? Words(string? a, char b);

    private static string? WordsCore(string? a, char b) => a is null ? null : a + b;

    [Memoize]
    public static partial DateTimeOffset Instants(DateTime a, DateTimeOffset b);

    private static DateTimeOffset InstantsCore(DateTime a, DateTimeOffset b) => b.AddTicks(a.Ticks % 10).AddMinutes((int)a.Kind);

    [Memoize]
    public static partial ulong Days(DateOnly? a, TimeOnly b, TimeSpan c);

    private static ulong DaysCore(DateOnly? a, TimeOnly b, TimeSpan c) => Representation.Of([a, b, c]);

    [Memoize]
    public static partial Uri? Addresses(Uri? a, Version? b);

    private static Uri? AddressesCore(Uri? a, Version? b) => b is null ? a : new Uri($"http://h/{b}{a?.OriginalString.Length}");

    [Memoize]
    public static partial BigInteger Numbers(BigInteger a, Int128 b, nint c);

    private static BigInteger NumbersCore(BigInteger a, Int128 b, nint c) => a + (BigInteger)b - c;

    [Memoize]
    public static partial ulong Names(DayOfWeek a, ConsoleColor? b, CultureInfo? c);

    private static ulong NamesCore(DayOfWeek a, ConsoleColor? b, CultureInfo? c) => Representation.Of([a, b, c]);

    [Memoize]
    public static partial Guid Identities(Guid a, bool b);

    private static Guid IdentitiesCore(Guid a, bool b) => b ? a : Guid.Empty;
}
