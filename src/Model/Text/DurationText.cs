using System;
using System.Globalization;

namespace Memo.Model.Text;

/// <summary>The text form of a duration: a number and a unit, or <c>hh:mm:ss</c>; the same in every culture.</summary>
/// <remarks>The run-time library compiles this file too, so that attributes and settings are read by one rule.</remarks>
internal static class DurationText
{
    public const string Accepted = "\"500ms\", \"90s\", \"10m\", \"1.5h\", \"7d\" or \"hh:mm:ss\"";

    private static readonly char[] UnitLetters = ['d', 'h', 'm', 's'];

    public static bool TryParse(string text, out TimeSpan duration) => text.Split(':') switch
    {
        [_] => TryParseNumberAndUnit(text, out duration),
        var parts => TryParseClock(parts, out duration),
    };

    private static bool TryParseNumberAndUnit(string text, out TimeSpan duration)
    {
        duration = default;
        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        var digits = text.TrimEnd(UnitLetters);
        return TicksOf(text.Remove(0, digits.Length)) is { } unit
            && digits is not ['+', ..]
            && decimal.TryParse(digits, plain, CultureInfo.InvariantCulture, out var number)
            && TryScale(number, unit, out duration);
    }

    private static bool TryParseClock(string[] parts, out TimeSpan duration)
    {
        duration = default;
        return parts.Length == 3
            && TryParseDigits(parts[0], minLength: 1, maximum: int.MaxValue, out var hours)
            && TryParseDigits(parts[1], minLength: 2, maximum: 59, out var minutes)
            && TryParseDigits(parts[2], minLength: 2, maximum: 59, out var seconds)
            && TryScale((((hours * 60m) + minutes) * 60m) + seconds, TimeSpan.TicksPerSecond, out duration);
    }

    private static bool TryParseDigits(string text, int minLength, int maximum, out int number)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && text.Length >= minLength
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
