using Memo.Disk.Folders;
using Memo.Disk.Sqlite;
using SQLitePCL;

namespace Memo.Disk.Store;

/// <summary>Runs work on the tables as one step, under the lock of the store that one process has at a time.</summary>
/// <remarks>
/// SQLite copies its write-ahead log into the database after <see cref="StoreLimits.LogPages"/> pages, as far as readers allow. Where readers
/// are always under way the log would grow without end: at twice its size it is waited for them, for they never stay long.
/// </remarks>
internal sealed class WriteTransaction(SqliteConnection connection, StoreFiles files, StoreLimits limits, EntryTable entries, MethodTable methods)
{
    private readonly SqliteStatement _begin = connection.Prepare("BEGIN IMMEDIATE"u8);
    private readonly SqliteStatement _commit = connection.Prepare("COMMIT"u8);

    public void Run(Action work)
    {
        var isDone = false;
        _begin.Run();
        try
        {
            work();
            entries.Settle();
            _commit.Run();
            isDone = true;
        }
        finally
        {
            if (!isDone)
            {
                methods.Forget();
                connection.RollBack();
            }

            entries.Finish(isDone);
        }

        if (FileStatus.Of(files.WriteAheadLog) is { } log && log.Length > 2 * limits.LogSize)
        {
            connection.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
        }
    }
}
