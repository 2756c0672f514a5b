namespace Memo.Diagnostics;

/// <summary>What is asked of a storage, as metrics, spans and logs name it.</summary>
internal enum StorageOperation
{
    Get,
    Set,
    Remove,

    /// <summary>Removes all entries of a method, or all there are.</summary>
    Clear,

    /// <summary>Moves the end of an entry's life.</summary>
    Touch,

    /// <summary>Invalidations: reading or writing their log.</summary>
    Invalidate,
}
