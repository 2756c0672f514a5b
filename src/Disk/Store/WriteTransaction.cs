using Memo.Disk.Folders;
using Memo.Disk.Sqlite;
using SQLitePCL;

namespace Memo.Disk.Store;

/// <summary>Runs work on the tables as one step, under the lock of the store that one process has at a time.</summary>
/// <remarks>
/// SQLite copies its write-ahead log into the database after <see cref="StoreLimits.LogPages"/> pages, as far as readers allow. Where readers
/// are always under way the log would grow without end: at twice its size it is waited for them, for they never stay long.
/// The lock is asked for once a millisecond: SQLite's own waits become so long that whoever writes without pause shuts out all others.
/// </remarks>
internal sealed class WriteTransaction(SqliteConnection connection, StoreFiles files, StoreLimits limits, EntryTable entries, MethodTable methods)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan PatienceWithReaders = TimeSpan.FromMilliseconds(200);
    private static readonly ManualResetEventSlim Never = new();

    private readonly SqliteStatement _begin = connection.Prepare("BEGIN IMMEDIATE"u8);
    private readonly SqliteStatement _commit = connection.Prepare("COMMIT"u8);

    /// <summary>Runs work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="patience">How long to wait for others; null: five seconds.</param>
    public void Run(Action work, TimeSpan? patience = null)
    {
        var isDone = false;
        Begin(patience ?? Patience);
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
            connection.SetPatience(PatienceWithReaders);
            connection.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
        }
    }

    private void Begin(TimeSpan patience)
    {
        connection.SetPatience(TimeSpan.Zero);
        var began = TimeProvider.System.GetTimestamp();
        while (!_begin.TryRun())
        {
            if (TimeProvider.System.GetElapsedTime(began) >= patience)
            {
                throw connection.Failure(raw.SQLITE_BUSY);
            }

            Never.Wait(Pause);
        }
    }
}
