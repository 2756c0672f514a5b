using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>Goes through all entries of a store; a connection of its own, which holds no snapshot between two pages of them.</summary>
internal sealed class Catalog : IDisposable
{
    private const int ScannedRows = 4096;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly SqliteConnection _connection;

    public Catalog(string path)
    {
        _connection = SqliteConnection.Open(path, Patience);
        _connection.Execute("PRAGMA mmap_size=0;PRAGMA query_only=ON");
    }

    /// <summary>How many entries there are.</summary>
    public long Count() => _connection.Prepare("SELECT entries FROM total WHERE id = 1"u8).Number() ?? 0;

    /// <summary>Rows whose keys may begin with a text.</summary>
    /// <param name="after">Behind which row to begin; set to the last that was looked at, null: there are no more.</param>
    /// <param name="prefix">The text.</param>
    /// <param name="limit">How many to return at most.</param>
    public List<long> RowsAfter(ref long? after, string prefix, int limit)
    {
        var rows = new List<long>();
        var methods = MethodsOf(prefix);
        using var statement = _connection.Prepare("SELECT id, method FROM life WHERE id > ?1 ORDER BY id LIMIT ?2"u8);
        statement.Bind(1, after!.Value).Bind(2, ScannedRows);
        var scanned = 0;
        while (rows.Count < limit && statement.Step())
        {
            scanned++;
            after = statement.Int64(0);
            if (methods.Contains(statement.Int64(1)))
            {
                rows.Add(after.Value);
            }
        }

        statement.Reset();
        if (scanned < ScannedRows && rows.Count < limit)
        {
            after = null;
        }

        return rows;
    }

    public void Dispose() => _connection.Dispose();

    // Those of no method may begin with anything.
    private HashSet<long> MethodsOf(string prefix)
    {
        var methods = new HashSet<long>();
        using var statement = _connection.Prepare("SELECT id, name FROM method"u8);
        while (statement.Step())
        {
            var name = KeyText.Decode(statement.Bytes(1));
            if (name.Length == 0 || name.StartsWith(prefix, StringComparison.Ordinal) || prefix.StartsWith(name, StringComparison.Ordinal))
            {
                methods.Add(statement.Int64(0));
            }
        }

        return methods;
    }
}
