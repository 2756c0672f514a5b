using Memo.CompilerServices;
using Memo.Engine;

namespace Memo.Levels.Memory;

/// <summary>The results of one method in a memory level.</summary>
internal sealed class MemoryResultStore<TKey, TResult>(CacheStorage? storage, MemoryLevel level, RegionContext context, int hitCounter)
    : ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    public override bool RunsUserCode => false;

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

    public override Addition Add(in TKey key, in NewResult<TResult> result)
    {
        var entry = context.HasTimedEntries ? TimedEntryOf(in key, in result) : EntryOf(in key, in result);
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

    private Entry<TKey, TResult> EntryOf(in TKey key, in NewResult<TResult> result)
    {
        var expires = result.Lifetime is { } span ? Timestamps.FromNow(context.TimeProvider, span) : long.MaxValue;
        return context.ReturnsTask
            ? new TaskEntry<TKey, TResult>(Table, in key, result.Value) { Task = Task.FromResult(result.Value), Expires = expires, CostMicroseconds = result.CostMicroseconds }
            : new Entry<TKey, TResult>(Table, in key, result.Value) { Expires = expires, CostMicroseconds = result.CostMicroseconds };
    }

    private TimedEntry<TKey, TResult> TimedEntryOf(in TKey key, in NewResult<TResult> result)
    {
        var now = context.TimeProvider.GetTimestamp();
        return new(Table, in key, result.Value)
        {
            Task = context.ReturnsTask ? Task.FromResult(result.Value) : null!,
            Expires = After(context.UnusedLifetime(result.Lifetime)),
            LastExpiry = After(result.Lifetime),
            Due = After(context.RefreshAhead > 0 ? ((result.Age + result.Lifetime) * context.RefreshAhead) - result.Age : null),
            CostMicroseconds = result.CostMicroseconds,
        };

        long After(TimeSpan? span) => span is { } length ? Timestamps.After(now, Timestamps.Units(context.TimeProvider, length)) : long.MaxValue;
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
