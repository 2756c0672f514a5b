namespace Memo.Levels.Bytes;

/// <summary>What bytes that a storage gave have turned out to be.</summary>
internal enum EntryVerdict
{
    /// <summary>The entry that was asked for, and it may be served.</summary>
    Valid,

    /// <summary>The entry that was asked for, but its time is over, or it was invalidated: a miss like any other.</summary>
    Ended,

    /// <summary>Damaged, truncated, or not the entry that was asked for.</summary>
    Foreign,
}
