using System.Globalization;
using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Keys;

/// <summary>
/// Tells whether a culture is exactly what its name stands for, so that its name can be its key.
/// </summary>
/// <remarks>
/// A read-only culture may still wrap a changed one (<c>CultureInfo.ReadOnly(customized)</c>), so its settings are compared
/// once an instance with those of a fresh culture of that name.
/// </remarks>
internal static class CultureIdentity
{
    private const string PatternsToParse = "dDtTyY";

    private static readonly ConditionalWeakTable<CultureInfo, object> Verdicts = [];

    public static bool Equal(CultureInfo? left, CultureInfo? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return left is not null
            && right is not null
            && left.Name == right.Name
            && left.CompareInfo.Name == right.CompareInfo.Name
            && left.UseUserOverride == right.UseUserOverride;
    }

    public static bool IsStandard(CultureInfo culture)
    {
        if (ReferenceEquals(culture, CultureInfo.InvariantCulture))
        {
            return true;
        }

        return culture.IsReadOnly && culture.GetType() == typeof(CultureInfo) && (bool)Verdicts.GetValue(culture, Examine);
    }

    /// <summary>Reads what makes a culture, and finds it: a read-only one.</summary>
    /// <exception cref="InvalidDataException">There is no such culture here.</exception>
    public static CultureInfo Read(ref CanonicalReader reader)
    {
        var (name, compareName, usesOverride) = (reader.ReadChars(), reader.ReadChars(), reader.ReadBoolean());
        try
        {
            var culture = usesOverride
                ? CultureInfo.ReadOnly(new CultureInfo(compareName, usesOverride))
                : CultureInfo.GetCultureInfo(compareName);
            return culture.Name == name && culture.CompareInfo.Name == compareName && culture.UseUserOverride == usesOverride
                ? culture
                : throw CanonicalReader.Unexpected("a culture");
        }
        catch (CultureNotFoundException)
        {
            throw CanonicalReader.Unexpected("a culture that is known here");
        }
    }

    private static object Examine(CultureInfo culture)
    {
        CultureInfo standard;
        try
        {
            standard = new CultureInfo(culture.CompareInfo.Name, culture.UseUserOverride);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }

        // The formats of a neutral culture may stay writable behind a read-only one.
        return culture.Name == standard.Name
            && culture.NumberFormat.IsReadOnly
            && culture.DateTimeFormat.IsReadOnly
            && Days(culture.Calendar).SequenceEqual(Days(standard.Calendar))
            && Numbers(culture.NumberFormat).SequenceEqual(Numbers(standard.NumberFormat))
            && Dates(culture.DateTimeFormat).SequenceEqual(Dates(standard.DateTimeFormat))
            && culture.TextInfo.ListSeparator == standard.TextInfo.ListSeparator;
    }

    private static IEnumerable<object> Numbers(NumberFormatInfo format) =>
    [
        format.CurrencyDecimalDigits, format.CurrencyDecimalSeparator, .. Boxed(format.CurrencyGroupSizes), format.CurrencyGroupSeparator,
        format.CurrencyNegativePattern, format.CurrencyPositivePattern, format.CurrencySymbol, format.DigitSubstitution,
        .. format.NativeDigits, format.NaNSymbol, format.NegativeInfinitySymbol, format.NegativeSign, format.NumberDecimalDigits,
        format.NumberDecimalSeparator, format.NumberGroupSeparator, .. Boxed(format.NumberGroupSizes), format.NumberNegativePattern,
        format.PercentDecimalDigits, format.PercentDecimalSeparator, format.PercentGroupSeparator, .. Boxed(format.PercentGroupSizes),
        format.PercentNegativePattern, format.PercentPositivePattern, format.PercentSymbol, format.PerMilleSymbol,
        format.PositiveInfinitySymbol, format.PositiveSign,
    ];

    private static IEnumerable<object> Dates(DateTimeFormatInfo format) =>
    [
        format.AMDesignator, format.PMDesignator, format.DateSeparator, format.TimeSeparator, format.FirstDayOfWeek,
        format.CalendarWeekRule, .. Days(format.Calendar), format.FullDateTimePattern, format.LongDatePattern, format.LongTimePattern,
        format.MonthDayPattern, format.ShortDatePattern, format.ShortTimePattern, format.YearMonthPattern,
        .. format.DayNames, .. format.AbbreviatedDayNames, .. format.ShortestDayNames,
        .. format.MonthNames, .. format.MonthGenitiveNames, .. format.AbbreviatedMonthNames, .. format.AbbreviatedMonthGenitiveNames,
        .. PatternsToParse.SelectMany(IEnumerable<object> (symbol) => [symbol, .. format.GetAllDateTimePatterns(symbol)]),
    ];

    private static IEnumerable<object> Days(Calendar calendar) =>
    [
        calendar.GetType(), calendar.TwoDigitYearMax, (calendar as GregorianCalendar)?.CalendarType ?? default,
        (calendar as HijriCalendar)?.HijriAdjustment ?? 0,
    ];

    private static IEnumerable<object> Boxed(int[] sizes) => sizes.Cast<object>();
}
