namespace Memo.Levels.Bytes.Level;

/// <summary>
/// What a storage has yet to be told: entries to write and removals that it owes, in one order under one lock, which is never held
/// while the storage runs.
/// </summary>
internal sealed class Backlog(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly WriteQueue _queue = new();
    private readonly OwedRemovals _owed = new();
    private TaskCompletionSource? _idle;
    private bool _isClosed;

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
            var write = _queue.Discard(in removal);
            var owed = _owed.Owe(in removal, time.GetTimestamp());
            owed.UnderWay++;
            return new RemovalAttempt(owed, owed.Version, write?.End);
        }
    }

    /// <summary>Takes a removal that nobody is about to do and that was not taken in this round; null: none.</summary>
    public RemovalAttempt? TakeOwed(int round)
    {
        lock (_gate)
        {
            if (_owed.FindLeft(round) is not { } owed)
            {
                return null;
            }

            owed.Round = round;
            owed.UnderWay++;
            return new RemovalAttempt(owed, owed.Version, Write: null);
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

    /// <summary>Takes the next entry to write; one at a time. Null: none that may be written now.</summary>
    public QueuedWrite? TakeWrite()
    {
        lock (_gate)
        {
            return _queue.UnderWay is null ? _queue.Take(_owed) : null;
        }
    }

    /// <summary>The entry that was taken is not written now.</summary>
    public void PutBack()
    {
        lock (_gate)
        {
            _queue.PutBack();
            TellIfIdle();
        }
    }

    /// <summary>The entry that was taken has been written, or cannot be: then what it was to replace must go.</summary>
    public void EndWrite(QueuedWrite write, bool isWritten)
    {
        lock (_gate)
        {
            if (!isWritten && write is { Replaces: true, IsDiscarded: false })
            {
                _owed.Owe(new Removal(write.Entry.Key, IsPrefix: false, write.Entry.Group), time.GetTimestamp());
            }

            _queue.Finish();
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

    /// <summary>Gives up what waits to be written.</summary>
    /// <returns>Their keys.</returns>
    public string[] DropWrites()
    {
        lock (_gate)
        {
            var keys = _queue.DiscardAll();
            TellIfIdle();
            return keys;
        }
    }

    private bool IsIdle() => _queue.IsEmpty && _owed.Count == 0;

    private void TellIfIdle()
    {
        if (_idle is not null && IsIdle())
        {
            _idle.TrySetResult();
            _idle = null;
        }
    }
}
