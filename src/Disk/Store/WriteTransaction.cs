using Memo.Disk.Folders;
using Memo.Disk.Sqlite;
using SQLitePCL;

namespace Memo.Disk.Store;

/// <summary>Runs work on the tables as one step, under the lock of the store that one process has at a time.</summary>
/// <remarks>
/// SQLite copies its write-ahead log into the database after <see cref="StoreLimits.LogPages"/> pages, as far as readers allow. Where readers
/// are always under way the log would grow without end: at twice its size it is waited for them, for they never stay long. Where they do,
/// because their processes get no time, nothing is written any more but what must be: marks, and removals.
/// The lock is asked for once a millisecond: SQLite's own waits become so long that whoever writes without pause shuts out all others.
/// </remarks>
internal sealed class WriteTransaction(SqliteConnection connection, StoreFiles files, StoreLimits limits, EntryTable entries, MethodTable methods)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan PatienceWithReaders = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongerPatienceWithReaders = TimeSpan.FromMilliseconds(500);
    private static readonly ManualResetEventSlim Never = new();

    private readonly SqliteStatement _begin = connection.Prepare("BEGIN IMMEDIATE"u8);
    private readonly SqliteStatement _commit = connection.Prepare("COMMIT"u8);

    /// <summary>Runs work.</summary>
    /// <param name="work">The work.</param>
    /// <param name="patience">How long to wait for others; null: five seconds.</param>
    /// <param name="mustBeDone">Whether it is done even if the log is full.</param>
    /// <exception cref="SqliteException">Others write for too long, or the log is full.</exception>
    public void Run(Action work, TimeSpan? patience = null, bool mustBeDone = false)
    {
        var isDone = false;
        Begin(patience ?? Patience);
        if (!mustBeDone && IsLogFull())
        {
            EmptyLog(patience ?? Patience);
        }

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

        if (IsLogFull())
        {
            connection.SetPatience(PatienceWithReaders);
            connection.Checkpoint(raw.SQLITE_CHECKPOINT_TRUNCATE);
        }
    }

    private bool IsLogFull() => FileStatus.Of(files.WriteAheadLog) is { } log && log.Length > 2 * limits.LogSize;

    // Looked at with the lock, which others may have had since.
    private void EmptyLog(TimeSpan patience)
    {
        for (var began = TimeProvider.System.GetTimestamp(); IsLogFull(); Begin(patience))
        {
            connection.RollBack();
            if (TimeProvider.System.GetElapsedTime(began) >= patience)
            {
                throw new SqliteException(files.Database, raw.SQLITE_BUSY, "the log of writes is full, and readers hold it; entries are stored again when they have let it go");
            }

            connection.SetPatience(LongerPatienceWithReaders);
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
