using Memo.Disk.Sqlite;
using Memo.Disk.Store;

namespace Memo.Disk.Log;

/// <summary>
/// The log of invalidations as rows, seen by one connection. New marks get a row for each position, so that a reader who knows the log up to a
/// position reads what follows and sees that nothing is missing. Once there are as many such rows as marks are kept apart they are settled: of
/// each mark the last position is kept, and beyond <see cref="Capacity"/> marks the oldest become the floor.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="capacity">How many marks to keep apart when it is written to.</param>
internal sealed class LogTable(SqliteConnection connection, int capacity = LogTable.Capacity)
{
    /// <summary>How many marks are kept apart, unless the store is too small for so many.</summary>
    public const int Capacity = 65_536;

    private readonly SqliteStatement _head = connection.Prepare("SELECT epoch, last, floor, settled, count, sum, seal FROM head WHERE id = 1"u8);
    private readonly SqliteStatement _after = connection.Prepare("SELECT position, mark, seal FROM log WHERE position > ?1 ORDER BY position"u8);

    // Only who writes needs them.
    private SqliteStatement? _setHead;
    private SqliteStatement? _add;
    private SqliteStatement? _delete;

    public static LogHead NewHead() => new(Random.Shared.NextInt64(1, long.MaxValue), 0, 0, 0, 0, 0);

    public LogHead Head() => LogHead.Read(_head);

    public void SetHead(in LogHead head) =>
        head.Write(_setHead ??= connection.Prepare(
            "INSERT OR REPLACE INTO head(id, epoch, last, floor, settled, count, sum, seal) VALUES(1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)"u8));

    /// <summary>Adds marks behind all others; within a transaction.</summary>
    public LogHead Append(IReadOnlyList<string> marks)
    {
        _add ??= connection.Prepare("INSERT INTO log(position, mark, seal) VALUES(?1, ?2, ?3)"u8);
        var head = Head();
        var position = head.Last;
        foreach (var mark in marks)
        {
            var bytes = KeyText.Encode(mark);
            position++;
            _add.Bind(1, position).Bind(2, bytes).Bind(3, LogSeal.Of(bytes, position)).Run();
        }

        head = head with { Last = position };
        if (position - head.Settled > capacity)
        {
            head = Settle(in head);
        }

        SetHead(in head);
        return head;
    }

    /// <summary>The marks behind a position at or behind the one that is settled, in rising order; within a transaction.</summary>
    public List<LoggedMark> After(in LogHead head, long position)
    {
        var marks = new List<LoggedMark>((int)(head.Last - position));
        Scan(position, (at, mark, _) => marks.Add(new LoggedMark(mark, at)));
        return marks.Count == head.Last - position && (marks.Count == 0 || marks[^1].Sequence == head.Last)
            ? marks
            : throw new DamagedStoreException("Marks are missing in the log of invalidations.");
    }

    /// <summary>All marks, each at its last position, in rising order, and the floor below them; within a transaction.</summary>
    public (List<LoggedMark> Marks, long Floor) All(in LogHead head)
    {
        var rows = new List<LoggedMark>();
        var (settled, count, sum, last) = (head.Settled, 0L, 0L, 0L);
        Scan(0, (at, mark, seal) =>
        {
            rows.Add(new LoggedMark(mark, at));
            last = at;
            if (at <= settled)
            {
                count++;
                sum = unchecked(sum + LogSeal.Share(at, seal));
            }
        });

        if (count != head.Count || sum != head.Sum || rows.Count - count != head.Last - settled || (rows.Count > 0 && last > head.Last))
        {
            throw new DamagedStoreException("Marks are missing in the log of invalidations.");
        }

        return Latest(rows, head.Floor);
    }

    private (List<LoggedMark> Marks, long Floor) Latest(List<LoggedMark> rows, long floor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var latest = new List<LoggedMark>();
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (!seen.Add(rows[i].Mark))
            {
                continue;
            }

            if (latest.Count == capacity)
            {
                floor = Math.Max(floor, rows[i].Sequence);
                break;
            }

            latest.Add(rows[i]);
        }

        latest.Reverse();
        return (latest, floor);
    }

    private LogHead Settle(in LogHead head)
    {
        var (latest, floor) = All(in head);
        _delete ??= connection.Prepare("DELETE FROM log WHERE position > ?1 AND position < ?2"u8);
        var (before, sum) = (0L, 0L);
        foreach (var (mark, position) in latest)
        {
            if (position - before > 1)
            {
                _delete.Bind(1, before).Bind(2, position).Run();
            }

            sum = unchecked(sum + LogSeal.Share(position, LogSeal.Of(KeyText.Encode(mark), position)));
            before = position;
        }

        return head with { Floor = floor, Settled = head.Last, Count = latest.Count, Sum = sum };
    }

    private void Scan(long after, Action<long, string, long> take)
    {
        _after.Bind(1, after);
        try
        {
            while (_after.Step())
            {
                var (position, seal) = (_after.Int64(0), _after.Int64(2));
                var bytes = _after.Bytes(1);
                if (seal != LogSeal.Of(bytes, position))
                {
                    throw new DamagedStoreException("A mark in the log of invalidations is damaged.");
                }

                take(position, KeyText.Decode(bytes), seal);
            }
        }
        finally
        {
            _after.Reset();
        }
    }
}
