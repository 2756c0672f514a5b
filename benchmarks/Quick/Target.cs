namespace Memo.Benchmarks.Quick;

/// <summary>A row of the design's targets beside what this run has measured.</summary>
/// <param name="Met">Whether it is met; null where the machine was too busy to tell.</param>
internal sealed record Target(string What, string Limit, string Measured, bool? Met)
{
    public static Target AtMost(string what, double measured, double limit, string unit) =>
        new(what, $"at most {TextTable.Number(limit)}{unit}", $"{TextTable.Number(measured, "0.00")}{unit}", measured <= limit);

    public static Target AtLeast(string what, double measured, double limit, string unit) =>
        new(what, $"at least {TextTable.Number(limit)}{unit}", $"{TextTable.Number(measured, "0.00")}{unit}", measured >= limit);
}
