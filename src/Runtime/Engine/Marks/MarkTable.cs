namespace Memo.Engine.Marks;

/// <summary>
/// The last position at which each of a bounded number of marks stands in an order of invalidations. What was computed from a position on
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

    private static readonly Comparer<LoggedMark> ByPosition = Comparer<LoggedMark>.Create(static (left, right) => left.Sequence.CompareTo(right.Sequence));

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _positions = new(StringComparer.Ordinal);

    // By position, with some that have been superseded since; they are skipped. What is before the first has been given up.
    private readonly List<LoggedMark> _inOrder = [];
    private int _first;
    private long _floor;
    private long _last;

    /// <summary>The position of the youngest mark; what begins now begins here.</summary>
    public long Last => Volatile.Read(ref _last);

    /// <summary>What began below it counts as invalidated.</summary>
    public long Floor
    {
        get
        {
            lock (_gate)
            {
                return _floor;
            }
        }
    }

    /// <summary>Adds marks behind all others, as one step.</summary>
    /// <returns>The position of the last.</returns>
    public long Append(params IReadOnlyList<string> marks)
    {
        lock (_gate)
        {
            var position = _last;
            foreach (var mark in marks)
            {
                Note(mark, ++position);
            }

            // Last, so that whoever sees the position finds the marks.
            Volatile.Write(ref _last, position);
            return position;
        }
    }

    /// <summary>Takes over what was read elsewhere.</summary>
    /// <param name="marks">Marks in rising order; those that are known already change nothing.</param>
    /// <param name="last">The position up to which they are known.</param>
    /// <param name="floor">The position below which they are not.</param>
    public void Take(IEnumerable<LoggedMark> marks, long last, long floor)
    {
        lock (_gate)
        {
            foreach (var (mark, position) in marks)
            {
                if (!_positions.TryGetValue(mark, out var known) || known < position)
                {
                    Note(mark, position);
                }
            }

            _floor = Math.Max(_floor, floor);
            Volatile.Write(ref _last, Math.Max(_last, last));
        }
    }

    /// <summary>The marks whose last position is after another, in rising order.</summary>
    public (long Last, long Floor, IReadOnlyList<LoggedMark> Marks) After(long position)
    {
        lock (_gate)
        {
            var index = _inOrder.BinarySearch(_first, _inOrder.Count - _first, new LoggedMark("", position), ByPosition);
            var marks = _inOrder.Skip(index >= 0 ? index + 1 : ~index).Where(IsLast).ToArray();
            return (_last, _floor, marks);
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

    private bool IsLast(LoggedMark mark) => _positions.TryGetValue(mark.Mark, out var last) && last == mark.Sequence;

    private void Note(string mark, long position)
    {
        _positions[mark] = position;
        _inOrder.Add(new LoggedMark(mark, position));
        while (_positions.Count > Capacity)
        {
            var oldest = _inOrder[_first++];
            if (IsLast(oldest))
            {
                _positions.Remove(oldest.Mark);
                _floor = Math.Max(_floor, oldest.Sequence);
            }
        }

        if (_inOrder.Count > 2 * Capacity)
        {
            _inOrder.RemoveRange(0, _first);
            _inOrder.RemoveAll(mark => !IsLast(mark));
            _first = 0;
        }
    }
}
