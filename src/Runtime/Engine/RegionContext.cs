using Memo.Diagnostics;

namespace Memo.Engine;

/// <summary>What a region and its store need to know of the method and of the settings.</summary>
internal sealed class RegionContext
{
    /// <summary>The identity of the method, for keys and messages.</summary>
    public required string Name { get; init; }

    public required MethodCounters Counters { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Tells the log what happens to the method's computations.</summary>
    public MethodEvents Events => field ?? Interlocked.CompareExchange(ref field, new MethodEvents(Name, TimeProvider), null) ?? field!;

    /// <summary>How long a synchronous caller waits for another's computation.</summary>
    public required TimeSpan Wait { get; init; }

    /// <summary>The namespace of keys that leave the process.</summary>
    public required string CacheNamespace { get; init; }

    /// <summary>Which version of the method's code and shapes the process runs.</summary>
    public MethodFingerprint Fingerprint { get; init; } = MethodFingerprint.None;

    /// <summary>How long results live; null: without end.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>How long results live since their last use; null: uses lengthen no life.</summary>
    public TimeSpan? SlidingLifetime { get; init; }

    /// <summary>How long past its expiration a result may answer when computing fails; null: not at all.</summary>
    public TimeSpan? FailSafe { get; init; }

    /// <summary>How long a computation may take; null: without end.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The part of its life after which a hit begins to compute a result anew; 0: never.</summary>
    public double RefreshAhead { get; init; }

    /// <summary>Whether results have tags.</summary>
    public bool HasTags { get; init; }

    /// <summary>Whether entries may expire at all.</summary>
    public bool MayExpire { get; init; }

    /// <summary>Whether entries in memory keep more of their times than when they expire.</summary>
    public bool HasTimedEntries => MayExpire && (SlidingLifetime is not null || RefreshAhead > 0);

    /// <summary>How long a result is served that nobody uses.</summary>
    /// <param name="lifetime">How long it is served at most.</param>
    public TimeSpan? UnusedLifetime(TimeSpan? lifetime) => SlidingLifetime < lifetime || lifetime is null ? SlidingLifetime : lifetime;

    /// <summary>Whether callers get a <see cref="Task{TResult}"/>, which entries then keep ready.</summary>
    public bool ReturnsTask { get; init; }

    /// <summary>Whether a null result is stored.</summary>
    public bool StoresNull { get; init; } = true;

    /// <summary>Whether equal keys may stand for different calls.</summary>
    public bool HasExcludedParameters { get; init; }
}
