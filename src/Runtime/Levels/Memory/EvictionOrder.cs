namespace Memo.Levels.Memory;

/// <summary>
/// Which entry goes when a level is full; how much it may hold is the <see cref="MemoryBound"/>'s to say. All calls come under the
/// level's lock; uses are noted in the entries themselves, without a lock.
/// </summary>
internal abstract class EvictionOrder
{
    /// <summary>How many entries could go.</summary>
    public abstract int Count { get; }

    /// <summary>Takes an entry that is in no order into this one.</summary>
    public abstract void Add(Entry entry);

    /// <summary>Takes an entry out of this order.</summary>
    public abstract void Remove(Entry entry);

    /// <summary>Takes out the entry that goes next; there is one.</summary>
    public abstract Entry TakeVictim();
}
