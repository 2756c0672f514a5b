namespace Memo.Levels.Bytes;

/// <summary>Ends of entries, in ticks of UTC; <see cref="Never"/> where there is none.</summary>
internal static class EntryLife
{
    /// <summary>The end of what has none.</summary>
    public const long Never = long.MaxValue;

    /// <summary>The end of a time from a beginning on; null: none.</summary>
    public static long End(long beginTicks, TimeSpan? span) =>
        beginTicks != Never && span is { } length && length.Ticks <= DateTime.MaxValue.Ticks - beginTicks ? beginTicks + length.Ticks : Never;

    /// <summary>The time until an end; null: there is none.</summary>
    public static TimeSpan? Remaining(long nowTicks, long endTicks) => endTicks == Never ? null : TimeSpan.FromTicks(endTicks - nowTicks);
}
