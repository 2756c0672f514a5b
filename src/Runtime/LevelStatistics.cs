namespace Memo;

/// <summary>What one level of a storage has done so far, and what it holds. A snapshot: it does not change.</summary>
public sealed class LevelStatistics
{
    internal LevelStatistics()
    {
    }

    /// <summary>The level, as <c>MEMO_CACHE</c> names it; of a storage of your own, its class.</summary>
    public required string Name { get; init; }

    /// <summary>How many entries it holds; null where that cannot be told.</summary>
    public required long? Entries { get; init; }

    /// <summary>What the entries take, in bytes; null where that cannot be told.</summary>
    public required long? SizeInBytes { get; init; }

    /// <summary>Calls that it answered.</summary>
    public required long Hits { get; init; }

    /// <summary>Operations that failed or took too long; the calls went on without it.</summary>
    public required long Failures { get; init; }

    /// <summary>Why it cannot be used in this process, so that calls go on without it; null: it can.</summary>
    public string? OffReason { get; init; }
}
