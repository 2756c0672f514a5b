using System.ComponentModel;
using System.Globalization;

namespace Memo.CompilerServices;

/// <summary>How values stand in tags: the same value always as the same text, whatever the culture.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TagText
{
    /// <summary>The text of a value, to the last digit; null is empty, dates and times are as ISO 8601 has them.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public static string Of<T>(T value) => value switch
    {
        null => "",
        string text => text,
        DateOnly or TimeOnly or DateTime or DateTimeOffset => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
