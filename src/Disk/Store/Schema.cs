using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>The tables of a store, format version 1; docs/disk.md says what they hold.</summary>
internal static class Schema
{
    /// <summary>Stores of different versions are kept side by side.</summary>
    public const int Version = 1;

    public const int PageSize = 4096;

    private const int ApplicationId = 0x4D454D4F;

    private static readonly string[] Objects =
    [
        "CREATE TABLE entry(id INTEGER PRIMARY KEY, key BLOB NOT NULL, value BLOB)",
        "CREATE TABLE large(id INTEGER PRIMARY KEY, file TEXT NOT NULL, size INTEGER NOT NULL)",
        "CREATE TABLE life(id INTEGER PRIMARY KEY, method INTEGER NOT NULL, size INTEGER NOT NULL, stored INTEGER NOT NULL, used INTEGER NOT NULL, expires INTEGER)",
        "CREATE INDEX life_used ON life(used)",
        "CREATE INDEX life_expires ON life(expires) WHERE expires IS NOT NULL",
        "CREATE TABLE method(id INTEGER PRIMARY KEY, name BLOB NOT NULL, fingerprint BLOB NOT NULL)",
        "CREATE UNIQUE INDEX method_name ON method(name, fingerprint)",
        "CREATE TABLE total(id INTEGER PRIMARY KEY, entries INTEGER NOT NULL, large INTEGER NOT NULL)",
        "CREATE TABLE log(position INTEGER PRIMARY KEY, mark BLOB NOT NULL, seal INTEGER NOT NULL)",
        "CREATE TABLE head(id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, last INTEGER NOT NULL, floor INTEGER NOT NULL, settled INTEGER NOT NULL, count INTEGER NOT NULL, sum INTEGER NOT NULL, seal INTEGER NOT NULL)",
    ];

    /// <summary>Makes the tables of a new database.</summary>
    /// <remarks>
    /// Nothing is synchronized with the disk: until the whole folder has its name there is nothing to lose, and after a loss of power what is
    /// incomplete is found to be damaged.
    /// </remarks>
    public static void Create(SqliteConnection connection, Action<SqliteConnection> fill)
    {
        connection.Execute($"PRAGMA page_size={PageSize};PRAGMA auto_vacuum=INCREMENTAL;PRAGMA synchronous=OFF;PRAGMA journal_mode=WAL");
        connection.Execute($"BEGIN;{string.Join(';', Objects)};PRAGMA application_id={ApplicationId};PRAGMA user_version={Version}");
        connection.Execute("INSERT INTO total(id, entries, large) VALUES(1, 0, 0)");
        fill(connection);
        connection.Execute("COMMIT");
    }

    /// <summary>Whether a database is one of this version, as it was made.</summary>
    public static bool IsOf(SqliteConnection connection)
    {
        if (connection.Prepare("PRAGMA application_id"u8).Number() != ApplicationId || connection.Prepare("PRAGMA user_version"u8).Number() != Version)
        {
            return false;
        }

        var found = 0;
        var isSame = true;
        using var statement = connection.Prepare("SELECT sql FROM sqlite_schema ORDER BY rowid"u8);
        while (statement.Step())
        {
            isSame &= found < Objects.Length && statement.Text(0) == Objects[found];
            found++;
        }

        return isSame && found == Objects.Length;
    }
}
