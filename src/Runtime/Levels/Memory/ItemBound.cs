using System.Globalization;

namespace Memo.Levels.Memory;

/// <summary>So many entries; those that are pinned come on top.</summary>
internal sealed class ItemBound(int maxItems) : MemoryBound
{
    public override string Variable => "MEMO_CACHE_MEMORY_MAX_ITEMS";

    public override bool IsExceeded(long size, int evictable) => evictable > maxItems;

    public override string ToString() => maxItems.ToString(CultureInfo.InvariantCulture);
}
