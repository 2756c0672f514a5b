using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>Which values have files of their own, seen by the connection that writes; each member is called within a transaction.</summary>
/// <remarks>Files are deleted when the transaction that has forgotten them is done; new ones, if theirs comes to nothing, by who has written them.</remarks>
internal sealed class LargeTable(SqliteConnection connection, LargeFiles files)
{
    private readonly SqliteStatement _add = connection.Prepare("INSERT INTO large(id, file, size) VALUES(?1, ?2, ?3)"u8);
    private readonly SqliteStatement _remove = connection.Prepare("DELETE FROM large WHERE id = ?1 RETURNING file, size"u8);
    private readonly SqliteStatement _find = connection.Prepare("SELECT 1 FROM large WHERE file = ?1"u8);
    private readonly List<string> _forgotten = [];

    /// <summary>How many bytes more than before the transaction are in files.</summary>
    public long AddedBytes { get; private set; }

    /// <summary>Notes that the value of a row is in a file that was written before.</summary>
    public void Add(long row, string file, long size)
    {
        _add.Bind(1, row).BindText(2, file).Bind(3, size).Run();
        AddedBytes += size;
    }

    /// <summary>Forgets the file of a row, if it has one.</summary>
    public void Remove(long row)
    {
        if (_remove.Bind(1, row).Step())
        {
            _forgotten.Add(_remove.Text(0));
            AddedBytes -= _remove.Int64(1);
            _remove.Reset();
        }
    }

    /// <summary>Whether a row names a file.</summary>
    public bool Has(string file) => _find.BindText(1, file).Number() is not null;

    /// <summary>The transaction is done, or has come to nothing.</summary>
    public void End(bool isDone)
    {
        foreach (var file in _forgotten)
        {
            if (isDone)
            {
                files.Delete(file);
            }
        }

        _forgotten.Clear();
        AddedBytes = 0;
    }
}
