using Memo.Levels.Memory;

namespace Memo.Engine;

/// <summary>A result that is to be stored.</summary>
/// <param name="Value">The result, which is the store's own.</param>
/// <param name="Lifetime">How long it is served; null: without end.</param>
/// <param name="CostMicroseconds">What computing it took.</param>
internal readonly record struct NewResult<TResult>(TResult Value, TimeSpan? Lifetime, int CostMicroseconds)
{
    /// <summary>Where it is pinned; null: nowhere.</summary>
    public PinScope? Pins { get; init; }

    /// <summary>How long ago it was computed; zero where it was now. Its lifetime is what is left.</summary>
    public TimeSpan Age { get; init; }

    /// <summary>How others who share the storage call it; null where it is in none that is shared.</summary>
    public Standing? Standing { get; init; }

    /// <summary>What its entry takes in memory, in bytes; null: not measured.</summary>
    public long? Weight { get; init; }

    /// <summary>Its tags; null or empty: none.</summary>
    public string[]? Tags { get; init; }

    /// <summary>Where the storage's log of invalidations stood when its computation began; the default where it has none.</summary>
    public LogPosition Position { get; init; }

    /// <summary>Where the order of invalidated tags stood when its computation began.</summary>
    public long TagPosition { get; init; }

    /// <summary>Whether it is newer than what may be stored: if it is lost, that must not be served either.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether somebody has asked for it in place of what was valid, so that others who keep that are to be told.</summary>
    public bool IsRenewed { get; init; }
}
