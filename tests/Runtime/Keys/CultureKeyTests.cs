using System.Globalization;
using Memo.CompilerServices;

namespace Memo.Tests.Keys;

/// <summary>A culture is a key by its name, so only one that is exactly what its name stands for, and stays so, can be one.</summary>
public static class CultureKeyTests
{
    public static TheoryData<string, Action<CultureInfo>> Changes => new()
    {
        { "currency symbol", static culture => culture.NumberFormat.CurrencySymbol = "X" },
        { "decimal digits", static culture => culture.NumberFormat.NumberDecimalDigits = 7 },
        { "group sizes", static culture => culture.NumberFormat.NumberGroupSizes = [1, 2, 3] },
        { "native digits", static culture => culture.NumberFormat.NativeDigits = [.. "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669".Select(static digit => $"{digit}")] },
        { "digit substitution", static culture => culture.NumberFormat.DigitSubstitution = DigitShapes.Context },
        { "short date pattern", static culture => culture.DateTimeFormat.ShortDatePattern = "yyyy~MM~dd" },
        { "further patterns to parse", static culture => culture.DateTimeFormat.SetAllDateTimePatterns([culture.DateTimeFormat.ShortDatePattern, "yyyy~MM~dd"], 'd') },
        { "first day of the week", static culture => culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Wednesday },
        { "month names", static culture => culture.DateTimeFormat.MonthNames = [.. culture.DateTimeFormat.MonthNames.Reverse()] },
        { "calendar", static culture => culture.DateTimeFormat.Calendar = culture.OptionalCalendars[^1] },
        { "century of two digits", static culture => culture.Calendar.TwoDigitYearMax = 1999 },
        { "list separator", static culture => culture.TextInfo.ListSeparator = "|" },
    };

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    [InlineData("en-US")]
    [InlineData("de-DE_phoneb")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public static void StandardCulture_IsKeyable(string name)
    {
        Assert.True(Representation.IsKeyable(CultureInfo.GetCultureInfo(name)));
        Assert.True(Representation.IsKeyable(CultureInfo.ReadOnly(name is "en" ? CultureInfo.GetCultureInfo(name) : new CultureInfo(name))));
    }

    [Fact]
    public static void NullAndTheInvariantAndTheCurrentCulture_AreKeyable()
    {
        Assert.True(Representation.IsKeyable((CultureInfo?)null));
        Assert.True(Representation.IsKeyable(CultureInfo.InvariantCulture));
        Assert.True(Representation.IsKeyable(CultureInfo.CurrentCulture));
    }

    [Fact]
    public static void WritableCulture_IsNotKeyable() => Assert.False(Representation.IsKeyable(new CultureInfo("en-US")));

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public static void ReadOnlyWrapperOfChangedCulture_IsNotKeyable(string setting, Action<CultureInfo> change)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("ja-JP").Clone();
        change(culture);

        Assert.False(Representation.IsKeyable(CultureInfo.ReadOnly(culture)), setting);
    }

    [Fact]
    public static void ReadOnlyWrapperOfNeutralCulture_IsNotKeyableWhileItsFormatsCanBeChanged()
    {
        var culture = new CultureInfo("de");
        _ = culture.NumberFormat;

        Assert.False(Representation.IsKeyable(CultureInfo.ReadOnly(culture)));
    }

    [Fact]
    public static void CultureThatSortsAsAnother_IsNotKeyable() =>
        Assert.False(Representation.IsKeyable(CultureInfo.GetCultureInfo("en-US", "de-DE")));

    [Fact]
    public static void DerivedCulture_IsNotKeyable() => Assert.False(Representation.IsKeyable(new DerivedCulture()));

    [Fact]
    public static void SameCultureMadeTwice_IsOneKey()
    {
        var one = CultureInfo.ReadOnly(new CultureInfo("de-DE"));
        var other = CultureInfo.ReadOnly(new CultureInfo("de-DE"));

        Assert.NotSame(one, other);
        Assert.True(Representation.Equal(one, other));
    }

    private sealed class DerivedCulture() : CultureInfo("en-US")
    {
        public override bool Equals(object? value) => true;

        public override int GetHashCode() => 0;
    }
}
