using Memo.Engine;

namespace Memo.Levels.Memory.Expiry;

/// <summary>
/// Finds the entries of a level that are of no use any more, also when nobody calls. Used under the level's lock.
/// </summary>
/// <remarks>
/// An entry that is added costs a comparison and no memory: what is known is only the earliest end of all. When that comes, a pass goes
/// over all tables that hold entries with an end, a few buckets at a time with a rest in between, and learns the next end on its way.
/// Passes are a second apart, so that many ends close together make one pass. A timer is set only while there is an end to come.
/// </remarks>
internal sealed class ExpirySweep(TimeProvider time, MemoryLevel level)
{
    private const int BucketsAtOnce = 1024;
    private const int EntriesAtOnce = 256;
    private const long Never = long.MaxValue;

    private readonly long _step = Timestamps.Units(time, TimeSpan.FromMilliseconds(10));
    private readonly long _rest = Timestamps.Units(time, TimeSpan.FromSeconds(1));
    private readonly List<SweptTable> _tables = [];
    private readonly List<Entry> _useless = [];
    private SweepTimer? _timer;
    private long _timerAt = Never;
    private long _earliestEnd = Never;
    private long _notBefore;
    private long _now;
    private int _table;
    private int _bucket;
    private bool _isPassing;

    /// <summary>Whether a step is due now, though its timer may be late.</summary>
    public bool IsDue => (_isPassing || _earliestEnd != Never) && time.GetTimestamp() is var now && now >= _notBefore && (_isPassing || now >= _earliestEnd);

    /// <summary>An entry has been added that is of no use from a timestamp on.</summary>
    public void Note(SweptTable table, long end)
    {
        if (end == Never)
        {
            return;
        }

        if (!table.IsSwept)
        {
            table.IsSwept = true;
            _tables.Add(table);
        }

        if (end < _earliestEnd)
        {
            _earliestEnd = end;
            if (!_isPassing)
            {
                SetTimer();
            }
        }
    }

    /// <summary>Goes on with the pass, or begins one.</summary>
    /// <returns>The entries that are to be removed; valid until the next call.</returns>
    public List<Entry> Step()
    {
        _useless.Clear();
        _timerAt = Never;
        _now = time.GetTimestamp();
        if (!_isPassing)
        {
            _isPassing = true;
            _earliestEnd = Never;
            (_table, _bucket) = (0, 0);
        }

        for (var buckets = 0; buckets < BucketsAtOnce && _useless.Count < EntriesAtOnce && _table < _tables.Count; buckets++)
        {
            if (_tables[_table].TryVisit(_bucket, this))
            {
                _bucket++;
            }
            else
            {
                LeaveTable();
            }
        }

        _isPassing = _table < _tables.Count;
        _notBefore = Timestamps.After(_now, _isPassing ? _step : _rest);
        SetTimer();
        return _useless;
    }

    /// <summary>A pass has come to an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="end">The timestamp from which it is of no use.</param>
    public void Visit(Entry entry, long end)
    {
        if (end <= _now)
        {
            _useless.Add(entry);
        }
        else
        {
            _earliestEnd = Math.Min(_earliestEnd, end);
        }
    }

    /// <summary>There is nothing to come: the level is empty, or given up.</summary>
    public void Rest()
    {
        foreach (var table in _tables)
        {
            table.IsSwept = false;
        }

        _tables.Clear();
        _isPassing = false;
        _earliestEnd = Never;
        SetTimer();
    }

    private void LeaveTable()
    {
        var table = _tables[_table];
        _bucket = 0;
        if (table.Count > 0)
        {
            _table++;
            return;
        }

        table.IsSwept = false;
        _tables.RemoveAt(_table);
    }

    private void SetTimer()
    {
        var due = _isPassing ? _notBefore : _earliestEnd == Never ? Never : Math.Max(_earliestEnd, _notBefore);
        if (due == _timerAt)
        {
            return;
        }

        _timerAt = due;
        if (due != Never)
        {
            (_timer ??= new SweepTimer(time, level)).Set(due);
        }
        else
        {
            _timer?.Stop();
        }
    }
}
