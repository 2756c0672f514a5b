using System.Runtime.CompilerServices;
using Memo.Engine;

namespace Memo.Levels.Memory;

/// <summary>An entry as the eviction order sees it: without its types.</summary>
internal abstract class Entry
{
    /// <summary>A <see cref="Place"/> that is no position in the order: in no order.</summary>
    public const int Unplaced = -1;

    /// <summary>A <see cref="Place"/> that is no position in the order: kept while an outer computation runs.</summary>
    public const int Pinned = -2;

    /// <summary>A <see cref="Place"/> that is no position in the order: gone for good.</summary>
    public const int Removed = -3;

    // The last use on the recency clock or, negative, the complement of the slot where threads note their uses. One word for
    // both: small entries are what keeps a hit quick.
    private long _use;

    /// <summary>The last use on the <see cref="RecencyClock"/>.</summary>
    public long LastUse
    {
        get
        {
            var use = Volatile.Read(ref _use);
            return use >= 0 ? use : HitBlocks.LastUse((int)~use);
        }
    }

    /// <summary>Where the entry stands in the eviction order; guarded by the level's lock.</summary>
    public int Place { get; set; } = Unplaced;

    /// <summary>What computing the value took, in microseconds; each hit saves as much.</summary>
    public int CostMicroseconds { get; init; }

    /// <summary>What it takes in memory, in bytes; 0 where the level does not ask.</summary>
    public virtual long Weight => 0;

    /// <summary>The slot where threads note their uses, or <see cref="UseSlot.None"/>.</summary>
    public int Slot => _use < 0 ? (int)~_use : UseSlot.None;

    /// <summary>Begins to note uses, before the entry can be found; the first is now.</summary>
    /// <param name="slot">Where: a slot, or <see cref="UseSlot.None"/> for the entry itself.</param>
    public unsafe void TrackUse(int slot)
    {
        // With a stamp newer than any: that of a thread that has fallen behind could make the entry the next to go.
        var block = HitBlocks.Current;
        block->Overtake();
        _use = slot == UseSlot.None ? 0 : ~(long)slot;
        Touch(block);
    }

    /// <summary>Notes, without a lock, that the thread with that block uses the entry now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Touch(HitBlock* block)
    {
        var use = _use;
        if (use < 0)
        {
            block->Touch((int)~use);
        }
        else
        {
            Volatile.Write(ref _use, block->NextStamp());
        }
    }

    /// <summary>Takes the entry out of its table; the level's lock is held.</summary>
    public abstract void RemoveFromTable();

    /// <summary>Tells the method that its entry was evicted.</summary>
    public abstract void CountEviction();
}
