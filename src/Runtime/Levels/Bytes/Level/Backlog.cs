using Memo.Levels.Bytes.Marks;

namespace Memo.Levels.Bytes.Level;

/// <summary>
/// What a storage has yet to be told: entries to write and removals that it owes, in one order under one lock, which is never held
/// while the storage runs.
/// </summary>
internal sealed class Backlog(TimeProvider time)
{
    /// <summary>How many bytes are written together, unless one entry takes more.</summary>
    public const long MaxBatchBytes = 4L << 20;

    private readonly Lock _gate = new();
    private readonly WriteQueue _queue = new();
    private readonly OwedRemovals _owed = new();
    private TaskCompletionSource? _idle;
    private bool _isClosed;
    private bool _isGivenUp;

    /// <summary>The log of invalidations, which may be owed marks; null: there is none.</summary>
    public LevelMarks? Marks { get; init; }

    /// <summary>What waits to be written, in bytes.</summary>
    public long QueuedBytes
    {
        get
        {
            lock (_gate)
            {
                return _queue.Bytes;
            }
        }
    }

    /// <summary>How many removals the storage owes.</summary>
    public int OwedCount
    {
        get
        {
            lock (_gate)
            {
                return _owed.Count;
            }
        }
    }

    /// <summary>Whether entries are taken no more.</summary>
    public bool IsClosed => Volatile.Read(ref _isClosed);

    /// <summary>Adds an entry to be written.</summary>
    /// <returns>False if there is no room, or it is closed.</returns>
    public bool TryQueue(EncodedEntry entry)
    {
        lock (_gate)
        {
            return !_isClosed && _queue.TryAdd(entry);
        }
    }

    /// <summary>What is known of a key without asking the storage.</summary>
    /// <param name="key">The key.</param>
    /// <param name="queued">The entry that waits to be written; null: none.</param>
    /// <returns>Whether the storage must not be asked.</returns>
    public bool TryAnswer(string key, out EncodedEntry? queued)
    {
        lock (_gate)
        {
            queued = _queue.Find(key);
            return queued is not null || _isClosed || _owed.Cover(key);
        }
    }

    /// <summary>Whether the storage is yet to forget a key.</summary>
    public bool Owes(string key)
    {
        lock (_gate)
        {
            return _owed.Cover(key);
        }
    }

    /// <summary>Begins a removal: from now on nothing of it is read, and what waits of it is not written.</summary>
    /// <returns>The attempt, to be given to <see cref="End"/>.</returns>
    public RemovalAttempt Begin(in Removal removal)
    {
        lock (_gate)
        {
            var writes = _queue.Discard(in removal);
            var owed = _owed.Owe(in removal, time.GetTimestamp());
            owed.UnderWay++;
            return new RemovalAttempt(owed, owed.Version, writes);
        }
    }

    /// <summary>Takes a removal that nobody is about to do, that was not taken in this round, and of which nothing is being written; null: none.</summary>
    public RemovalAttempt? TakeOwed(int round)
    {
        lock (_gate)
        {
            if (_owed.FindLeft(round, _queue) is not { } owed)
            {
                return null;
            }

            owed.Round = round;
            owed.UnderWay++;
            return new RemovalAttempt(owed, owed.Version, Writes: null);
        }
    }

    /// <summary>A removal has been tried.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="isDone">Whether the storage has done it.</param>
    /// <returns>How late that was, if nothing more is owed now.</returns>
    public TimeSpan? End(in RemovalAttempt attempt, bool isDone)
    {
        lock (_gate)
        {
            var owed = attempt.Owed;
            owed.UnderWay--;
            if (!isDone || owed.Version != attempt.Version)
            {
                return null;
            }

            _owed.Settle(owed);
            _queue.Unblock();
            TellIfIdle();
            return _owed.Count == 0 ? time.GetElapsedTime(owed.Since) : null;
        }
    }

    /// <summary>Takes entries to write together.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>The batch, to be given to <see cref="PutBack"/> or <see cref="EndWrites"/>; empty: none may be written now.</returns>
    public IReadOnlyList<QueuedWrite> TakeBatch(int count)
    {
        lock (_gate)
        {
            return _queue.Take(_owed, count, MaxBatchBytes);
        }
    }

    /// <summary>The entries that were taken are not written now.</summary>
    public void PutBack(IReadOnlyList<QueuedWrite> batch)
    {
        lock (_gate)
        {
            for (var i = batch.Count - 1; i >= 0; i--)
            {
                GiveBack(batch[i]);
            }

            TellIfIdle();
        }
    }

    /// <summary>
    /// The entries that were taken have been written, or could not be. Of several, one may be to blame: each is tried again by itself. One that cannot be
    /// written is given up, and what it was to replace must go.
    /// </summary>
    public void EndWrites(IReadOnlyList<QueuedWrite> batch, bool areWritten)
    {
        lock (_gate)
        {
            for (var i = batch.Count - 1; i >= 0; i--)
            {
                var write = batch[i];
                if (!areWritten && batch.Count > 1)
                {
                    write.GoesAlone = true;
                    GiveBack(write);
                    continue;
                }

                if (!areWritten && write is { Replaces: true, IsDiscarded: false })
                {
                    _owed.Owe(new Removal(write.Entry.Key, IsPrefix: false, write.Entry.Group), time.GetTimestamp());
                }

                _queue.Finish(write);
            }

            TellIfIdle();
        }
    }

    /// <summary>Completes when nothing waits and nothing is owed.</summary>
    public Task WhenIdle()
    {
        lock (_gate)
        {
            return IsIdle() ? Task.CompletedTask : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Takes no more entries, and answers for none.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }
    }

    /// <summary>Gives up all that waits and all that is owed, and takes no more: there is nobody to be told.</summary>
    public void GiveUp()
    {
        lock (_gate)
        {
            _isClosed = true;
            _isGivenUp = true;
            _queue.DiscardAll();
            _owed.Clear();
            _idle?.TrySetResult();
            _idle = null;
        }
    }

    /// <summary>Gives up what waits to be written.</summary>
    /// <returns>Their keys.</returns>
    public string[] DropWrites()
    {
        lock (_gate)
        {
            _isGivenUp = true;
            var keys = _queue.DiscardAll();
            TellIfIdle();
            return keys;
        }
    }

    /// <summary>To be called when marks have been delivered.</summary>
    public void LookWhetherIdle()
    {
        lock (_gate)
        {
            TellIfIdle();
        }
    }

    private void GiveBack(QueuedWrite write)
    {
        if (_isGivenUp)
        {
            _queue.Finish(write);
        }
        else
        {
            _queue.PutBack(write);
        }
    }

    private bool IsIdle() => _queue.IsEmpty && _owed.Count == 0 && (Marks?.OwedCount ?? 0) == 0;

    private void TellIfIdle()
    {
        if (_idle is not null && IsIdle())
        {
            _idle.TrySetResult();
            _idle = null;
        }
    }
}
