using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>Connections to the database of a store, set up as docs/disk.md says.</summary>
internal static class StoreConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The one that writes.</summary>
    /// <exception cref="DamagedStoreException">The database is none of a store.</exception>
    public static SqliteConnection ToWrite(string path, StoreLimits limits)
    {
        var connection = SqliteConnection.Open(path, Patience);
        try
        {
            if (!Schema.IsOf(connection))
            {
                throw new DamagedStoreException("The tables are not those of a store.");
            }

            connection.Execute(
                $"PRAGMA mmap_size=0;PRAGMA synchronous=NORMAL;PRAGMA wal_autocheckpoint={limits.LogPages};PRAGMA journal_size_limit={limits.LogSize};PRAGMA max_page_count={limits.MaxPages + limits.LogPages}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>One that writes nothing.</summary>
    /// <param name="path">The database.</param>
    /// <param name="patience">How long to wait for locks of others.</param>
    /// <param name="cachedKilobytes">How much of the database to keep in memory.</param>
    public static SqliteConnection ToRead(string path, TimeSpan patience, int cachedKilobytes)
    {
        var connection = SqliteConnection.Open(path, patience);
        try
        {
            connection.Execute($"PRAGMA mmap_size=0;PRAGMA cache_size=-{cachedKilobytes};PRAGMA query_only=ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
