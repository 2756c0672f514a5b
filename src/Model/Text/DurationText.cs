using System;
using System.Globalization;

namespace Memo.Model.Text;

/// <summary>The text form of a duration: a number and a unit, or <c>hh:mm:ss</c>; the same in every culture.</summary>
public static class DurationText
{
    public const string Accepted = "\"500ms\", \"90s\", \"10m\", \"1.5h\", \"7d\" or \"hh:mm:ss\"";

    public static bool TryParse(string text, out TimeSpan duration)
        => text.IndexOf(':') >= 0 ? TryParseClock(text, out duration) : TryParseNumberAndUnit(text, out duration);

    private static bool TryParseNumberAndUnit(string text, out TimeSpan duration)
    {
        duration = default;
        var unitStart = text.Length;
        while (unitStart > 0 && char.IsLetter(text[unitStart - 1]))
        {
            unitStart--;
        }

        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return TicksOf(text.Substring(unitStart)) is { } unit
            && decimal.TryParse(text.Substring(0, unitStart), plain, CultureInfo.InvariantCulture, out var number)
            && TryScale(number, unit, out duration);
    }

    private static bool TryParseClock(string text, out TimeSpan duration)
    {
        duration = default;
        var parts = text.Split(':');
        return parts.Length == 3
            && TryParseDigits(parts[0], int.MaxValue, out var hours)
            && TryParseDigits(parts[1], 59, out var minutes)
            && TryParseDigits(parts[2], 59, out var seconds)
            && TryScale((((hours * 60m) + minutes) * 60m) + seconds, TimeSpan.TicksPerSecond, out duration);
    }

    private static bool TryParseDigits(string text, int maximum, out int number)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && text.Length >= 2
            && number <= maximum;

    private static bool TryScale(decimal number, long ticksPerUnit, out TimeSpan duration)
    {
        duration = default;
        if (Math.Abs(number) > long.MaxValue / ticksPerUnit)
        {
            return false;
        }

        duration = TimeSpan.FromTicks((long)(number * ticksPerUnit));
        return true;
    }

    private static long? TicksOf(string unit) => unit switch
    {
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        "d" => TimeSpan.TicksPerDay,
        _ => null,
    };
}
