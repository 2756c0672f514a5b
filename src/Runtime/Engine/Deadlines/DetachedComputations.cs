namespace Memo.Engine.Deadlines;

/// <summary>The computations of one method that run on past their deadline; nobody waits for them any more.</summary>
/// <remarks>A computation may end before it has been counted as detached, so the count may be below zero for an instant.</remarks>
internal sealed class DetachedComputations
{
    /// <summary>How many there may be before no more computations are begun.</summary>
    public const int Capacity = 2;

    private int _count;

    /// <summary>Whether there are so many that one more may not be risked.</summary>
    public bool IsFull => Volatile.Read(ref _count) >= Capacity;

    /// <summary>A computation has been detached.</summary>
    public void Begin() => Interlocked.Increment(ref _count);

    /// <summary>A detached computation has ended.</summary>
    public void End() => Interlocked.Decrement(ref _count);
}
