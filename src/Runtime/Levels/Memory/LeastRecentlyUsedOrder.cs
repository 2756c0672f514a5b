namespace Memo.Levels.Memory;

/// <summary>
/// Least recently used first, bounded in items: a heap with four children a node, ordered by the last use that it knows of.
/// </summary>
/// <remarks>
/// A use only stamps the entry. What the heap knows is therefore never later than the truth, so the entry on top goes if its
/// stamp is still the one the heap knows; otherwise it sinks to where its stamp puts it and the next one is looked at. Each
/// such step is paid for by a use, and costs a logarithm of the number of entries.
/// </remarks>
internal sealed class LeastRecentlyUsedOrder(int maxItems) : EvictionOrder
{
    private const int Arity = 4;

    private Slot[] _heap = new Slot[Math.Min(maxItems + 1L, 16)];
    private int _count;

    public override bool IsOverBound => _count > maxItems;

    public override void Add(Entry entry)
    {
        if (_count == _heap.Length)
        {
            Array.Resize(ref _heap, (int)Math.Min(_heap.Length + (_heap.Length / 2L), maxItems + 1L));
        }

        Rise(_count++, new Slot(entry.LastUse, entry));
    }

    public override void Remove(Entry entry)
    {
        var place = entry.Place;
        entry.Place = Entry.Unplaced;
        var last = _heap[--_count];
        _heap[_count] = default;
        if (place == _count)
        {
            return;
        }

        if (place > 0 && last.LastUse < _heap[Parent(place)].LastUse)
        {
            Rise(place, last);
        }
        else
        {
            Sink(place, last);
        }
    }

    public override Entry TakeVictim()
    {
        // Other threads may go on using entries meanwhile: after one look at each, the top goes whatever its stamp.
        for (var looks = _count; looks > 0; looks--)
        {
            var top = _heap[0];
            var lastUse = top.Entry.LastUse;
            if (lastUse == top.LastUse)
            {
                break;
            }

            Sink(0, top with { LastUse = lastUse });
        }

        var victim = _heap[0].Entry;
        Remove(victim);
        return victim;
    }

    private static int Parent(int place) => (place - 1) / Arity;

    private void Rise(int place, Slot slot)
    {
        while (place > 0)
        {
            var parent = Parent(place);
            if (_heap[parent].LastUse <= slot.LastUse)
            {
                break;
            }

            Put(place, _heap[parent]);
            place = parent;
        }

        Put(place, slot);
    }

    private void Sink(int place, Slot slot)
    {
        while (true)
        {
            var first = (place * Arity) + 1;
            if (first >= _count)
            {
                break;
            }

            var least = first;
            var end = Math.Min(first + Arity, _count);
            for (var child = first + 1; child < end; child++)
            {
                if (_heap[child].LastUse < _heap[least].LastUse)
                {
                    least = child;
                }
            }

            if (_heap[least].LastUse >= slot.LastUse)
            {
                break;
            }

            Put(place, _heap[least]);
            place = least;
        }

        Put(place, slot);
    }

    private void Put(int place, Slot slot)
    {
        _heap[place] = slot;
        slot.Entry.Place = place;
    }

    private readonly record struct Slot(long LastUse, Entry Entry);
}
