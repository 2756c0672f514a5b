using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>
/// Keeps a store within its bound: before entries are written others are removed in batches, those that have expired first, then those that
/// were used least recently. Pages that come free are used again; those that are not are given back to the file system a few at a time.
/// </summary>
internal sealed class Room(SqliteConnection connection, StoreLimits limits, EntryTable entries, WriteTransaction transaction)
{
    private const int Batch = 64;
    private const int PagesGivenBack = 64;

    private readonly SqliteStatement _pages = connection.Prepare("PRAGMA page_count"u8);
    private readonly SqliteStatement _freePages = connection.Prepare("PRAGMA freelist_count"u8);
    private readonly SqliteStatement _largeBytes = connection.Prepare("SELECT large FROM total WHERE id = 1"u8);

    /// <summary>Makes room for entries.</summary>
    /// <param name="bytes">How many bytes they have.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="now">The time.</param>
    public void Make(long bytes, int count, long now)
    {
        var needed = StoreLimits.PagesOf(bytes, count);
        if (UsedPages() + needed <= limits.MaxPages)
        {
            return;
        }

        // A little more than is needed now, so that not every write has to make room.
        for (var target = limits.MaxPages - Math.Max(needed, limits.MaxPages / 64); UsedPages() > target;)
        {
            if (!RemoveExpired(now) && RemoveOldest() == 0)
            {
                throw new DamagedStoreException("The store is full of what is no entry.");
            }
        }
    }

    /// <summary>Removes entries that have expired, a few.</summary>
    /// <returns>Whether there were any.</returns>
    public bool RemoveExpired(long now)
    {
        var removed = 0;
        if (entries.HasExpired(now))
        {
            transaction.Run(() => removed = entries.RemoveExpired(now, Batch, limits.TransactionSize));
        }

        return removed != 0;
    }

    /// <summary>Gives pages that have long not been needed back to the file system, a few.</summary>
    /// <returns>Whether there were any.</returns>
    public bool GiveBack()
    {
        var free = _freePages.Number() ?? 0;
        if (free <= Math.Max(PagesGivenBack, (_pages.Number() ?? 0) / 4))
        {
            return false;
        }

        connection.Execute($"PRAGMA incremental_vacuum({PagesGivenBack})");
        return true;
    }

    private int RemoveOldest()
    {
        var removed = 0;
        transaction.Run(() => removed = entries.RemoveOldest(Batch, limits.TransactionSize));
        return removed;
    }

    private long UsedPages() =>
        (_pages.Number() ?? 0) - (_freePages.Number() ?? 0) + (((_largeBytes.Number() ?? 0) + Schema.PageSize - 1) / Schema.PageSize);
}
