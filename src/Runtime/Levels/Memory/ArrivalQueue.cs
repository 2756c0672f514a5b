namespace Memo.Levels.Memory;

/// <summary>
/// Entries in the order they came, the oldest first: a ring. An entry's place is its index, mirrored below the values of
/// <see cref="Entry.Place"/> that have a meaning of their own. What is removed leaves a gap until the ring is full.
/// </summary>
internal sealed class ArrivalQueue
{
    private const int InitialCapacity = 16;
    private const int FirstPlace = Entry.Removed - 1;

    private KnownUse[] _ring = new KnownUse[InitialCapacity];
    private int _head;
    private int _length;

    /// <summary>How many entries there are, gaps not counted.</summary>
    public int Count { get; private set; }

    /// <summary>The entry that came first; there is one.</summary>
    public KnownUse First => _ring[_head];

    /// <summary>Whether a place is one in a queue.</summary>
    public static bool Holds(int place) => place <= FirstPlace;

    public void Add(KnownUse added)
    {
        if (_length == _ring.Length)
        {
            Rebuild();
        }

        Put((_head + _length++) & (_ring.Length - 1), added);
        Count++;
    }

    public void Remove(int place)
    {
        _ring[FirstPlace - place] = default;
        Count--;
        while (_length > 0 && _ring[_head].Entry is null)
        {
            _head = (_head + 1) & (_ring.Length - 1);
            _length--;
        }
    }

    // Closes the gaps, in a larger ring unless they were most of this one.
    private void Rebuild()
    {
        var (old, head, length) = (_ring, _head, _length);
        _ring = new KnownUse[Count > old.Length / 2 ? old.Length * 2 : old.Length];
        _head = 0;
        _length = 0;
        for (var i = 0; i < length; i++)
        {
            var known = old[(head + i) & (old.Length - 1)];
            if (known.Entry is not null)
            {
                Put(_length++, known);
            }
        }
    }

    private void Put(int index, KnownUse known)
    {
        _ring[index] = known;
        known.Entry.Place = FirstPlace - index;
    }
}
