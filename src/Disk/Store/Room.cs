using Memo.Disk.Sqlite;
using SQLitePCL;

namespace Memo.Disk.Store;

/// <summary>
/// Keeps a store within its bound: before entries are written others are removed in batches, those that have expired first, then those that
/// were used least recently. Pages that come free are used again; those that are not are given back to the file system a few at a time.
/// </summary>
internal sealed class Room(SqliteConnection connection, StoreLimits limits, EntryTable entries, WriteTransaction transaction)
{
    private const int PagesGivenBack = 64;

    /// <summary>How many bytes are given back to the file system at a time.</summary>
    public const long BytesGivenBack = PagesGivenBack * Schema.PageSize;

    private readonly SqliteStatement _pages = connection.Prepare("PRAGMA page_count"u8);
    private readonly SqliteStatement _freePages = connection.Prepare("PRAGMA freelist_count"u8);
    private readonly SqliteStatement _largeBytes = connection.Prepare("SELECT large FROM total WHERE id = 1"u8);
    private bool _isToBeCut;

    /// <summary>Sees whether there is room for entries; if not, removes others, a few.</summary>
    /// <param name="bytes">How many bytes they have.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="now">The time.</param>
    /// <param name="isMore">Whether to make a little more than is needed now, so that not every write has to make room.</param>
    /// <returns>Whether there is room.</returns>
    public bool TryMake(long bytes, int count, long now, bool isMore)
    {
        var needed = Math.Min(StoreLimits.PagesOf(bytes, count), limits.MaxPages / 2);
        if (UsedPages() <= limits.MaxPages - (isMore ? Math.Max(needed, limits.MaxPages / 64) : needed))
        {
            return true;
        }

        return RemoveExpired(now) || RemoveOldest(now) ? false : throw new DamagedStoreException("The store is full of what is no entry.");
    }

    /// <summary>Gives as many free pages back to the file system as files of large values are to take instead, a few.</summary>
    /// <param name="bytes">How many bytes the files have.</param>
    /// <returns>Whether there may be more to give back.</returns>
    public bool MakeForFiles(long bytes)
    {
        if (bytes == 0 || FilePages() + (bytes / Schema.PageSize) <= limits.MaxPages || FreePages() == 0)
        {
            Cut();
            return false;
        }

        GiveBackSome();
        return true;
    }

    /// <summary>Removes entries that have expired, a few.</summary>
    /// <returns>Whether there were any.</returns>
    public bool RemoveExpired(long now)
    {
        var removed = 0;
        if (entries.HasExpired(now))
        {
            transaction.Run(() => removed = entries.RemoveExpired(now, limits.TransactionRows, limits.TransactionSize));
        }

        return removed != 0;
    }

    /// <summary>Gives pages that have long not been needed, or are beyond the bound, back to the file system, a few.</summary>
    /// <returns>Whether there were any.</returns>
    public bool GiveBack()
    {
        var free = FreePages();
        if (free == 0 || (free <= Math.Max(PagesGivenBack, Pages() / 4) && FilePages() <= limits.MaxPages))
        {
            Cut();
            return false;
        }

        GiveBackSome();
        return true;
    }

    private void GiveBackSome()
    {
        transaction.Run(() => connection.Execute($"PRAGMA incremental_vacuum({PagesGivenBack})"));
        _isToBeCut = true;
    }

    // The file becomes shorter when the log of writes is copied into it.
    private void Cut()
    {
        if (_isToBeCut)
        {
            _isToBeCut = false;
            connection.Checkpoint(raw.SQLITE_CHECKPOINT_PASSIVE);
        }
    }

    private bool RemoveOldest(long now)
    {
        var removed = 0;
        transaction.Run(() => removed = entries.RemoveOldest(now, limits.TransactionRows, limits.TransactionSize));
        return removed != 0;
    }

    private long Pages() => _pages.Number() ?? 0;

    private long FreePages() => _freePages.Number() ?? 0;

    private long FilePages() => Pages() + (((_largeBytes.Number() ?? 0) + Schema.PageSize - 1) / Schema.PageSize);

    private long UsedPages() => FilePages() - FreePages();
}
