using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Memory.Weighed;

namespace Memo.Levels.Memory;

/// <summary>The results of one method in a memory level.</summary>
internal sealed class MemoryResultStore<TKey, TResult>(
    CacheStorage? storage, MemoryLevel level, RegionContext context, int hitCounter, Codec<TResult>? codec = null)
    : ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    private readonly EntryMeter<TKey, TResult>? _meter = level.Weighs ? new(context, codec) : null;

    public override bool RunsUserCode => false;

    /// <summary>After which time a use is due to be told to slower levels, which do not see it; null: never. An entry that is due is no quick hit.</summary>
    public TimeSpan? TellsUseAfter { get; init; }

    public override EntryTable<TKey, TResult> Table { get; } = new(storage, context, level.TracksUse, hitCounter);

    public override bool TryFind(in TKey key, Look look, out TResult value)
    {
        var entry = Table.Find(in key);
        if (entry is null || (context.MayExpire && Table.HasExpired(entry) && !MayRescue(entry, look)))
        {
            value = default!;
            return false;
        }

        NoteUse(entry, look == Look.Call);
        if (look != Look.Rescue)
        {
            Table.Use(entry);
        }

        value = entry.Value;
        return true;
    }

    public override long? Weigh(in TKey key, TResult value, string[]? tags) => _meter?.Measure(in key, value, tags);

    public override Addition Add(in TKey key, in NewResult<TResult> result)
    {
        var weight = result.Weight ?? Weigh(in key, result.Value, result.Tags);
        if (weight is { } bytes && !level.Admits(bytes, result.Tags?.Length ?? 0))
        {
            context.Counters.CountBypass(BypassReason.TooLarge);
            return Addition.Refused;
        }

        var entry = EntryMaker.Make(Table, context, in key, in result, weight, TellsUseAfter);
        return level.TryAdd(Table, entry, in result) ? Addition.Stored : Addition.Refused;
    }

    public override Invalidation Remove(in TKey key)
    {
        if (Table.Find(in key) is { } entry)
        {
            level.Discard(entry);
        }

        return Invalidation.Delivered;
    }

    public override bool TryTakeDue(in TKey key) => Table.TryTakeDue(in key);

    public override void PutOff(in TKey key, TimeSpan span) => Table.PutOff(in key, span);

    public override void ForgetTag(string tag) => level.ForgetTag(tag);

    public override Invalidation Clear()
    {
        level.Clear(Table);
        return Invalidation.Delivered;
    }

    private bool MayRescue(Entry<TKey, TResult> entry, Look look)
    {
        if (!Table.IsUseless(entry))
        {
            return look == Look.Rescue;
        }

        level.Discard(entry);
        return false;
    }

    private unsafe void NoteUse(Entry<TKey, TResult> entry, bool isCall)
    {
        var block = HitBlocks.Current;
        entry.Touch(block);
        if (isCall)
        {
            block->CountHit(hitCounter, entry.CostMicroseconds);
        }
    }
}
