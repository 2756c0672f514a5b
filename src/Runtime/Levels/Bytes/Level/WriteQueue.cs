namespace Memo.Levels.Bytes.Level;

/// <summary>The entries that wait to be written, oldest first and bounded in bytes. Used under the lock of its <see cref="Backlog"/>.</summary>
/// <remarks>Any number of batches may be under way at once; of a key, one entry at a time.</remarks>
internal sealed class WriteQueue
{
    /// <summary>How many bytes may wait.</summary>
    public const long Capacity = 64L << 20;

    private readonly Dictionary<string, LinkedListNode<QueuedWrite>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<QueuedWrite> _waiting = new();
    private readonly LinkedList<QueuedWrite> _blocked = new();
    private readonly Dictionary<string, QueuedWrite> _underWay = new(StringComparer.Ordinal);

    /// <summary>What all of them take, those that are being written included.</summary>
    public long Bytes { get; private set; }

    public bool IsEmpty => _byKey.Count == 0 && _underWay.Count == 0;

    /// <summary>Adds an entry, in place of one of its key that waits.</summary>
    /// <returns>False if there is no room.</returns>
    public bool TryAdd(EncodedEntry entry)
    {
        var size = QueuedWrite.SizeOf(entry);
        var older = _byKey.GetValueOrDefault(entry.Key);
        var freed = older?.Value.Size ?? 0;
        if (Bytes - freed + size > Capacity)
        {
            return false;
        }

        if (older is not null)
        {
            older.Value.Become(entry);
        }
        else
        {
            _byKey.Add(entry.Key, _waiting.AddLast(new QueuedWrite(entry)));
        }

        Bytes += size - freed;
        return true;
    }

    /// <summary>The newest entry of a key that waits or is being written; null: none.</summary>
    public EncodedEntry? Find(string key) =>
        _byKey.TryGetValue(key, out var node) ? node.Value.Entry
        : _underWay.TryGetValue(key, out var write) && !write.IsDiscarded ? write.Entry
        : null;

    /// <summary>Whether something of a removal is being written.</summary>
    public bool IsWriting(in Removal removal)
    {
        if (!removal.IsPrefix)
        {
            return _underWay.ContainsKey(removal.Text);
        }

        foreach (var key in _underWay.Keys)
        {
            if (removal.Covers(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets what waits, and marks what is being written.</summary>
    /// <returns>Completes when what is being written, and is among that, has ended; null: nothing is.</returns>
    public Task? Discard(in Removal removal)
    {
        if (!removal.IsPrefix)
        {
            Discard(_byKey.GetValueOrDefault(removal.Text));
            return _underWay.TryGetValue(removal.Text, out var write) ? Discard(write) : null;
        }

        Discard(_waiting, in removal);
        Discard(_blocked, in removal);
        List<Task> ends = [];
        foreach (var write in _underWay.Values)
        {
            if (removal.Covers(write.Entry.Key))
            {
                ends.Add(Discard(write));
            }
        }

        return ends.Count == 0 ? null : Task.WhenAll(ends);
    }

    /// <summary>Forgets everything that waits.</summary>
    /// <returns>Their keys.</returns>
    public string[] DiscardAll()
    {
        string[] keys = [.. _byKey.Keys];
        Discard(Removal.OfAll(""));
        return keys;
    }

    /// <summary>
    /// Takes the oldest that may be written, to be followed by <see cref="Finish"/> or <see cref="PutBack"/> of each; others are set aside
    /// until <see cref="Unblock"/>.
    /// </summary>
    /// <param name="owed">What must be removed before it is written.</param>
    /// <param name="maxCount">How many to take.</param>
    /// <param name="maxBytes">How large they may be together, if it is more than one.</param>
    /// <returns>None, if none may be written now.</returns>
    public IReadOnlyList<QueuedWrite> Take(OwedRemovals owed, int maxCount, long maxBytes)
    {
        List<QueuedWrite> batch = [];
        var bytes = 0L;
        while (batch.Count < maxCount && _waiting.First is { } node)
        {
            var write = node.Value;
            if (batch.Count > 0 && (write.GoesAlone || bytes + write.Size > maxBytes))
            {
                break;
            }

            _waiting.Remove(node);
            if (_underWay.ContainsKey(write.Entry.Key) || owed.Cover(write.Entry.Key))
            {
                _blocked.AddLast(node);
                continue;
            }

            _byKey.Remove(write.Entry.Key);
            _underWay.Add(write.Entry.Key, write);
            batch.Add(write);
            bytes += write.Size;
            if (write.GoesAlone)
            {
                break;
            }
        }

        return batch;
    }

    /// <summary>Gives back what was taken and is not written now, to be the next that is taken.</summary>
    public void PutBack(QueuedWrite write)
    {
        _underWay.Remove(write.Entry.Key);
        write.Finish();
        if (write.IsDiscarded)
        {
            Bytes -= write.Size;
            UnblockNext(write.Entry.Key);
        }
        else if (_byKey.TryGetValue(write.Entry.Key, out var newer))
        {
            Bytes -= write.Size;
            newer.Value.Become(newer.Value.Entry with
            {
                Replaces = newer.Value.Replaces || write.Replaces,
                Renewal = newer.Value.Entry.Renewal ?? write.Entry.Renewal,
            });

            UnblockNext(write.Entry.Key);
        }
        else
        {
            _byKey.Add(write.Entry.Key, _waiting.AddFirst(write));
        }
    }

    /// <summary>What was taken has been written, or cannot be.</summary>
    public void Finish(QueuedWrite write)
    {
        Bytes -= write.Size;
        _underWay.Remove(write.Entry.Key);
        write.Finish();
        UnblockNext(write.Entry.Key);
    }

    /// <summary>Lets all that was set aside be taken again.</summary>
    public void Unblock()
    {
        while (_blocked.Last is { } node)
        {
            _blocked.Remove(node);
            _waiting.AddFirst(node);
        }
    }

    // A newer entry may have been set aside because this one was being written.
    private void UnblockNext(string key)
    {
        if (_blocked.Count > 0 && _byKey.TryGetValue(key, out var next) && next.List == _blocked)
        {
            _blocked.Remove(next);
            _waiting.AddFirst(next);
        }
    }

    private static Task Discard(QueuedWrite write)
    {
        write.IsDiscarded = true;
        return write.End;
    }

    private void Discard(LinkedList<QueuedWrite> writes, in Removal removal)
    {
        for (var node = writes.First; node is not null;)
        {
            var next = node.Next;
            if (removal.Covers(node.Value.Entry.Key))
            {
                Discard(node);
            }

            node = next;
        }
    }

    private void Discard(LinkedListNode<QueuedWrite>? node)
    {
        if (node is not null)
        {
            Bytes -= node.Value.Size;
            _byKey.Remove(node.Value.Entry.Key);
            node.List!.Remove(node);
        }
    }
}
