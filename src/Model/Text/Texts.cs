namespace Memo.Model.Text;

internal static class Texts
{
    /// <summary><c>a, b and c</c></summary>
    public static string Join(string[] items) => items.Length switch
    {
        0 => string.Empty,
        1 => items[0],
        _ => $"{string.Join(", ", items, 0, items.Length - 1)} and {items[items.Length - 1]}",
    };
}
