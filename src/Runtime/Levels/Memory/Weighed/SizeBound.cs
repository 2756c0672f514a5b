using Memo.Configuration;

namespace Memo.Levels.Memory.Weighed;

/// <summary>So many bytes, those of pinned entries included.</summary>
internal sealed class SizeBound(long maxBytes) : MemoryBound
{
    /// <summary>The weight of an entry that could not be weighed: no level keeps it.</summary>
    public const long Unmeasurable = long.MaxValue;

    public override string Variable => "MEMO_CACHE_MEMORY_MAX_SIZE";

    public override bool Weighs => true;

    public override bool IsExceeded(long size, int evictable) => size > maxBytes;

    public override bool Admits(long weight) => weight <= maxBytes && weight != Unmeasurable;

    public override string ToString() => SizeText.Format(maxBytes);
}
