namespace Memo.Levels.Memory;

/// <summary>An entry and the last use of it that the eviction order knows of.</summary>
internal readonly record struct KnownUse(long LastUse, Entry Entry)
{
    /// <summary>Whether the entry has been used since.</summary>
    public bool IsOutdated => Entry.LastUse != LastUse;

    /// <summary>The same with the use that is the last one now.</summary>
    public KnownUse Renewed() => new(Entry.LastUse, Entry);
}
