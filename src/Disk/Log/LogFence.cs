namespace Memo.Disk.Log;

/// <summary>
/// Tells which entries of one transaction have been invalidated since they began to be computed. The log is read once for all of them, from the
/// oldest on: nobody else can write meanwhile.
/// </summary>
internal sealed class LogFence
{
    private readonly LogHead _head;
    private readonly long _floor;
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);

    /// <summary>Reads the log; within a transaction.</summary>
    /// <param name="log">The log.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="from">The first of them that counts.</param>
    /// <param name="to">Behind the last.</param>
    /// <exception cref="DamagedStoreException">Marks are missing.</exception>
    public LogFence(LogTable log, IReadOnlyList<ByteEntry> entries, int from, int to)
    {
        _head = log.Head();
        _floor = _head.Floor;
        var oldest = _head.Last;
        for (var i = from; i < to; i++)
        {
            var options = entries[i].Options;
            if (IsOfThisLog(in options))
            {
                oldest = Math.Min(oldest, options.Position.Sequence);
            }
        }

        if (oldest == _head.Last)
        {
            return;
        }

        List<LoggedMark> marks;
        if (oldest >= _head.Settled)
        {
            marks = log.After(in _head, oldest);
        }
        else
        {
            (marks, _floor) = log.All(in _head);
        }

        foreach (var (mark, position) in marks)
        {
            _last[mark] = position;
        }
    }

    /// <summary>Whether a mark of an entry is younger than its position, or that cannot be told any more.</summary>
    public bool IsInvalid(in ByteEntryOptions options)
    {
        var position = options.Position.Sequence;
        if (!IsOfThisLog(in options) || position >= _head.Last)
        {
            return false;
        }

        if (position < _floor)
        {
            return true;
        }

        foreach (var mark in options.Marks)
        {
            if (_last.TryGetValue(mark, out var last) && last > position)
            {
                return true;
            }
        }

        return false;
    }

    // Positions of another log mean nothing here: it stands behind this storage and decides itself.
    private bool IsOfThisLog(in ByteEntryOptions options) => options.Position.Epoch == _head.Epoch && options.Marks.Count > 0;
}
