using System.Globalization;

namespace Memo.Engine.Deadlines;

/// <summary>What callers are told when there is no time for a computation; names no argument values.</summary>
internal static class ComputationTimeout
{
    /// <summary>A computation has not ended within its time.</summary>
    public static TimeoutException Exceeded(RegionContext context) => new(
        $"A computation of '{context.Name}' has not ended within its Timeout of {Text(context.Timeout)}; its token has been cancelled, and its result will not be stored.");

    /// <summary>A computation has not been begun.</summary>
    public static TimeoutException NotBegun(RegionContext context) => new(
        $"A computation of '{context.Name}' was not begun: {DetachedComputations.Capacity} earlier ones still run, although their Timeout of {Text(context.Timeout)} is over and their tokens are cancelled. See to it that the body ends when its CancellationToken is cancelled.");

    private static string Text(TimeSpan? limit) => limit?.ToString("c", CultureInfo.InvariantCulture) ?? "";
}
