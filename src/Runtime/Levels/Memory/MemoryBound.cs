namespace Memo.Levels.Memory;

/// <summary>How much a memory level holds.</summary>
internal abstract class MemoryBound
{
    /// <summary>The environment variable that sets it.</summary>
    public abstract string Variable { get; }

    /// <summary>Whether it asks what entries take.</summary>
    public virtual bool Weighs => false;

    /// <summary>Whether an entry must go.</summary>
    /// <param name="size">What all entries take, in bytes; 0 where they are not weighed.</param>
    /// <param name="evictable">How many entries could go.</param>
    public abstract bool IsExceeded(long size, int evictable);

    /// <summary>Whether an entry could be kept if there were no other.</summary>
    /// <param name="weight">What it takes, in bytes.</param>
    public virtual bool Admits(long weight) => true;

    /// <summary>The bound as a user writes it.</summary>
    public abstract override string ToString();
}
