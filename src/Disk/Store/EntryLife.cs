namespace Memo.Disk.Store;

/// <summary>What is known of an entry beside its key and its bytes; times are ticks of UTC.</summary>
/// <param name="Method">The number of its method's version.</param>
/// <param name="Stored">When it was stored.</param>
/// <param name="Expires">From when on it is of no use to anybody; null: never.</param>
internal readonly record struct EntryLife(long Method, long Stored, long? Expires);
