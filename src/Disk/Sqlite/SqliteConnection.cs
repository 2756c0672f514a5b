using SQLitePCL;

namespace Memo.Disk.Sqlite;

/// <summary>A connection to a database; used by one thread at a time.</summary>
/// <remarks>
/// A database file is opened and closed by SQLite alone: POSIX drops all locks that a process has on a file when it closes any handle of it.
/// </remarks>
internal sealed class SqliteConnection : IDisposable
{
    private static readonly bool IsReady = Prepare();

    private readonly sqlite3 _handle;
    private readonly List<SqliteStatement> _statements = [];

    private SqliteConnection(string path, int flags, TimeSpan patience)
    {
        _ = IsReady;
        Path = path;
        var code = raw.sqlite3_open_v2(path, out _handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code != raw.SQLITE_OK)
        {
            var failure = Failure(code);
            _handle.Dispose();
            throw failure;
        }

        raw.sqlite3_extended_result_codes(_handle, 1);
        SetPatience(patience);
    }

    public string Path { get; }

    /// <summary>Opens a database that is there.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="patience">How long to wait for locks of others.</param>
    public static SqliteConnection Open(string path, TimeSpan patience) => new(path, raw.SQLITE_OPEN_READWRITE, patience);

    /// <summary>Makes a database.</summary>
    /// <param name="path">Its file.</param>
    public static SqliteConnection Create(string path) => new(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE, TimeSpan.Zero);

    /// <summary>Sets how long to wait for locks of others.</summary>
    public void SetPatience(TimeSpan patience) => raw.sqlite3_busy_timeout(_handle, (int)patience.TotalMilliseconds);

    /// <summary>How many rows the last statement has changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Makes a statement that is used again and again, and ends with the connection.</summary>
    public SqliteStatement Prepare(ReadOnlySpan<byte> sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var handle));
        var statement = new SqliteStatement(this, handle);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Runs statements whose rows, if any, are of no interest.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>Ends a transaction, if there is one, as if it had not been.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(_handle) == 0)
        {
            _ = raw.sqlite3_exec(_handle, "ROLLBACK");
        }
    }

    /// <summary>Copies what is in the log of writes to the database, as far as readers allow, and waits for nobody.</summary>
    public void Checkpoint(int mode) => _ = raw.sqlite3_wal_checkpoint_v2(_handle, null, mode, out _, out _);

    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw Failure(code);
        }
    }

    public SqliteException Failure(int code) =>
        new(Path, _handle is null || _handle.IsInvalid ? code : raw.sqlite3_extended_errcode(_handle), raw.sqlite3_errstr(code).utf8_to_string());

    public void Dispose()
    {
        foreach (var statement in _statements.ToArray())
        {
            statement.Dispose();
        }

        _handle.Dispose();
    }

    /// <summary>A statement has ended before the connection does.</summary>
    public void Forget(SqliteStatement statement) => _statements.Remove(statement);

    private static bool Prepare()
    {
        Batteries_V2.Init();
        return true;
    }
}
