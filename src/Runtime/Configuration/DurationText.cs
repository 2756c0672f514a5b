namespace Memo.Configuration;

/// <summary>Durations as users write them: <c>90s</c>, <c>10m</c>, <c>1.5h</c>, <c>7d</c>, <c>250ms</c>, or <c>hh:mm:ss</c>.</summary>
internal static class DurationText
{
    public const string Accepted = "a positive duration such as '250ms', '90s', '10m', '1.5h', '7d' or '01:30:00'";

    public static bool TryParse(string text, out TimeSpan value) => Model.Text.DurationText.TryParse(text, out value) && value > TimeSpan.Zero;
}
