using System.Globalization;

namespace Memo.Configuration;

/// <summary>Reads environment variables; an unset or empty one is its default, one that does not parse is an error that says all.</summary>
internal static class Setting
{
    public static string? Text(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : null;

    public static int PositiveInt32(string variable, int fallback)
    {
        if (Text(variable) is not { } text)
        {
            return fallback;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw Refused(variable, text, "a whole number from 1 to 2147483647, such as 128");
    }

    public static bool Boolean(string variable)
    {
        if (Text(variable) is not { } text)
        {
            return false;
        }

        return bool.TryParse(text, out var value) ? value : throw Refused(variable, text, "'true' or 'false'");
    }

    public static TValue OneOf<TValue>(string variable, TValue fallback, string accepted)
        where TValue : struct, Enum
    {
        if (Text(variable) is not { } text)
        {
            return fallback;
        }

        foreach (var value in Enum.GetValues<TValue>())
        {
            if (string.Equals(text, value.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        throw Refused(variable, text, accepted);
    }

    public static TimeSpan? Duration(string variable)
    {
        if (Text(variable) is not { } text)
        {
            return null;
        }

        return DurationText.TryParse(text, out var value) ? value : throw Refused(variable, text, DurationText.Accepted);
    }

    /// <summary>A size in bytes, or null if none is set.</summary>
    public static long? Size(string variable)
    {
        if (Text(variable) is not { } text)
        {
            return null;
        }

        return SizeText.TryParse(text, out var bytes) ? bytes : throw Refused(variable, text, SizeText.Accepted);
    }

    /// <summary>A duration, or null where there is to be none: unset, or <c>off</c>.</summary>
    public static TimeSpan? DurationOrOff(string variable)
    {
        if (Text(variable) is not { } text || string.Equals(text, "off", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return DurationText.TryParse(text, out var value) ? value : throw Refused(variable, text, $"'off', or {DurationText.Accepted}");
    }

    public static MemoConfigurationException Refused(string variable, string value, string accepted) =>
        new($"The environment variable {variable} is '{value}'; it must be {accepted}.");
}
