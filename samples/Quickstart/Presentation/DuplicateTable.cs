using Quickstart.Search;
using Spectre.Console;

namespace Quickstart.Presentation;

/// <summary>The heaviest groups, one a row.</summary>
internal static class DuplicateTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<DuplicateGroup> groups, int top)
    {
        if (groups.Count == 0)
            return;

        var table = new Table()
            .Border(console.Profile.Capabilities.Interactive ? TableBorder.Rounded : TableBorder.None)
            .AddColumn(new TableColumn("Lines").RightAligned())
            .AddColumn(new TableColumn("Alike").RightAligned())
            .AddColumn("Passage")
            .AddColumn("Again in")
            .AddColumn(new TableColumn("More").RightAligned());

        foreach (var group in groups.Take(top))
            table.AddRow(Row(group));
        console.Write(table);
    }

    private static Text[] Row(DuplicateGroup group) =>
    [
        new($"{group.Heaviest.Match.Lines}"),
        new(Percentage(group.Heaviest.Match.Similarity)),
        new(group.Heaviest.Left.ToString()),
        new(group.Heaviest.Right.ToString()),
        new(group.Places.Count > 2 ? $"+{group.Places.Count - 2}" : ""),
    ];

    // Rounded down, so that only what is equal says 100 %.
    private static string Percentage(double similarity) => $"{Math.Floor(similarity * 100)} %";
}
