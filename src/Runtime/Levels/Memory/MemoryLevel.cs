using Memo.CompilerServices;
using Memo.Engine;
using Memo.Engine.Marks;
using Memo.Levels.Memory.Expiry;

namespace Memo.Levels.Memory;

/// <summary>
/// Live objects in memory: one bound and one lock for the typed tables of all methods. Whoever holds the lock runs no user code.
/// </summary>
/// <param name="order">Which entry goes first; null: none has to go.</param>
/// <param name="bound">How much it holds; null: without end.</param>
/// <param name="watch">Told of evictions.</param>
/// <param name="time">Tells when entries are of no use any more; null: the system's time.</param>
internal sealed class MemoryLevel(EvictionOrder? order, MemoryBound? bound = null, EvictionWatch? watch = null, TimeProvider? time = null)
{
    private readonly Lock _gate = new();
    private readonly UseSlotPool _slots = new();
    private readonly TagIndex _tags = new();
    private FollowedEntries? _followed;
    private ExpirySweep? _sweep;
    private bool _sweepsNoMore;
    private readonly bool _weighs = bound is { Weighs: true };
    private long _count;
    private long _size;
    private int _pinned;

    /// <summary>Whether anybody asks when an entry was last used.</summary>
    public bool TracksUse => order is not null;

    /// <summary>Whether entries are weighed.</summary>
    public bool Weighs => _weighs;

    public long Count => Volatile.Read(ref _count);

    /// <summary>How many entries others may say of that they are to be forgotten.</summary>
    public int FollowedCount
    {
        get
        {
            lock (_gate)
            {
                return _followed?.Count ?? 0;
            }
        }
    }

    /// <summary>What the entries take, in bytes; 0 where they are not weighed.</summary>
    public long Size => Volatile.Read(ref _size);

    /// <summary>Whether an entry could be kept if there were no other.</summary>
    /// <param name="weight">What it takes, in bytes.</param>
    /// <param name="tags">How many tags it has.</param>
    public bool Admits(long weight, int tags) =>
        bound is null || (bound.Admits(weight) && bound.Admits(weight + ((long)TagIndex.BytesPerTag * tags)));

    /// <summary>Adds an entry, in place of one with the same key, and evicts what is then too much.</summary>
    /// <returns>False if one of its tags has been invalidated since its computation began: it is not added.</returns>
    public bool TryAdd<TKey, TResult>(EntryTable<TKey, TResult> table, Entry<TKey, TResult> entry, in NewResult<TResult> result)
        where TKey : struct, IMemoKey<TKey>
    {
        lock (_gate)
        {
            // Nobody would tell of it any more where no log is followed.
            if (result.Standing is { } standing && _followed?.Accept(standing, result.Position) != true)
            {
                return false;
            }

            // Under the same lock as what takes out tagged entries, which comes after the mark: one of the two sees the other.
            if (result.Tags is { Length: > 0 } tags)
            {
                if (TagMarks.AreYounger(tags, result.TagPosition))
                {
                    return false;
                }

                Weigh(_tags.Add(entry, tags));
            }

            if (table.Find(in entry.Key) is { } older)
            {
                Remove(older);
            }

            if (order is not null)
            {
                entry.TrackUse(_slots.Rent());
            }

            if (result.Standing is not null)
            {
                Weigh(_followed?.Add(entry, result.Standing, result.Position) ?? 0);
            }

            table.Add(entry);
            _count++;
            WeighEntry(entry, 1);
            if (table.EndOf(entry) is not long.MaxValue and var end && !_sweepsNoMore)
            {
                (_sweep ??= new ExpirySweep(time ?? TimeProvider.System, this)).Note(table, end);
            }

            if (order is not null && !TryPin(entry, result.Pins))
            {
                order.Add(entry);
                EvictExcess();
            }

            return true;
        }
    }

    /// <summary>Removes an entry, if it is still there.</summary>
    public void Discard(Entry entry)
    {
        lock (_gate)
        {
            if (entry.Place != Entry.Removed)
            {
                Remove(entry);
            }
        }
    }

    /// <summary>Removes all entries with a tag, which has been marked as invalid.</summary>
    public void ForgetTag(string tag)
    {
        lock (_gate)
        {
            foreach (var entry in _tags.With(tag))
            {
                Remove(entry);
            }
        }
    }

    /// <summary>Begins to follow a log of invalidations.</summary>
    /// <returns>False if it follows one already.</returns>
    public bool TryFollow(IMarkOrder order)
    {
        lock (_gate)
        {
            if (_followed is not null)
            {
                return false;
            }

            _followed = new FollowedEntries(order);
            return true;
        }
    }

    /// <summary>Follows no log any more.</summary>
    public void FollowNoMore()
    {
        lock (_gate)
        {
            Remove(_followed?.All() ?? []);
            _followed = null;
        }
    }

    /// <summary>Removes what others have invalidated.</summary>
    /// <param name="change">What has been learnt of the log.</param>
    /// <param name="read">Reads its marks.</param>
    public void Forget(in LogChange change, IMarkReader read)
    {
        lock (_gate)
        {
            Remove(_followed?.Choose(in change, read, _tags) ?? []);
        }
    }

    /// <summary>Removes all that others could invalidate.</summary>
    public void ForgetFollowed()
    {
        lock (_gate)
        {
            Remove(_followed?.All() ?? []);
        }
    }

    /// <summary>Removes all entries of a table.</summary>
    public void Clear<TKey, TResult>(EntryTable<TKey, TResult> table)
        where TKey : struct, IMemoKey<TKey>
    {
        lock (_gate)
        {
            foreach (var entry in table.TakeAll())
            {
                Forget(entry);
            }
        }
    }

    /// <summary>Takes pinned entries into the eviction order and evicts what is then too much.</summary>
    public void Unpin(List<Entry> entries)
    {
        lock (_gate)
        {
            foreach (var entry in entries)
            {
                if (entry.Place == Entry.Pinned)
                {
                    _pinned--;
                    entry.Place = Entry.Unplaced;
                    order!.Add(entry);
                }
            }

            EvictExcess();
        }
    }

    /// <summary>Removes some entries that are of no use any more; called again as long as there are some to come.</summary>
    public void Sweep()
    {
        lock (_gate)
        {
            RemoveUseless();
        }
    }

    /// <summary>Leaves entries from now on until somebody looks for them.</summary>
    public void SweepNoMore()
    {
        lock (_gate)
        {
            _sweepsNoMore = true;
            _sweep?.Rest();
        }
    }

    private bool TryPin(Entry entry, PinScope? pins)
    {
        if (pins is null || _pinned == PinScope.MaxPinned || !pins.TryAdd(this, entry))
        {
            return false;
        }

        _pinned++;
        entry.Place = Entry.Pinned;
        return true;
    }

    private void EvictExcess()
    {
        if (!bound!.IsExceeded(_size, order!.Count))
        {
            return;
        }

        // What nobody can use goes first, where a look at it is due anyway.
        if (_sweep is { IsDue: true })
        {
            RemoveUseless();
        }

        // Where those that are pinned exceed it by themselves, the newest of the others stays: the result that they were computed for.
        while (bound.IsExceeded(_size, order.Count) && order.Count > 1)
        {
            var victim = order.TakeVictim();
            victim.RemoveFromTable();
            Retire(victim);
            victim.CountEviction();
            watch?.Note();
        }
    }

    private void Remove(List<Entry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Place != Entry.Removed)
            {
                Remove(entry);
            }
        }
    }

    private void RemoveUseless()
    {
        foreach (var entry in _sweep?.Step() ?? [])
        {
            Remove(entry);
        }
    }

    private void Remove(Entry entry)
    {
        entry.RemoveFromTable();
        Forget(entry);
    }

    private void Forget(Entry entry)
    {
        if (entry.Place == Entry.Pinned)
        {
            _pinned--;
        }
        else
        {
            order?.Remove(entry);
        }

        Retire(entry);
    }

    private void Retire(Entry entry)
    {
        entry.Place = Entry.Removed;
        Weigh(-(_followed?.Remove(entry) ?? 0));
        Weigh(-_tags.Remove(entry));
        WeighEntry(entry, -1);
        _slots.Return(entry.Slot);
        if (--_count == 0)
        {
            _sweep?.Rest();
        }
    }

    private void WeighEntry(Entry entry, int sign)
    {
        if (_weighs)
        {
            Weigh(sign * entry.Weight);
        }
    }

    private void Weigh(long more)
    {
        if (_weighs)
        {
            Volatile.Write(ref _size, _size + more);
        }
    }
}
