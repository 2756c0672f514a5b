namespace Memo.Engine;

/// <summary>Spans of time as timestamps of a clock count them.</summary>
internal static class Timestamps
{
    /// <summary>How many units a span has; the largest number where it has more.</summary>
    public static long Units(TimeProvider time, TimeSpan span)
    {
        var units = span.TotalSeconds * time.TimestampFrequency;
        return units >= long.MaxValue ? long.MaxValue : (long)units;
    }

    /// <summary>The timestamp of a moment a span after another; the largest number, which is never, where there is none.</summary>
    public static long After(long timestamp, long units) => units >= long.MaxValue - timestamp ? long.MaxValue : timestamp + units;

    /// <summary>The timestamp of a moment from now; the largest number, which is never, where there is none.</summary>
    public static long FromNow(TimeProvider time, TimeSpan span) => After(time.GetTimestamp(), Units(time, span));
}
