using Memo.Levels.Memory;

namespace Memo;

/// <summary>
/// Live objects in the process's own memory, bounded in items: all methods and named values together, the least recently
/// used goes first. <c>memory</c> in <c>MEMO_CACHE</c>.
/// </summary>
/// <remarks>
/// The order is strict as long as one thread uses the storage; with several, a use may be taken for up to 32 uses older for
/// each processor. Entries stored by the computations that an outer memoized computation runs are not evicted until that one
/// ends, up to 1,000,000 of them; they come on top of the bound. All members are thread-safe.
/// </remarks>
public sealed class MemoryStorage : LiveStorage
{
    /// <summary>The bound where none is given.</summary>
    public const int DefaultMaxItems = 128;

    /// <summary>Creates an empty storage.</summary>
    /// <param name="maxItems">How many entries it holds at most, 1 or more.</param>
    /// <param name="timeProvider">Tells when entries expire; null: the system's time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxItems"/> is less than 1.</exception>
    public MemoryStorage(int maxItems = DefaultMaxItems, TimeProvider? timeProvider = null)
        : base(new LeastRecentlyUsedOrder(), new ItemBound(AtLeastOne(maxItems)), timeProvider) => MaxItems = maxItems;

    /// <summary>How many entries it holds at most.</summary>
    public int MaxItems { get; }

    /// <inheritdoc/>
    protected internal override string LevelName => "memory";

    internal override long? MaxEntries => MaxItems;

    private static int AtLeastOne(int maxItems)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxItems, 1);
        return maxItems;
    }
}
