using System.Text;

namespace Memo.Diagnostics;

/// <summary>Rows of text in columns: the first to the left, the others, which are mostly numbers, to the right.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    /// <summary>Whether the last column is text, as long as it likes.</summary>
    public bool LastIsText { get; init; }

    public void Add(params string[] row) => _rows.Add(row);

    public override string ToString()
    {
        var widths = header.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            text.Append(row[0].PadRight(widths[0]));
            for (var column = 1; column < row.Length; column++)
            {
                var isText = LastIsText && column == row.Length - 1;
                text.Append("  ").Append(isText ? row[column] : row[column].PadLeft(widths[column]));
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
