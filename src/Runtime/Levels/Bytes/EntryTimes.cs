using Memo.Engine;

namespace Memo.Levels.Bytes;

/// <summary>What the use of an entry means for it: it may be near the end of its life, or live on because it is used.</summary>
internal sealed class EntryTimes(RegionContext context)
{
    /// <summary>A use that comes sooner than after one of so many parts of the window since the last one noted is not worth writing the entry anew.</summary>
    public const int PartsOfWindow = 4;

    /// <summary>Whether uses mean anything.</summary>
    public bool Matter => context.HasTimedEntries;

    /// <summary>Whether an entry is so near its end that its value is to be computed anew.</summary>
    public bool IsDue(in EntryFacts facts) =>
        context.RefreshAhead > 0 && EntryLife.End(facts.CreatedTicks, context.Lifetime * context.RefreshAhead) <= Now();

    /// <summary>Whether an entry that is used now must be written anew to live on for its window.</summary>
    /// <param name="facts">The entry.</param>
    /// <param name="expiresTicks">When it then expires.</param>
    public bool TryProlong(in EntryFacts facts, out long expiresTicks)
    {
        expiresTicks = facts.ExpiresTicks;
        if (context.SlidingLifetime is not { } window || facts.ExpiresTicks == EntryLife.Never)
        {
            return false;
        }

        var last = EntryLife.End(facts.CreatedTicks, context.Lifetime);
        var sliding = EntryLife.End(Now(), window);
        expiresTicks = Math.Min(sliding, last);
        var gain = expiresTicks - facts.ExpiresTicks;
        return gain > 0 && (gain >= window.Ticks / PartsOfWindow || expiresTicks == last);
    }

    /// <summary>An entry that expires later, written from one that has been read.</summary>
    /// <param name="key">The key it stands under.</param>
    /// <param name="bytes">The entry, which has been checked.</param>
    /// <param name="expiresTicks">When it expires.</param>
    /// <param name="options">What the storage is told of it beside its lifetime.</param>
    /// <param name="group">What all keys of the method begin with.</param>
    public EncodedEntry Prolonged(string key, ReadOnlySpan<byte> bytes, long expiresTicks, ByteEntryOptions options, string group)
    {
        var failSafeEnd = EntryLife.End(expiresTicks, context.FailSafe ?? TimeSpan.Zero);
        var moved = bytes.ToArray();
        EntryEnvelope.MoveEnd(moved, expiresTicks, failSafeEnd);
        return new EncodedEntry(key, moved, options with { Lifetime = EntryLife.Remaining(Now(), failSafeEnd) }, group, context.Counters, Replaces: false);
    }

    /// <summary>The time, in ticks of UTC.</summary>
    public long Now() => context.TimeProvider.GetUtcNow().UtcTicks;
}
