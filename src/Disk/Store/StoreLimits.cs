using Memo.Disk.Log;

namespace Memo.Disk.Store;

/// <summary>How the bound of a store is shared out: to the database, to the log of writes beside it, and to what one entry may take.</summary>
internal sealed class StoreLimits
{
    // What SQLite shares between processes, and our own small files.
    private const long SmallFiles = 128 * 1024;

    /// <summary>What a mark takes in the log, about, in bytes.</summary>
    public const int BytesOfMark = 100;

    public StoreLimits(long maxSize, long maxEntrySize)
    {
        MaxSize = maxSize;
        MaxEntrySize = Math.Min(maxEntrySize, maxSize / 8);
        LogPages = Math.Clamp(maxSize / Schema.PageSize / 16, 16, 1000);
        MaxPages = (maxSize - SmallFiles - (3 * LogSize) - MaxEntrySize) / Schema.PageSize;
    }

    public long MaxSize { get; }

    /// <summary>How large an entry may be, in bytes; a larger one would push out too much else.</summary>
    public long MaxEntrySize { get; }

    /// <summary>From how many pages on the log of writes is copied into the database.</summary>
    public long LogPages { get; }

    /// <summary>How many pages the database may have.</summary>
    public long MaxPages { get; }

    /// <summary>How many marks the log of invalidations keeps apart: with as many again that are not settled, a quarter of the database at most.</summary>
    public int LogCapacity => (int)Math.Min(LogTable.Capacity, MaxPages * Schema.PageSize / 4 / (2 * BytesOfMark));

    /// <summary>How many bytes of entries are written in one transaction at most, unless one alone has more.</summary>
    public long TransactionSize => LogSize / 2;

    /// <summary>How long the log of writes may be, in bytes, when it is begun again.</summary>
    public long LogSize => LogPages * Schema.PageSize;

    /// <summary>Whether entries may be written in one transaction, which is to take the size of the log at most.</summary>
    public bool FitInTransaction(long bytes, int count) => bytes <= TransactionSize && PagesOf(bytes, count) <= LogPages;

    /// <summary>How many entries are changed or removed in one transaction at most: each may be on a page of its own.</summary>
    public int TransactionRows => (int)Math.Clamp(LogPages / 4, 4, 64);

    /// <summary>How many pages entries may take at most, those of the trees above them included.</summary>
    public static long PagesOf(long bytes, int count) => 4 + (2 * count) + (bytes / (Schema.PageSize - 16));
}
