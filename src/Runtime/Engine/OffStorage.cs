using Memo.Diagnostics;

namespace Memo.Engine;

/// <summary>No storage: every call computes. <c>off</c> in <c>MEMO_CACHE</c>.</summary>
internal sealed class OffStorage : CacheStorage
{
    public override long Count => 0;

    protected internal override string LevelName => "off";

    internal override IReadOnlyList<LevelFigures> ReadFigures() => [new(LevelName) { Entries = 0, Note = "every call computes" }];

    protected override bool TryGetEntry(string key, out CacheEntry entry)
    {
        entry = default;
        return false;
    }

    protected override void SetEntry(string key, CacheEntry entry)
    {
    }

    protected override void RemoveEntry(string key)
    {
    }

    protected override void RemoveEntries(string prefix)
    {
    }
}
