namespace Memo.Engine.Marks;

/// <summary>
/// The last position at which each of a bounded number of marks stands in an invalidation log. What was computed from a position on
/// is valid only if none of its marks is younger.
/// </summary>
/// <remarks>
/// Beyond <see cref="Capacity"/> the oldest marks become one floor: whatever began below it counts as invalidated, since nobody can
/// tell any more that it was not. All members are thread-safe.
/// </remarks>
internal sealed class MarkTable
{
    /// <summary>How many marks are kept apart.</summary>
    public const int Capacity = 65_536;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _positions = new(StringComparer.Ordinal);
    private readonly Queue<(string Mark, long Position)> _oldestFirst = new();
    private long _floor;
    private long _last;

    /// <summary>The position of the youngest mark; what begins now begins here.</summary>
    public long Last => Volatile.Read(ref _last);

    /// <summary>Adds a mark behind all others.</summary>
    /// <returns>Its position.</returns>
    public long Append(string mark)
    {
        lock (_gate)
        {
            Note(mark, _last + 1);
            return _last;
        }
    }

    /// <summary>Takes over a mark from the log; positions come in rising order.</summary>
    public void Add(string mark, long position)
    {
        lock (_gate)
        {
            Note(mark, position);
        }
    }

    /// <summary>Makes whatever began before a position invalid, because marks below it are not known.</summary>
    public void RaiseFloor(long position)
    {
        lock (_gate)
        {
            _floor = Math.Max(_floor, position);
            Volatile.Write(ref _last, Math.Max(_last, position));
        }
    }

    /// <summary>Whether a mark, or the floor, is younger than a position.</summary>
    public bool IsYounger(string mark, long position)
    {
        // Nothing has happened since: the usual case, and it takes no lock.
        if (position >= Last)
        {
            return false;
        }

        lock (_gate)
        {
            return position < _floor || (_positions.TryGetValue(mark, out var marked) && marked > position);
        }
    }

    /// <summary>Whether one of several marks, or the floor, is younger than a position.</summary>
    public bool IsAnyYounger(ReadOnlySpan<string> marks, long position)
    {
        foreach (var mark in marks)
        {
            if (IsYounger(mark, position))
            {
                return true;
            }
        }

        return false;
    }

    private void Note(string mark, long position)
    {
        _positions[mark] = position;
        _oldestFirst.Enqueue((mark, position));
        while (_positions.Count > Capacity || _oldestFirst.Count > 2 * Capacity)
        {
            var (oldest, at) = _oldestFirst.Dequeue();
            if (_positions.TryGetValue(oldest, out var current) && current == at)
            {
                _positions.Remove(oldest);
                _floor = Math.Max(_floor, at);
            }
        }

        // Last, so that whoever sees the position finds the mark.
        Volatile.Write(ref _last, Math.Max(_last, position));
    }
}
