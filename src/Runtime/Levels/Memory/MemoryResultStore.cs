using Memo.CompilerServices;
using Memo.Engine;

namespace Memo.Levels.Memory;

/// <summary>The results of one method in a memory level.</summary>
internal sealed class MemoryResultStore<TKey, TResult>(MemoryLevel level, RegionContext context, int hitCounter)
    : ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    public override bool RunsUserCode => false;

    public override EntryTable<TKey, TResult> Table { get; } = new(context.Counters);

    public override bool TracksUse => level.TracksUse;

    public override bool TryFind(in TKey key, bool isCall, out TResult value)
    {
        if (Table.Find(in key) is not { } entry)
        {
            value = default!;
            return false;
        }

        if (entry.Expires <= context.TimeProvider.GetTimestamp())
        {
            level.Discard(entry);
            value = default!;
            return false;
        }

        var thread = HitRecorder.Current;
        thread.Touch(entry);
        if (isCall)
        {
            thread.CountHit(hitCounter, entry.CostMicroseconds);
        }

        value = entry.Value;
        return true;
    }

    public override void Add(in TKey key, TResult value, TimeSpan? lifetime, int costMicroseconds, PinScope? pins)
    {
        var expires = lifetime is { } span ? ExpiryOf(span) : long.MaxValue;
        var entry = context.ReturnsTask
            ? new TaskEntry<TKey, TResult>(Table, in key, value) { Expires = expires, CostMicroseconds = costMicroseconds }
            : new Entry<TKey, TResult>(Table, in key, value) { Expires = expires, CostMicroseconds = costMicroseconds };
        level.Add(Table, entry, pins);
    }

    public override void Remove(in TKey key)
    {
        if (Table.Find(in key) is { } entry)
        {
            level.Discard(entry);
        }
    }

    public override void Clear() => level.Clear(Table);

    private long ExpiryOf(TimeSpan lifetime)
    {
        var units = lifetime.TotalSeconds * context.TimeProvider.TimestampFrequency;
        var now = context.TimeProvider.GetTimestamp();
        return units >= long.MaxValue - now ? long.MaxValue : now + (long)units;
    }
}
