namespace Memo.Disk.Store;

/// <summary>
/// The rows that were read since this was last written to the disk. Lossy by design: of rows that fall into one slot the last is remembered,
/// and a hit costs one read of memory, mostly.
/// </summary>
internal sealed class Recency
{
    private const int Slots = 1 << 14;

    private readonly long[] _rows = new long[Slots];
    private int _filled;

    /// <summary>Whether so many are remembered that it is time to write them.</summary>
    public bool IsDue => Volatile.Read(ref _filled) > Slots / 4;

    public bool IsEmpty => Volatile.Read(ref _filled) == 0;

    /// <summary>Remembers that a row was read.</summary>
    public void Touch(long row)
    {
        ref var slot = ref _rows[row & (Slots - 1)];
        var other = Volatile.Read(ref slot);
        if (other == row)
        {
            return;
        }

        Volatile.Write(ref slot, row);
        if (other == 0)
        {
            Interlocked.Increment(ref _filled);
        }
    }

    /// <summary>Takes what is remembered.</summary>
    public List<long> Take()
    {
        Volatile.Write(ref _filled, 0);
        var rows = new List<long>();
        for (var i = 0; i < _rows.Length; i++)
        {
            if (Volatile.Read(ref _rows[i]) != 0 && Interlocked.Exchange(ref _rows[i], 0) is var row and not 0)
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
