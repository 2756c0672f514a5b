using System.Globalization;

namespace Memo.Configuration;

/// <summary>Durations as users write them: <c>90s</c>, <c>10m</c>, <c>1.5h</c>, <c>7d</c>, <c>250ms</c>, or <c>hh:mm:ss</c>.</summary>
internal static class DurationText
{
    public const string Accepted = "a positive duration such as '250ms', '90s', '10m', '1.5h', '7d' or '01:30:00'";

    private static readonly string[] ClockFormats = [@"h\:mm\:ss", @"hh\:mm\:ss"];

    public static bool TryParse(string text, out TimeSpan value)
    {
        if (TimeSpan.TryParseExact(text, ClockFormats, CultureInfo.InvariantCulture, out value))
        {
            return value > TimeSpan.Zero;
        }

        var digits = text.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz");
        if (TicksOf(text.AsSpan(digits.Length)) is not { } unit
            || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number > TimeSpan.MaxValue.Ticks / unit)
        {
            return false;
        }

        value = new TimeSpan((long)(number * unit));
        return value > TimeSpan.Zero;
    }

    private static long? TicksOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        "d" => TimeSpan.TicksPerDay,
        _ => null,
    };
}
