using Memo.Diagnostics;
using Memo.Engine.Marks;
using Memo.Levels.Bytes.Marks;

namespace Memo.Levels.Bytes.Level;

/// <summary>
/// What stands between the results of all methods and their storage of bytes. The storage may be slow, fail and hang; calls see of it
/// that entries are not there.
/// </summary>
/// <remarks>
/// <para>
/// Entries are written by a worker off the caller's path, from a queue bounded in bytes; a read sees what waits. Removals are not
/// queued: they are done at once, behind a write of theirs that is under way. One that fails is owed: the worker tries again, and until
/// it is done nothing of it is read and what waits of it is not written, so that a later removal cannot take a newer entry along.
/// </para>
/// <para>
/// An entry that is dropped is no loss, unless the storage may hold an older value in its place: then that is removed. A
/// <see cref="CircuitBreaker"/> leaves a storage alone that fails again and again: reads are misses, new entries are dropped, removals
/// are owed.
/// </para>
/// </remarks>
internal sealed class ByteLevel
{
    /// <summary>How long the end of a storage or of the process may take for what is left to be written.</summary>
    public static readonly TimeSpan LastFlush = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LongestLimit = TimeSpan.FromDays(1);

    private readonly ByteStorage _storage;
    private readonly bool _queuesWrites;
    private readonly Backlog _backlog;
    private readonly LevelGuard _guard;
    private readonly LevelReader _reader;
    private readonly LevelRemover _remover;
    private readonly LevelWorker _worker;

    /// <summary>The log of invalidations of the storage; null: it has none.</summary>
    public LevelMarks? Marks { get; }

    public ByteLevel(ByteStorage storage)
    {
        _storage = storage;
        _queuesWrites = storage.QueuesWritesCore;
        var clock = new LevelClock(storage.TimeProvider);
        _guard = new LevelGuard(storage, new CircuitBreaker(clock));
        var limit = LimitOf(storage);
        Marks = storage.InvalidationLogCore is { } log ? new LevelMarks(new LogFollower(Guarded(log, limit), clock)) { Guard = _guard } : null;
        _backlog = new Backlog(clock) { Marks = Marks };
        _reader = new LevelReader(storage, _guard);
        var operations = new TimedOperations(storage, _guard, limit);
        _remover = new LevelRemover(storage, _guard, _backlog, operations);
        _worker = new LevelWorker(storage, _guard, _backlog, _remover, operations, Marks, Math.Max(1, storage.WriteBatchSizeCore), clock);
        _guard.OnChange = _worker.Wake;
        _remover.OnChange = _worker.Wake;
        if (Marks is not null)
        {
            Marks.OnChange = () =>
            {
                _backlog.LookWhetherIdle();
                _worker.Wake();
            };
        }

        ExitFlush.Begin();
        if (_guard.IsOff)
        {
            TurnOff();
        }
    }

    /// <summary>How many operations have failed since the last that did not; 0 too where those were forgiven.</summary>
    public int FailuresInARow => _guard.FailuresInARow;

    /// <summary>Whether the storage has been disposed of or cannot be used: it is no level of this process any more, and is told nothing.</summary>
    public bool IsEnded => _guard.IsEnded;

    /// <summary>Whether the storage has said that it cannot be used.</summary>
    public bool IsOff => _guard.IsOff;

    /// <summary>Looks for an entry.</summary>
    public LevelAnswer Read(string key) => TryAnswer(key, out var answer) ? answer : _reader.Read(key);

    /// <inheritdoc cref="Read"/>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the look; there is no entry then.</param>
    public ValueTask<LevelAnswer> ReadAsync(string key, CancellationToken cancellationToken) =>
        TryAnswer(key, out var answer) ? new(answer) : _reader.ReadAsync(key, cancellationToken);

    /// <summary>Writes an entry, now or later.</summary>
    /// <returns>False if it was dropped, or failed to be written: the storage may hold an older value.</returns>
    public bool TryWrite(EncodedEntry entry)
    {
        if (IsOff)
        {
            return false;
        }

        if (_queuesWrites ? !_guard.IsOpen && _backlog.TryQueue(entry) : TryWriteNow(entry))
        {
            _worker.Wake();
            return true;
        }

        _guard.DropWrite(entry.Key);
        return false;
    }

    /// <inheritdoc cref="LevelRemover.Remove"/>
    /// <remarks>Where there is a log, it decides whether all have heard of it: what could not be removed is not served either.</remarks>
    public Invalidation Remove(in Removal removal)
    {
        if (IsEnded)
        {
            return Invalidation.Delivered;
        }

        if (Marks is null || removal.Mark is not { } mark)
        {
            return _remover.Remove(in removal);
        }

        var reached = Marks.Append(mark);
        if (!IsEnded)
        {
            _remover.Remove(in removal);
        }

        return reached;
    }

    /// <inheritdoc cref="Remove"/>
    public async ValueTask<Invalidation> RemoveAsync(Removal removal)
    {
        if (IsEnded)
        {
            return Invalidation.Delivered;
        }

        if (Marks is null || removal.Mark is not { } mark)
        {
            return await _remover.RemoveAsync(removal).ConfigureAwait(false);
        }

        var reached = await Marks.AppendAsync(mark).ConfigureAwait(false);
        if (!IsEnded)
        {
            await _remover.RemoveAsync(removal).ConfigureAwait(false);
        }

        return reached;
    }

    /// <inheritdoc cref="LevelRemover.Discard"/>
    public void Discard(string key) => _remover.Discard(key);

    /// <inheritdoc cref="LevelRemover.Discard"/>
    public ValueTask DiscardAsync(string key) => _remover.DiscardAsync(key);

    /// <summary>Waits until all is written and nothing is owed, or the time is over. A level that has ended owes nothing any more.</summary>
    /// <returns>Whether all is written and nothing is owed.</returns>
    public bool Flush(TimeSpan limit)
    {
        var idle = WhenIdle();
        return idle.IsCompleted || Hurry(idle).Wait(limit);
    }

    /// <inheritdoc cref="Flush"/>
    /// <param name="limit">The time.</param>
    /// <param name="cancellationToken">Ends the wait, with an exception.</param>
    public async Task<bool> FlushAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var idle = WhenIdle();
        if (idle.IsCompleted)
        {
            return true;
        }

        await Hurry(idle).WaitAsync(limit, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return idle.IsCompleted;
    }

    /// <summary>The storage has said that it cannot be used: nothing waits for it any more, and nothing is owed to it.</summary>
    public void TurnOff()
    {
        Marks?.GiveUp();
        _backlog.GiveUp();
        _worker.Wake();
    }

    /// <summary>Writes what it can in the time there is and uses the storage no more.</summary>
    public void Close()
    {
        if (IsEnded)
        {
            return;
        }

        _backlog.Close();
        Flush(LastFlush);
        End();
    }

    /// <inheritdoc cref="Close"/>
    public async ValueTask CloseAsync()
    {
        if (IsEnded)
        {
            return;
        }

        _backlog.Close();
        await FlushAsync(LastFlush, CancellationToken.None).ConfigureAwait(false);
        End();
    }

    /// <summary>What there is to tell of the level.</summary>
    public LevelFigures AddTo(LevelFigures figures) => figures with
    {
        OffReason = _storage.OffReason,
        Failures = _guard.Events.Failures,
        Breaker = _guard.State,
        QueuedBytes = _guard.IsOff ? 0 : _backlog.QueuedBytes,
        DroppedWrites = _guard.Events.DroppedWrites,
        SkippedReads = _guard.SkippedReads,
        PendingInvalidations = _guard.IsOff ? 0 : _backlog.OwedCount + (Marks?.OwedCount ?? 0),
        CoherenceLag = _guard.IsOff ? null : Marks?.Lag,
    };

    private bool TryAnswer(string key, out LevelAnswer answer)
    {
        var mustNotRead = _backlog.TryAnswer(key, out var queued);
        answer = queued is null ? LevelAnswer.Missing : LevelAnswer.Queued(queued);
        return mustNotRead;
    }

    private bool TryWriteNow(EncodedEntry entry)
    {
        if (_backlog.IsClosed || _backlog.Owes(entry.Key))
        {
            return false;
        }

        var pass = _guard.TryEnter(StorageOperation.Set);
        if (pass.IsRefused)
        {
            return false;
        }

        try
        {
            _storage.SetBytesCore(entry.Key, entry.Bytes, entry.Options);
            _guard.Succeed(in pass);
            if (entry.Renewal is { } renewal)
            {
                Marks?.Owe(renewal);
            }

            return true;
        }
        catch (Exception exception)
        {
            _guard.Fail(in pass, exception);
            if (!_guard.IsOff)
            {
                entry.Counters.CountStorageFailure();
            }

            return false;
        }
    }

    // That of the process cannot fail, and says nothing about the storage.
    private InvalidationLog Guarded(InvalidationLog log, TimeSpan limit) =>
        log is ProcessInvalidationLog ? log : new GuardedLog(log, _storage, _guard, limit);

    // What timers cannot wait for is without end.
    private static TimeSpan LimitOf(ByteStorage storage) =>
        storage.WriteTimeLimitCore is var limit && limit > TimeSpan.Zero && limit <= LongestLimit ? limit : Timeout.InfiniteTimeSpan;

    private Task WhenIdle() => IsEnded ? Task.CompletedTask : _backlog.WhenIdle();

    private Task Hurry(Task idle)
    {
        _worker.Hurry();
        return idle;
    }

    private void End()
    {
        _worker.Stop();
        foreach (var key in _backlog.DropWrites())
        {
            _guard.DropWrite(key);
        }
    }
}
