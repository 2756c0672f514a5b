using Memo.Levels.Memory;

namespace Memo.Diagnostics;

/// <summary>What happens to one storage: counted always, and told to the log. Members never throw; to be called without a lock.</summary>
internal sealed class StorageEvents(CacheStorage storage) : EventTeller
{
    private readonly EventLimit[] _failed = Limits(Enum.GetValues<StorageOperation>().Length);
    private readonly EventLimit _configured = new();
    private readonly EventLimit _turnedOff = new();
    private readonly EventLimit _reported = new();
    private readonly EventLimit _opened = new();
    private readonly EventLimit _closed = new();
    private readonly EventLimit _rejected = new();
    private readonly EventLimit _dropped = new();
    private readonly EventLimit _pending = new();
    private readonly EventLimit _delivered = new();
    private readonly EventLimit _evicts = new();
    private long _failures;
    private long _droppedWrites;

    /// <summary>Operations that failed or took too long.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    /// <summary>Writes that were given up.</summary>
    public long DroppedWrites => Interlocked.Read(ref _droppedWrites);

    protected override TimeProvider Time => storage.TimeProvider;

    /// <summary>It was made the default storage.</summary>
    public void Configured() =>
        Tell(_configured, storage, static (logger, _, storage) => MemoLog.StorageConfigured(logger, storage.Outline));

    /// <summary>An operation threw or took too long. <see cref="LevelWatch.Fail"/> says so by itself.</summary>
    public void Failed(StorageOperation operation, Exception exception)
    {
        Interlocked.Increment(ref _failures);
        Tell(_failed[(int)operation], (storage, operation, exception), static (logger, keptBack, state) =>
            MemoLog.StorageFailed(logger, state.storage.LevelName, state.operation, keptBack, state.exception));
    }

    /// <summary>The storage said that it cannot be used.</summary>
    public void TurnedOff(string reason) =>
        Tell(_turnedOff, (storage, reason), static (logger, _, state) => MemoLog.StorageTurnedOff(logger, state.storage.LevelName, state.reason));

    /// <summary>The storage said what happened to it.</summary>
    public void Reported(string message, Exception? exception) =>
        Tell(_reported, (storage, message, exception), static (logger, keptBack, state) =>
            MemoLog.StorageReported(logger, state.storage.LevelName, state.message, keptBack, state.exception));

    /// <summary>The circuit breaker opened; it had been closed.</summary>
    /// <param name="pause">When the storage is tried again.</param>
    public void BreakerOpened(TimeSpan pause) =>
        Tell(_opened, (storage, pause), static (logger, _, state) => MemoLog.BreakerOpened(logger, state.storage.LevelName, state.pause));

    /// <summary>The circuit breaker closed again.</summary>
    public void BreakerClosed() =>
        Tell(_closed, storage, static (logger, _, storage) => MemoLog.BreakerClosed(logger, storage.LevelName));

    /// <summary>An entry could not be used and is removed.</summary>
    public void EntryRejected(string key) =>
        Tell(_rejected, (storage, key), static (logger, keptBack, state) =>
            MemoLog.EntryRejected(logger, state.storage.LevelName, Shown(state.key), keptBack));

    /// <summary>A write was given up: the storage fails, is left alone or has ended, or the queue is full.</summary>
    public void WriteDropped(string key)
    {
        Interlocked.Increment(ref _droppedWrites);
        Tell(_dropped, (storage, key), static (logger, keptBack, state) =>
            MemoLog.WriteDropped(logger, state.storage.LevelName, Shown(state.key), keptBack));
    }

    /// <summary>The storage could not be told of an invalidation.</summary>
    /// <param name="waiting">How many wait now.</param>
    public void InvalidationPending(long waiting) =>
        Tell(_pending, (storage, waiting), static (logger, _, state) => MemoLog.InvalidationPending(logger, state.storage.LevelName, state.waiting));

    /// <summary>The storage has been told of all invalidations that waited.</summary>
    /// <param name="late">How long the last one had waited.</param>
    public void InvalidationDelivered(TimeSpan late) =>
        Tell(_delivered, (storage, late), static (logger, _, state) => MemoLog.InvalidationDelivered(logger, state.storage.LevelName, state.late));

    /// <summary>In the last period, more entries were evicted than found.</summary>
    public void EvictsMoreThanItHits(long evictions, long hits, TimeSpan period, MemoryBound bound) =>
        Tell(_evicts, (storage, evictions, hits, period, bound), static (logger, _, state) =>
            MemoLog.EvictsMoreThanItHits(logger, state.storage.LevelName, state.evictions, state.hits, (int)state.period.TotalSeconds, state.bound.Variable, state.bound.ToString()!));

    private static EventLimit[] Limits(int count)
    {
        var limits = new EventLimit[count];
        for (var i = 0; i < count; i++)
        {
            limits[i] = new EventLimit();
        }

        return limits;
    }
}
