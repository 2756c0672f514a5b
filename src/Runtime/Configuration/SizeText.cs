using System.Globalization;

namespace Memo.Configuration;

/// <summary>
/// Sizes as users write them: <c>512KB</c>, <c>1.5GB</c>, <c>10GiB</c>, or a number of bytes. <c>KB</c> to <c>TB</c> are powers of
/// 1000, <c>KiB</c> to <c>TiB</c> of 1024; upper and lower case are one, blanks around and before the unit mean nothing.
/// </summary>
/// <remarks>Storages in assemblies of their own compile this file too, so that all settings are read by one rule.</remarks>
internal static class SizeText
{
    public const string Accepted = "a positive size such as '512KB', '1.5GB', '10GiB' or a whole number of bytes";

    /// <summary>Reads a size; a fraction of a byte is dropped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">The size, 1 or more.</param>
    /// <returns>False if it is not understood, is less than a byte, or is more than can be counted.</returns>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        var trimmed = text.AsSpan().Trim();
        var number = trimmed[..(trimmed.LastIndexOfAnyInRange('0', '9') + 1)];
        if (BytesOf(trimmed[number.Length..].TrimStart()) is not { } unit)
        {
            return false;
        }

        var style = unit == 1 ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(number, style, CultureInfo.InvariantCulture, out var units) || units > (decimal)long.MaxValue / unit)
        {
            return false;
        }

        bytes = (long)(units * unit);
        return bytes > 0;
    }

    /// <summary>Writes a size for people, with three digits: <c>512 KB</c>, <c>1.23 GB</c>.</summary>
    /// <param name="bytes">The size, 0 or more.</param>
    public static string Format(long bytes)
    {
        if (bytes < 1000)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
        }

        var (value, unit) = ((decimal)bytes, 0);
        while (Rounded(value) >= 1000 && unit < 4)
        {
            value /= 1000;
            unit++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Rounded(value):0.##} {"BKMGT"[unit]}B");
    }

    private static decimal Rounded(decimal value) => Math.Round(value, value < 10 ? 2 : value < 100 ? 1 : 0);

    private static long? BytesOf(ReadOnlySpan<char> unit)
    {
        Span<char> upper = stackalloc char[3];
        if (unit.Length > upper.Length)
        {
            return null;
        }

        return upper[..unit.ToUpperInvariant(upper)] switch
        {
            "" or "B" => 1,
            "KB" => 1_000,
            "MB" => 1_000_000,
            "GB" => 1_000_000_000,
            "TB" => 1_000_000_000_000,
            "KIB" => 1L << 10,
            "MIB" => 1L << 20,
            "GIB" => 1L << 30,
            "TIB" => 1L << 40,
            _ => null,
        };
    }
}
