using Memo.Engine;

namespace Memo.Levels.Objects;

/// <summary>When the entries of one method in a storage of objects end.</summary>
/// <remarks>
/// What the storage is told is when an entry is of no use any more: its expiration and, where it may stand in for a result that cannot be
/// computed, the time for that on top.
/// </remarks>
internal sealed class ObjectTimes(RegionContext context)
{
    // A use that comes sooner after the last one noted is not worth writing the entry anew.
    private const int PartsOfWindow = 4;

    /// <summary>An entry of a result that has been computed now.</summary>
    public CacheEntry New(object? value, TimeSpan? lifetime)
    {
        var now = context.TimeProvider.GetUtcNow();
        return new CacheEntry(value, Kept(After(now, context.UnusedLifetime(lifetime)))) { Created = context.HasTimedEntries ? now : null };
    }

    /// <summary>Whether an entry may not be served for a look.</summary>
    public bool HasEnded(in CacheEntry entry, Look look)
    {
        if (entry.Expires is not { } end)
        {
            return false;
        }

        var now = context.TimeProvider.GetUtcNow();
        return end <= now || (look != Look.Rescue && end - now <= context.FailSafe);
    }

    /// <summary>Whether an entry that may be served is so near its end that its value is to be computed anew.</summary>
    public bool IsDue(in CacheEntry entry) =>
        context is { RefreshAhead: > 0, Lifetime: { } lifetime }
        && entry.Created is { } created
        && context.TimeProvider.GetUtcNow() - created >= lifetime * context.RefreshAhead;

    /// <summary>Whether an entry that is used now must be written anew to live on for its window.</summary>
    public bool TryProlong(in CacheEntry entry, out CacheEntry prolonged)
    {
        prolonged = entry;
        if (context.SlidingLifetime is not { } window || entry.Created is not { } created || entry.Expires is not { } end)
        {
            return false;
        }

        var now = context.TimeProvider.GetUtcNow();
        var until = After(now, window);
        if (After(created, context.Lifetime) is { } last && !(until < last))
        {
            until = last;
        }

        if (Kept(until) is not { } later || later <= end || (later - end < window / PartsOfWindow && until == After(now, window)))
        {
            return false;
        }

        prolonged = entry with { Expires = later };
        return true;
    }

    private static DateTimeOffset? After(DateTimeOffset moment, TimeSpan? span) =>
        span is { } length && length < DateTimeOffset.MaxValue - moment ? moment + length : null;

    private DateTimeOffset? Kept(DateTimeOffset? expires) =>
        expires is { } end ? After(end, context.FailSafe ?? TimeSpan.Zero) : null;
}
