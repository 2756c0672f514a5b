namespace Memo.Levels.Memory;

/// <summary>
/// Which entry goes when a level is full. All calls come under the level's lock; uses are noted in the entries themselves,
/// without a lock.
/// </summary>
internal abstract class EvictionOrder
{
    /// <summary>Whether an entry must go.</summary>
    public abstract bool IsOverBound { get; }

    /// <summary>Takes an entry that is in no order into this one.</summary>
    public abstract void Add(Entry entry);

    /// <summary>Takes an entry out of this order.</summary>
    public abstract void Remove(Entry entry);

    /// <summary>Takes out the entry that goes next; there is one.</summary>
    public abstract Entry TakeVictim();
}
