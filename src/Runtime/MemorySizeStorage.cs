using Memo.Configuration;
using Memo.Levels.Memory;
using Memo.Levels.Memory.Weighed;

namespace Memo;

/// <summary>
/// Live objects in the process's own memory, bounded in bytes: all methods and named values together, the least recently used goes
/// first. <c>memory-size</c> in <c>MEMO_CACHE</c>.
/// </summary>
/// <remarks>
/// <para>
/// An entry is weighed once, when it is stored: its result, its arguments and tags, and what the storage keeps to find it. Strings and
/// other objects that it shares with the rest of the program count in full. Results that Memo can take apart are measured member by
/// member. Of others (MEMO011), and of named values, what has a codec is measured, and so are arrays; any other object is taken for 256
/// bytes, a collection for 32 more for each element. Results that instances own are not in the storage.
/// </para>
/// <para>
/// What is too large for the storage alone, or has more than a million parts, is returned and not kept, counted as
/// <see cref="BypassReason.TooLarge"/>. At any time the storage exceeds its bound by one entry at most, and by the entries that the
/// computations of an outer memoized computation have stored: those count, but stay until that one ends, up to 1,000,000 of them.
/// </para>
/// <para>
/// The order is strict as long as one thread uses the storage; with several, a use may be taken for up to 32 uses older for each
/// processor. All members are thread-safe.
/// </para>
/// </remarks>
public sealed class MemorySizeStorage : LiveStorage
{
    /// <summary>The bound where none is given, in bytes: 1 GB.</summary>
    public const long DefaultMaxSize = 1_000_000_000;

    private readonly long _maxSize;

    /// <summary>Creates an empty storage.</summary>
    /// <param name="maxSize">
    /// What it holds at most: a number of bytes, or one with a unit, such as <c>512KB</c>, <c>1.5GB</c> or <c>10GiB</c>; <c>KB</c> to
    /// <c>TB</c> are powers of 1000, <c>KiB</c> to <c>TiB</c> of 1024.
    /// </param>
    /// <param name="timeProvider">Tells when entries expire; null: the system's time.</param>
    /// <exception cref="ArgumentException"><paramref name="maxSize"/> is not understood, or less than a byte.</exception>
    public MemorySizeStorage(string maxSize = "1GB", TimeProvider? timeProvider = null)
        : this(Parse(maxSize), timeProvider)
    {
    }

    /// <summary>Creates an empty storage.</summary>
    /// <param name="maxSize">What it holds at most, in bytes, 1 or more.</param>
    /// <param name="timeProvider">Tells when entries expire; null: the system's time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxSize"/> is less than 1.</exception>
    public MemorySizeStorage(long maxSize, TimeProvider? timeProvider = null)
        : base(new LeastRecentlyUsedOrder(), new SizeBound(AtLeastOne(maxSize)), timeProvider) => _maxSize = maxSize;

    /// <inheritdoc/>
    public override long? MaxSize => _maxSize;

    /// <inheritdoc/>
    protected internal override string LevelName => "memory-size";

    private static long Parse(string maxSize)
    {
        ArgumentNullException.ThrowIfNull(maxSize);
        return SizeText.TryParse(maxSize, out var bytes)
            ? bytes
            : throw new ArgumentException($"The size '{maxSize}' is not understood; it must be {SizeText.Accepted}.", nameof(maxSize));
    }

    private static long AtLeastOne(long maxSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSize, 1);
        return maxSize;
    }
}
