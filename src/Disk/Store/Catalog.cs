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
        _connection = StoreConnection.ToRead(path, Patience, cachedKilobytes: 2048);
    }

    /// <summary>How many entries there are.</summary>
    public long Count() => _connection.Prepare("SELECT entries FROM total WHERE id = 1"u8).Number() ?? 0;

    /// <summary>How many bytes are in files of their own.</summary>
    public long LargeBytes() => _connection.Prepare("SELECT large FROM total WHERE id = 1"u8).Number() ?? 0;

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

    /// <summary>The entries behind a row, in the order of rows.</summary>
    /// <param name="after">Behind which row; set to the last that was looked at, null: there are no more.</param>
    /// <param name="method">The method that they must be of; null: any.</param>
    /// <param name="limit">How many to look at.</param>
    public List<DiskEntry> EntriesAfter(ref long? after, string? method, int limit)
    {
        var entries = new List<DiskEntry>();
        using var statement = _connection.Prepare("""
            SELECT life.id, method.name, entry.key, life.size, life.stored, life.used, life.expires
            FROM life LEFT JOIN entry ON entry.id = life.id LEFT JOIN method ON method.id = life.method
            WHERE life.id > ?1 ORDER BY life.id LIMIT ?2
            """u8);
        statement.Bind(1, after!.Value).Bind(2, limit);
        after = null;
        while (statement.Step())
        {
            after = statement.Int64(0);
            var name = NameOf(statement.Bytes(1));
            if (method is null || method == name)
            {
                var expires = statement.IsNull(6) ? default(DateTimeOffset?) : Time(statement.Int64(6));
                entries.Add(new DiskEntry(
                    name, KeyText.Decode(statement.Bytes(2)), statement.Int64(3), Time(statement.Int64(4)), Time(statement.Int64(5)), expires));
            }
        }

        return entries;
    }

    /// <summary>What the entries of each method take, the largest first.</summary>
    public List<DiskMethod> Methods()
    {
        var names = Names();
        var methods = new Dictionary<string, DiskMethod>(StringComparer.Ordinal);
        for (long? after = long.MinValue; after is not null;)
        {
            AddMethods(ref after, names, methods);
        }

        return [.. methods.Values.OrderByDescending(static method => method.Size).ThenBy(static method => method.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => _connection.Dispose();

    private static DiskMethod Join(DiskMethod one, DiskMethod other) => new(
        one.Name, one.Entries + other.Entries, one.Size + other.Size,
        one.Oldest < other.Oldest ? one.Oldest : other.Oldest,
        one.Newest > other.Newest ? one.Newest : other.Newest,
        one.LastUsed > other.LastUsed ? one.LastUsed : other.LastUsed);

    private static string NameOf(ReadOnlySpan<byte> method) => EntryKey.NameOf(KeyText.Decode(method));

    private static DateTimeOffset Time(long ticks) => new(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);

    private void AddMethods(ref long? after, Dictionary<long, string> names, Dictionary<string, DiskMethod> methods)
    {
        using var statement = _connection.Prepare("SELECT id, method, size, stored, used FROM life WHERE id > ?1 ORDER BY id LIMIT ?2"u8);
        statement.Bind(1, after!.Value).Bind(2, ScannedRows);
        after = null;
        while (statement.Step())
        {
            after = statement.Int64(0);
            var (stored, used) = (Time(statement.Int64(3)), Time(statement.Int64(4)));
            var entry = new DiskMethod(names.GetValueOrDefault(statement.Int64(1), ""), 1, statement.Int64(2), stored, stored, used);
            methods[entry.Name] = methods.TryGetValue(entry.Name, out var known) ? Join(known, entry) : entry;
        }
    }

    private Dictionary<long, string> Names()
    {
        var names = new Dictionary<long, string>();
        using var statement = _connection.Prepare("SELECT id, name FROM method"u8);
        while (statement.Step())
        {
            names.Add(statement.Int64(0), NameOf(statement.Bytes(1)));
        }

        return names;
    }

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
