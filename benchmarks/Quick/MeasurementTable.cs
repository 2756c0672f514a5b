namespace Memo.Benchmarks.Quick;

internal static class MeasurementTable
{
    public static void Write(TextWriter output, string title, IEnumerable<Measurement> measured, Measurement reference)
    {
        var table = new TextTable(title, "", "median ns", "min", "max", $"x of {reference.Name}", "B/op");
        foreach (var one in measured)
        {
            table.Add(
                one.Name,
                TextTable.Number(one.Nanoseconds.Median),
                TextTable.Number(one.Nanoseconds.Least),
                TextTable.Number(one.Nanoseconds.Most),
                TextTable.Number(one.Nanoseconds.Median / reference.Nanoseconds.Median, "0.00"),
                TextTable.Number(one.Bytes));
        }

        table.Write(output);
    }
}
