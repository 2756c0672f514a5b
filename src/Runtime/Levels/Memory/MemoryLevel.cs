using Memo.CompilerServices;
using Memo.Engine;
using Memo.Engine.Marks;
using Memo.Levels.Memory.Expiry;

namespace Memo.Levels.Memory;

/// <summary>
/// Live objects in memory: one bound and one lock for the typed tables of all methods. Whoever holds the lock runs no user code.
/// </summary>
internal sealed class MemoryLevel(EvictionOrder? order, EvictionWatch? watch = null, TimeProvider? time = null)
{
    private readonly Lock _gate = new();
    private readonly UseSlotPool _slots = new();
    private readonly TagIndex _tags = new();
    private FollowedEntries? _followed;
    private ExpirySweep? _sweep;
    private bool _sweepsNoMore;
    private long _count;
    private int _pinned;

    /// <summary>Whether anybody asks when an entry was last used.</summary>
    public bool TracksUse => order is not null;

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

    /// <summary>Adds an entry, in place of one with the same key, and evicts what is then too much.</summary>
    /// <returns>False if one of its tags has been invalidated since its computation began: it is not added.</returns>
    public bool TryAdd<TKey, TResult>(EntryTable<TKey, TResult> table, Entry<TKey, TResult> entry, in NewResult<TResult> result)
        where TKey : struct, IMemoKey<TKey>
    {
        lock (_gate)
        {
            if (result.Standing is { } standing && _followed?.Accept(standing, result.Position) == false)
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

                _tags.Add(entry, tags);
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
                _followed?.Add(entry, result.Standing, result.Position);
            }

            table.Add(entry);
            _count++;
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

    /// <summary>Begins to follow a log of invalidations; once.</summary>
    /// <exception cref="InvalidOperationException">It follows one already.</exception>
    public void Follow(IMarkOrder order)
    {
        lock (_gate)
        {
            _followed = _followed is null ? new FollowedEntries(order) : throw new InvalidOperationException("The level follows a log already.");
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
                    EvictExcess();
                }
            }
        }
    }

    /// <summary>Removes some entries that are of no use any more; called again as long as there are some to come.</summary>
    public void Sweep()
    {
        lock (_gate)
        {
            foreach (var entry in _sweep?.Step() ?? [])
            {
                Remove(entry);
            }
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
        while (order!.IsOverBound)
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
        _tags.Remove(entry);
        _followed?.Remove(entry);
        _slots.Return(entry.Slot);
        if (--_count == 0)
        {
            _sweep?.Rest();
        }
    }
}
