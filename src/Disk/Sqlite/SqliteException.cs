using SQLitePCL;

namespace Memo.Disk.Sqlite;

/// <summary>SQLite has refused an operation.</summary>
/// <param name="file">The database.</param>
/// <param name="code">The extended result code.</param>
/// <param name="detail">What SQLite says of it.</param>
internal sealed class SqliteException(string file, int code, string detail) : IOException($"SQLite refused an operation on '{file}' with code {code}: {detail}")
{
    /// <summary>The extended result code.</summary>
    public int Code { get; } = code;

    /// <summary>The result code without what extends it.</summary>
    public int PrimaryCode => Code & 0xFF;

    /// <summary>Whether the file is not what it should be; whatever is done again fails again.</summary>
    public bool IsDamage =>
        PrimaryCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT or raw.SQLITE_SCHEMA or raw.SQLITE_ERROR or raw.SQLITE_MISMATCH or raw.SQLITE_CONSTRAINT
        || Code is raw.SQLITE_IOERR_SHORT_READ;

    /// <summary>Whether another connection has the lock that is needed.</summary>
    public bool IsBusy => PrimaryCode == raw.SQLITE_BUSY;

    /// <summary>Whether there is no room: on the disk, or within the bound.</summary>
    public bool IsFull => PrimaryCode == raw.SQLITE_FULL;

    /// <summary>Whether the files may not be written.</summary>
    public bool IsForbidden => PrimaryCode is raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH;

    /// <summary>Whether the files were not there, or could not be opened.</summary>
    public bool IsMissing => PrimaryCode == raw.SQLITE_CANTOPEN;
}
