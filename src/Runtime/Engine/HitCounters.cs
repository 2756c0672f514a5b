using System.Runtime.CompilerServices;

namespace Memo.Engine;

/// <summary>
/// One thread's hits, a cell for each counter. Only its thread writes; readers add the cells of all threads. A thread that
/// ends leaves its counts to the next thread that starts, so nothing is lost and the number of these is bounded by the
/// largest number of threads alive at once.
/// </summary>
internal sealed class HitCounters
{
    private static readonly Lock Gate = new();
    private static readonly List<HitCounters> All = [];
    private static readonly Stack<HitCounters> Free = [];
    private static int _counters;

    private Cell[] _cells = new Cell[16];

    /// <summary>Creates a counter.</summary>
    /// <returns>Its number.</returns>
    public static int Create() => Interlocked.Increment(ref _counters) - 1;

    public static HitCounters Rent()
    {
        lock (Gate)
        {
            if (!Free.TryPop(out var counters))
            {
                counters = new HitCounters();
                All.Add(counters);
            }

            return counters;
        }
    }

    public static void Return(HitCounters counters)
    {
        lock (Gate)
        {
            Free.Push(counters);
        }
    }

    /// <summary>The sum over all threads, exact for what happened before.</summary>
    public static (long Hits, long SavedMicroseconds) Sum(int counter)
    {
        lock (Gate)
        {
            long hits = 0, saved = 0;
            foreach (var counters in All)
            {
                var cells = Volatile.Read(ref counters._cells);
                if (counter < cells.Length)
                {
                    hits += Volatile.Read(ref cells[counter].Hits);
                    saved += Volatile.Read(ref cells[counter].SavedMicroseconds);
                }
            }

            return (hits, saved);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int counter, int savedMicroseconds)
    {
        var cells = _cells;
        if ((uint)counter >= (uint)cells.Length)
        {
            cells = Grow(counter);
        }

        ref var cell = ref cells[counter];
        cell.Hits++;
        cell.SavedMicroseconds += savedMicroseconds;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Cell[] Grow(int counter)
    {
        var larger = new Cell[Math.Max(counter + 1, _cells.Length * 2)];
        _cells.CopyTo(larger, 0);
        Volatile.Write(ref _cells, larger);
        return larger;
    }

    private struct Cell
    {
        public long Hits;
        public long SavedMicroseconds;
    }
}
