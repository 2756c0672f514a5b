namespace Memo.Diagnostics;

/// <summary>What a storage tells of its state now, for metrics, statistics and <see cref="CacheStorage.Describe"/>.</summary>
/// <param name="Level">The name of the level.</param>
internal sealed record LevelFigures(string Level)
{
    /// <summary>Why the storage cannot be used; null: it can.</summary>
    public string? OffReason { get; init; }

    /// <summary>How many entries there are; null: not known.</summary>
    public long? Entries { get; init; }

    /// <summary>How many entries there may be; null: that is not bounded.</summary>
    public long? MaxEntries { get; init; }

    /// <summary>What the entries take, in bytes; null: not known.</summary>
    public long? Bytes { get; init; }

    /// <summary>What the entries may take, in bytes; null: that is not bounded.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>What is special about the level, for people; null: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Operations that failed or took too long, since the storage was made.</summary>
    public long Failures { get; init; }

    /// <summary>Whether the storage is used; null: it has no circuit breaker.</summary>
    public BreakerState? Breaker { get; init; }

    /// <summary>What waits to be written, in bytes; null: the storage has no write queue.</summary>
    public long? QueuedBytes { get; init; }

    /// <summary>Writes that were given up, since the storage was made.</summary>
    public long DroppedWrites { get; init; }

    /// <summary>Reads that were not tried because the storage was left alone, since the storage was made.</summary>
    public long SkippedReads { get; init; }

    /// <summary>Invalidations that the storage has not heard of yet; null: it hears of each at once.</summary>
    public long? PendingInvalidations { get; init; }

    /// <summary>How long ago the storage's log of invalidations was read last; null: there is none, or it has not been read yet.</summary>
    public TimeSpan? CoherenceLag { get; init; }
}
