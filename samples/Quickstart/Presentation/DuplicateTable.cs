using Quickstart.Search;
using Spectre.Console;

namespace Quickstart.Presentation;

/// <summary>The heaviest groups: their places below each other on a terminal, on one line each in a file or a pipe.</summary>
internal static class DuplicateTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<DuplicateGroup> groups, int top)
    {
        if (groups.Count == 0)
            return;

        console.Write(console.Profile.Capabilities.Interactive ? Stacked(groups.Take(top)) : Flat(groups.Take(top)));
    }

    private static Table Stacked(IEnumerable<DuplicateGroup> groups)
    {
        var table = WithMeasures(TableBorder.Rounded).AddColumn("Passages");
        foreach (var group in groups)
        {
            var more = MorePlaces(group) > 0 ? $"\nand {MorePlaces(group):N0} more" : "";
            table.AddRow([.. Measures(group), new Text($"{group.Heaviest.Left}\n{group.Heaviest.Right}{more}")]);
        }

        return table.ShowRowSeparators();
    }

    private static Table Flat(IEnumerable<DuplicateGroup> groups)
    {
        var table = WithMeasures(TableBorder.None).AddColumn("Passage").AddColumn("Again in").AddColumn("More");
        foreach (var group in groups)
        {
            var more = MorePlaces(group) > 0 ? $"+{MorePlaces(group)}" : "";
            table.AddRow([.. Measures(group), new Text($"{group.Heaviest.Left}"), new Text($"{group.Heaviest.Right}"), new Text(more)]);
        }

        return table;
    }

    private static Table WithMeasures(TableBorder border) =>
        new Table().Border(border).AddColumn("Lines", RightAligned).AddColumn("Alike", RightAligned);

    private static void RightAligned(TableColumn column) => column.RightAligned().NoWrap();

    // Similarity is rounded down, so that only what is equal says 100 %.
    private static Text[] Measures(DuplicateGroup group) =>
        [new($"{group.Heaviest.Match.Lines}"), new($"{Math.Floor(group.Heaviest.Match.Similarity * 100)} %")];

    private static int MorePlaces(DuplicateGroup group) => group.Places.Length - 2;
}
