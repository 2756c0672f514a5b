using System;
using System.Globalization;

namespace Memo.Model.Fingerprints;

/// <summary>Writes constants so that two that differ in any bit differ in text.</summary>
internal static class ConstantText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text,
        double number => "d" + BitConverter.DoubleToInt64Bits(number).ToString(CultureInfo.InvariantCulture),
        float number => "f" + BitConverter.ToInt32(BitConverter.GetBytes(number), 0).ToString(CultureInfo.InvariantCulture),
        decimal number => "m" + string.Join(",", decimal.GetBits(number)),
        IFormattable number => number.GetType().Name + number.ToString(null, CultureInfo.InvariantCulture),
        char character => "c" + ((int)character).ToString(CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
