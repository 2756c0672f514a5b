namespace Memo.Levels.Memory;

/// <summary>
/// Least recently used first: a queue of the entries that are not known to have been used since they came,
/// and a heap of the others.
/// </summary>
/// <remarks>
/// A use only stamps the entry, so what queue and heap know is never later than the truth. When an entry must go, the first of
/// each is looked at. Whatever was used meanwhile is put where its stamp belongs, which is paid for by that use and costs a
/// logarithm of the number of entries; of what was not, the older goes. Entries that nobody uses cost a queue and no more.
/// </remarks>
internal sealed class LeastRecentlyUsedOrder : EvictionOrder
{
    private readonly ArrivalQueue _arrivals = new();
    private readonly UseHeap _used = new();
    private long _lastArrival;

    public override int Count => _arrivals.Count + _used.Count;

    public override void Add(Entry entry)
    {
        var known = new KnownUse(entry.LastUse, entry);
        if (known.LastUse < _lastArrival)
        {
            // It was pinned while others came, or comes from a thread that is behind: the queue must stay in order.
            _used.Add(known);
            return;
        }

        _lastArrival = known.LastUse;
        _arrivals.Add(known);
    }

    public override void Remove(Entry entry)
    {
        if (ArrivalQueue.Holds(entry.Place))
        {
            _arrivals.Remove(entry.Place);
        }
        else
        {
            _used.Remove(entry.Place);
        }

        entry.Place = Entry.Unplaced;
    }

    public override Entry TakeVictim()
    {
        MoveUsedArrivals();
        RenewHeap();
        var isArrival = _used.Count == 0 || (_arrivals.Count > 0 && _arrivals.First.LastUse < _used.Top.LastUse);
        var victim = isArrival ? _arrivals.First.Entry : _used.Top.Entry;
        Remove(victim);
        return victim;
    }

    private void MoveUsedArrivals()
    {
        while (_arrivals.Count > 0 && _arrivals.First is { IsOutdated: true } first)
        {
            Remove(first.Entry);
            _used.Add(first.Renewed());
        }
    }

    private void RenewHeap()
    {
        // Other threads may go on using entries meanwhile: after one look at each, the top is taken for unused.
        for (var looks = _used.Count; looks > 0 && _used.Top.IsOutdated; looks--)
        {
            _used.RenewTop();
        }
    }
}
