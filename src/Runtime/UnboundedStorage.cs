namespace Memo;

/// <summary>
/// Live objects in the process's own memory, kept until they expire or are forgotten. <c>memory-unbounded</c> in
/// <c>MEMO_CACHE</c>.
/// </summary>
/// <remarks>For a set of keys that is known to be small; otherwise memory grows without end. All members are thread-safe.</remarks>
/// <param name="timeProvider">Tells when entries expire; null: the system's time.</param>
public sealed class UnboundedStorage(TimeProvider? timeProvider = null) : LiveStorage(timeProvider)
{
    /// <inheritdoc/>
    protected internal override string LevelName => "memory-unbounded";
}
