using System.Runtime.CompilerServices;

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

    private long _lastUse;

    /// <summary>When the entry was last used, on the <see cref="Engine.RecencyClock"/>; written without a lock by whoever reads it.</summary>
    public long LastUse
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _lastUse);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => Volatile.Write(ref _lastUse, value);
    }

    /// <summary>Where the entry stands in the eviction order; guarded by the level's lock.</summary>
    public int Place { get; set; } = Unplaced;

    /// <summary>What computing the value took, in microseconds; each hit saves as much.</summary>
    public int CostMicroseconds { get; init; }

    /// <summary>Takes the entry out of its table; the level's lock is held.</summary>
    public abstract void RemoveFromTable();

    /// <summary>Tells the method that its entry was evicted.</summary>
    public abstract void CountEviction();
}
