using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Memo.Engine;

/// <summary>
/// What the hits of one thread write, in memory of its own, so that threads that hit together write nothing in common: its
/// stamps of the <see cref="RecencyClock"/>, the last uses of entries that have a <see cref="UseSlot"/>, and its counters.
/// </summary>
/// <remarks>
/// Outside the managed heap, because a thread static that holds a pointer is found in half the time of one that holds a reference.
/// Only the owning thread writes; others read single aligned words. On cache lines of its own, in pairs, since processors fetch two
/// at a time.
/// </remarks>
internal unsafe struct HitBlock
{
    private const int InitialCells = 16;
    private const int LinePair = 128;

    private long _lastStamp;
    private long _reach;
    private long _ticket;
    private uint _cellCount;
    private Cell* _cells;
    private fixed long _lastUses[UseSlot.Count];

    public static HitBlock* Allocate()
    {
        var block = (HitBlock*)AllocateLines((nuint)sizeof(HitBlock));
        block->_cells = AllocateCells(InitialCells);
        block->_cellCount = InitialCells;
        return block;
    }

    /// <summary>The thread's last use of what has the slot now, or had it before.</summary>
    public readonly long LastUse(int slot) => Volatile.Read(in _lastUses[slot]);

    /// <summary>Notes that what has the slot is used now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Touch(int slot) => _lastUses[slot] = NextStamp();

    /// <summary>The stamp for a use that happens now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NextStamp()
    {
        var stamp = _lastStamp + 1;
        if ((ulong)(stamp - RecencyClock.Lead - 1) >= (ulong)_reach)
        {
            stamp = Synchronize(stamp);
        }

        _lastStamp = stamp;
        return stamp;
    }

    /// <summary>Lets the next use have a stamp newer than all that were drawn.</summary>
    public void Overtake()
    {
        if (!RecencyClock.IsSeat(_ticket))
        {
            _ticket = RecencyClock.TakeSeat();
        }

        _lastStamp = RecencyClock.Overtake();
    }

    /// <summary>Counts a hit and what it saved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountHit(int counter, int savedMicroseconds)
    {
        if ((uint)counter >= _cellCount)
        {
            HitBlocks.Grow(ref this, counter);
        }

        var cell = _cells + counter;
        cell->Hits++;
        cell->SavedMicroseconds += savedMicroseconds;
    }

    /// <summary>What was counted; growing excluded by the caller.</summary>
    public readonly (long Hits, long SavedMicroseconds) Read(int counter) =>
        (uint)counter < _cellCount ? (Volatile.Read(in _cells[counter].Hits), Volatile.Read(in _cells[counter].SavedMicroseconds)) : default;

    /// <summary>Makes room for a counter; reading excluded by the caller.</summary>
    public void GrowTo(int counter)
    {
        var count = Math.Max((uint)counter + 1, _cellCount * 2);
        var cells = AllocateCells(count);
        NativeMemory.Copy(_cells, cells, _cellCount * (nuint)sizeof(Cell));
        NativeMemory.AlignedFree(_cells);
        _cells = cells;
        _cellCount = count;
    }

    private static Cell* AllocateCells(uint count) => (Cell*)AllocateLines(count * (nuint)sizeof(Cell));

    private static void* AllocateLines(nuint bytes)
    {
        bytes = (bytes + LinePair - 1) & ~(nuint)(LinePair - 1);
        var lines = NativeMemory.AlignedAlloc(bytes, LinePair);
        NativeMemory.Clear(lines, bytes);
        return lines;
    }

    // The thread's next stamp is not one between the lead and what it may reach from there: the lead has been moved, or is to be.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Synchronize(long stamp)
    {
        if (!RecencyClock.IsSeat(_ticket))
        {
            Overtake();
            stamp = _lastStamp + 1;
            _reach = RecencyClock.Reach;
        }

        while (true)
        {
            var lead = RecencyClock.Lead;
            if (stamp <= lead)
            {
                _reach = RecencyClock.Reach;
                return lead + 1;
            }

            if (stamp - lead <= _reach)
            {
                return stamp;
            }

            if (RecencyClock.TryMove(lead, stamp))
            {
                _reach = RecencyClock.LeaderReach;
                return stamp;
            }
        }
    }

    private struct Cell
    {
        public long Hits;
        public long SavedMicroseconds;
    }
}
