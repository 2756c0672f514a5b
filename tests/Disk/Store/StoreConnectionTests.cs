using Memo.Disk.Sqlite;
using Memo.Disk.Store;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

/// <summary>Settings that SQLite has ignored, or that another build of it has other defaults for, would be noticed only when power is lost.</summary>
public sealed class StoreConnectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StoreLimits _limits = new(50_000_000, 16_000_000);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Settings_AreThoseOfTheDocumentation()
    {
        using var store = new OpenStore(_folder.Sub("store"));
        using var writer = StoreConnection.ToWrite(Database, _limits);
        Assert.Equal("wal", Text(writer, "journal_mode"u8));
        Assert.Equal(1, Number(writer, "synchronous"u8));
        Assert.Equal(2, Number(writer, "auto_vacuum"u8));
        Assert.Equal(4096, Number(writer, "page_size"u8));
        Assert.Equal(0, Number(writer, "mmap_size"u8));
        Assert.Equal(_limits.LogPages, Number(writer, "wal_autocheckpoint"u8));
        Assert.Equal(_limits.LogSize, Number(writer, "journal_size_limit"u8));
        Assert.Equal(_limits.MaxPages + _limits.LogPages, Number(writer, "max_page_count"u8));
        using var reader = StoreConnection.ToRead(Database, TimeSpan.FromMilliseconds(70), cachedKilobytes: 512);
        Assert.Equal("wal", Text(reader, "journal_mode"u8));
        Assert.Equal(0, Number(reader, "mmap_size"u8));
        Assert.Equal(1, Number(reader, "query_only"u8));
        Assert.Equal(-512, Number(reader, "cache_size"u8));
        Assert.Equal(70, Number(reader, "busy_timeout"u8));
    }

    [Fact]
    public void Reader_CannotWrite()
    {
        using var store = new OpenStore(_folder.Sub("store"));
        using var reader = StoreConnection.ToRead(Database, TimeSpan.Zero, cachedKilobytes: 512);
        Assert.True(Assert.Throws<SqliteException>(() => reader.Execute("DELETE FROM entry")).IsForbidden);
    }

    private string Database => Path.Combine(_folder.Sub("store"), "store.db");

    private static long? Number(SqliteConnection connection, ReadOnlySpan<byte> setting)
    {
        using var statement = connection.Prepare([.. "PRAGMA "u8, .. setting]);
        return statement.Number();
    }

    private static string Text(SqliteConnection connection, ReadOnlySpan<byte> setting)
    {
        using var statement = connection.Prepare([.. "PRAGMA "u8, .. setting]);
        Assert.True(statement.Step());
        var text = statement.Text(0);
        statement.Reset();
        return text;
    }
}
