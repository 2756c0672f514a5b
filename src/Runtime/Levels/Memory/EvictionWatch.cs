using Memo.Diagnostics;

namespace Memo.Levels.Memory;

/// <summary>Warns, once, of a storage that for a minute evicts more than it hits: it is too small for what it is asked for.</summary>
/// <remarks>
/// Looks now and then, in the background, after so many evictions that a storage which evicts little is never looked at, and only
/// while there is a log. Hits are summed up over threads, which is nothing to do under a lock.
/// </remarks>
/// <param name="storage">The storage.</param>
/// <param name="bound">Its bound.</param>
internal sealed class EvictionWatch(CacheStorage storage, MemoryBound bound)
{
    /// <summary>How many evictions lie between two looks.</summary>
    public const int Batch = 256;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private long _evictions;
    private volatile bool _isLooking;
    private volatile bool _hasWarned;
    private (long Time, long Evictions, long Hits)? _before;

    /// <summary>Notes an eviction; the level's lock is held.</summary>
    public void Note()
    {
        _evictions++;
        if (_evictions % Batch != 0 || _isLooking || _hasWarned || MemoLog.Logger is null)
        {
            return;
        }

        _isLooking = true;
        var evictions = _evictions;
        if (!storage.Background.TryStart(_ => Look(evictions)))
        {
            _isLooking = false;
        }
    }

    private Task Look(long evictions)
    {
        try
        {
            var now = storage.TimeProvider.GetTimestamp();
            if (_before is not { } before)
            {
                _before = (now, evictions, Hits());
            }
            else if (storage.TimeProvider.GetElapsedTime(before.Time, now) is var passed && passed >= Period)
            {
                var hits = Hits();
                Compare(evictions - before.Evictions, hits - before.Hits, passed);
                _before = (now, evictions, hits);
            }
        }
        finally
        {
            _isLooking = false;
        }

        return Task.CompletedTask;
    }

    private void Compare(long evictions, long hits, TimeSpan passed)
    {
        if (evictions > hits)
        {
            _hasWarned = true;
            storage.Events.EvictsMoreThanItHits(evictions, hits, passed, bound);
        }
    }

    private long Hits() => storage.Regions.All.Sum(static region => region.Counters.Snapshot().Hits);
}
