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
    private readonly ObjectTimes _times = new(context);

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
            if (!TryGet(in key, look, out entry))
            {
                watch.Miss();
                return false;
            }

            if (look == Look.Call && _times.IsDue(in entry))
            {
                NoteDue(in key);
            }

            if (look != Look.Rescue && _times.TryProlong(in entry, out _))
            {
                NoteWorn(in key);
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
            storage.SetEntryCore(keyText(context, in key), EntryOf(in result));
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

    public override Addition Prolong(in TKey key)
    {
        var watch = LevelWatch.Begin(storage, StorageOperation.Set);
        try
        {
            if (!TryGet(in key, Look.Peek, out var entry) || !_times.TryProlong(in entry, out var prolonged))
            {
                watch.Miss();
                return Addition.Refused;
            }

            storage.SetEntryCore(keyText(context, in key), prolonged);
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

    private bool TryGet(in TKey key, Look look, out CacheEntry entry) =>
        storage.TryGetEntryCore(keyText(context, in key), out entry) && !_times.HasEnded(in entry, look) && entry.IsValid;

    private CacheEntry EntryOf(in NewResult<TResult> result)
    {
        var entry = _times.New(result.Value, result.Lifetime);
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
