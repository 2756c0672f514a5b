namespace Memo.Levels.Bytes;

/// <summary>What an entry says beside its value.</summary>
/// <param name="CostMicroseconds">What computing the value took.</param>
/// <param name="CreatedTicks">When it was computed, in ticks of UTC.</param>
/// <param name="ExpiresTicks">When it is not served any more, likewise; <see cref="EntryLife.Never"/>: never.</param>
internal readonly record struct EntryFacts(int CostMicroseconds, long CreatedTicks, long ExpiresTicks)
{
    /// <summary>Its tags; null or empty: none.</summary>
    public string[]? Tags { get; init; }
}
