using Memo.CompilerServices;
using Memo.Diagnostics;
using Memo.Engine;
using Memo.Engine.Marks;
using Memo.Levels.Memory;

namespace Memo.Levels.Objects;

/// <summary>
/// The results of one method in a storage that somebody else wrote. What the storage throws is counted and never fails a
/// call: the call computes. Only forgetting passes it on to the region, which does not serve what could not be forgotten.
/// </summary>
internal sealed class ObjectResultStore<TKey, TResult>(CacheStorage storage, RegionContext context, int hitCounter, KeyText<TKey> keyText, string prefix)
    : ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    public override bool RunsUserCode => true;

    /// <summary>Stays empty.</summary>
    public override EntryTable<TKey, TResult> Table { get; } = new(storage, context, tracksUse: false, hitCounter);

    public override bool TryFind(in TKey key, Look look, out TResult value)
    {
        value = default!;
        CacheEntry entry;
        var watch = LevelWatch.Begin(storage, StorageOperation.Get);
        try
        {
            if (!storage.TryGetEntryCore(keyText(context, in key), out entry) || HasExpired(in entry, look) || !entry.IsValid)
            {
                watch.Miss();
                return false;
            }

            watch.Hit();
        }
        catch (Exception exception)
        {
            watch.Fail(exception);
            context.Counters.CountStorageFailure();
            return false;
        }

        if (!TryUnwrap(entry.Value, out value, out var costMicroseconds))
        {
            return false;
        }

        if (look == Look.Call)
        {
            HitBlocks.CountHit(hitCounter, costMicroseconds);
        }

        return true;
    }

    public override Addition Add(in TKey key, in NewResult<TResult> result)
    {
        var watch = LevelWatch.Begin(storage, StorageOperation.Set);
        try
        {
            storage.SetEntryCore(keyText(context, in key), EntryOf(in result, EndOf(result.Lifetime)));
            watch.Succeed();
            return Addition.Stored;
        }
        catch (Exception exception)
        {
            watch.Fail(exception);
            context.Counters.CountStorageFailure();
            return Addition.Failed;
        }
    }

    public override Invalidation Remove(in TKey key)
    {
        var watch = LevelWatch.Begin(storage, StorageOperation.Remove);
        try
        {
            storage.RemoveEntryCore(keyText(context, in key));
            watch.Succeed();
            return Invalidation.Delivered;
        }
        catch (Exception exception)
        {
            watch.Fail(exception);
            throw;
        }
    }

    public override Invalidation Clear()
    {
        var watch = LevelWatch.Begin(storage, StorageOperation.Clear);
        try
        {
            storage.RemoveEntriesCore(prefix);
            watch.Succeed();
            return Invalidation.Delivered;
        }
        catch (Exception exception)
        {
            watch.Fail(exception);
            throw;
        }
    }

    // What a storage holds ends when it can stand in no more; it is served for as much less.
    private bool HasExpired(in CacheEntry entry, Look look)
    {
        if (entry.Expires is not { } end)
        {
            return false;
        }

        var now = context.TimeProvider.GetUtcNow();
        return end <= now || (look != Look.Rescue && end - now <= context.FailSafe);
    }

    private DateTimeOffset? EndOf(TimeSpan? lifetime)
    {
        var now = context.TimeProvider.GetUtcNow();
        var (served, kept) = (lifetime ?? TimeSpan.MaxValue, context.FailSafe ?? TimeSpan.Zero);
        var room = DateTimeOffset.MaxValue - now;
        return served < room && kept < room - served ? now + served + kept : null;
    }

    private static CacheEntry EntryOf(in NewResult<TResult> result, DateTimeOffset? expires)
    {
        var entry = new CacheEntry(result.Value, expires);
        return result.Tags is { Length: > 0 } tags
            ? entry with { Tags = tags, Position = new LogPosition(TagMarks.Epoch, result.TagPosition) }
            : entry;
    }

    // A storage may be shared: what is there under our key and is not of our type is nothing to us.
    private static bool TryUnwrap(object? stored, out TResult value, out int costMicroseconds)
    {
        costMicroseconds = 0;
        if (stored is TResult typed)
        {
            value = typed;
            return true;
        }

        value = default!;
        return stored is null && default(TResult) is null;
    }
}
