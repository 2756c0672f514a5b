namespace Memo.Levels.Bytes.Level;

/// <summary>The entries that wait to be written, oldest first and bounded in bytes. Used under the lock of its <see cref="Backlog"/>.</summary>
internal sealed class WriteQueue
{
    /// <summary>How many bytes may wait.</summary>
    public const long Capacity = 64L << 20;

    private readonly Dictionary<string, LinkedListNode<QueuedWrite>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<QueuedWrite> _waiting = new();
    private readonly LinkedList<QueuedWrite> _blocked = new();

    /// <summary>What all of them take, the one that is being written included.</summary>
    public long Bytes { get; private set; }

    /// <summary>The one that is being written.</summary>
    public QueuedWrite? UnderWay { get; private set; }

    public bool IsEmpty => _byKey.Count == 0 && UnderWay is null;

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
        : UnderWay is { IsDiscarded: false } write && write.Entry.Key == key ? write.Entry
        : null;

    /// <summary>Forgets what waits, and marks what is being written.</summary>
    /// <returns>What is being written, if it is among that.</returns>
    public QueuedWrite? Discard(in Removal removal)
    {
        if (!removal.IsPrefix)
        {
            Discard(_byKey.GetValueOrDefault(removal.Text));
        }
        else
        {
            Discard(_waiting, in removal);
            Discard(_blocked, in removal);
        }

        if (UnderWay is null || !removal.Covers(UnderWay.Entry.Key))
        {
            return null;
        }

        UnderWay.IsDiscarded = true;
        return UnderWay;
    }

    /// <summary>Forgets everything that waits.</summary>
    /// <returns>Their keys.</returns>
    public string[] DiscardAll()
    {
        string[] keys = [.. _byKey.Keys];
        Discard(Removal.OfAll(""));
        return keys;
    }

    /// <summary>Takes the oldest that may be written, to be followed by <see cref="Finish"/>; others are set aside until <see cref="Unblock"/>.</summary>
    public QueuedWrite? Take(OwedRemovals owed)
    {
        while (_waiting.First is { } node)
        {
            _waiting.Remove(node);
            if (owed.Cover(node.Value.Entry.Key))
            {
                _blocked.AddLast(node);
                continue;
            }

            _byKey.Remove(node.Value.Entry.Key);
            return UnderWay = node.Value;
        }

        return null;
    }

    /// <summary>Gives back what was taken, because the storage is left alone just now.</summary>
    public void PutBack()
    {
        var write = UnderWay!;
        UnderWay = null;
        write.Finish();
        if (write.IsDiscarded)
        {
            Bytes -= write.Size;
        }
        else if (_byKey.TryGetValue(write.Entry.Key, out var newer))
        {
            Bytes -= write.Size;
            if (write.Replaces)
            {
                newer.Value.Become(newer.Value.Entry with { Replaces = true });
            }
        }
        else
        {
            _byKey.Add(write.Entry.Key, _waiting.AddFirst(write));
        }
    }

    /// <summary>What was taken has been written, or cannot be.</summary>
    public void Finish()
    {
        Bytes -= UnderWay!.Size;
        UnderWay.Finish();
        UnderWay = null;
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
