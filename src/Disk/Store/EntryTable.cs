using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>The entries, seen by the connection that writes; each member is called within a transaction.</summary>
/// <remarks>What is read on a hit, key and value, is apart from what is not, so that writing down when entries were used touches few pages.</remarks>
internal sealed class EntryTable(SqliteConnection connection, LargeTable large)
{
    private readonly SqliteStatement _put = connection.Prepare(
        "INSERT INTO entry(id, key, value) VALUES(?1, ?2, ?3) ON CONFLICT(id) DO UPDATE SET key = excluded.key, value = excluded.value"u8);
    private readonly SqliteStatement _renew = connection.Prepare(
        "UPDATE life SET method = ?2, size = ?3, stored = ?4, used = ?4, expires = ?5 WHERE id = ?1"u8);
    private readonly SqliteStatement _begin = connection.Prepare("INSERT INTO life(id, method, size, stored, used, expires) VALUES(?1, ?2, ?3, ?4, ?4, ?5)"u8);
    private readonly SqliteStatement _removeKey = connection.Prepare("DELETE FROM entry WHERE id = ?1 AND key = ?2"u8);
    private readonly SqliteStatement _removeRow = connection.Prepare("DELETE FROM entry WHERE id = ?1"u8);
    private readonly SqliteStatement _end = connection.Prepare("DELETE FROM life WHERE id = ?1"u8);
    private readonly SqliteStatement _use = connection.Prepare("UPDATE life SET used = ?2 WHERE id = ?1 AND used < ?2"u8);
    private readonly SqliteStatement _key = connection.Prepare("SELECT key FROM entry WHERE id = ?1"u8);
    private readonly SqliteStatement _expired = connection.Prepare("SELECT id, size FROM life WHERE expires <= ?1 ORDER BY expires LIMIT ?2"u8);
    private readonly SqliteStatement _hasExpired = connection.Prepare("SELECT 1 FROM life WHERE expires <= ?1 LIMIT 1"u8);
    private readonly SqliteStatement _oldest = connection.Prepare("SELECT id, size FROM life ORDER BY used LIMIT ?1"u8);
    private readonly SqliteStatement _ahead = connection.Prepare("SELECT id, size FROM life WHERE used > ?1 ORDER BY used DESC LIMIT ?2"u8);
    private readonly SqliteStatement _setTotal = connection.Prepare("UPDATE total SET entries = entries + ?1, large = large + ?2 WHERE id = 1"u8);
    private long _added;

    /// <summary>Stores an entry in place of what was in its row.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its bytes.</param>
    /// <param name="file">The file that they are in; null: they go into the table.</param>
    /// <param name="life">When it was stored and when it may be forgotten.</param>
    public void Put(long row, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, string? file, in EntryLife life)
    {
        var size = (long)key.Length + value.Length;
        _renew.Bind(1, row).Bind(2, life.Method).Bind(3, size).Bind(4, life.Stored).Bind(5, life.Expires).Run();
        if (connection.Changes == 0)
        {
            _begin.Bind(1, row).Bind(2, life.Method).Bind(3, size).Bind(4, life.Stored).Bind(5, life.Expires).Run();
            _added++;
        }
        else
        {
            large.Remove(row);
        }

        _put.Bind(1, row).Bind(2, key);
        if (file is null)
        {
            _put.Bind(3, value).Run();
        }
        else
        {
            _put.BindNull(3).Run();
            large.Add(row, file, value.Length);
        }
    }

    /// <summary>Removes the entry of a key, if it is the one in its row.</summary>
    public void Remove(long row, ReadOnlySpan<byte> key)
    {
        _removeKey.Bind(1, row).Bind(2, key).Run();
        if (connection.Changes != 0)
        {
            End(row);
        }
    }

    /// <summary>Removes what is in a row.</summary>
    public void Remove(long row)
    {
        _removeRow.Bind(1, row).Run();
        End(row);
    }

    /// <summary>Removes what is in a row if its key begins with a text.</summary>
    public void RemoveIf(long row, string prefix)
    {
        _key.Bind(1, row);
        if (!_key.Step())
        {
            return;
        }

        var covers = KeyText.Decode(_key.Bytes(0)).StartsWith(prefix, StringComparison.Ordinal);
        _key.Reset();
        if (covers)
        {
            Remove(row);
        }
    }

    /// <summary>Notes when an entry was used last.</summary>
    public void Use(long row, long now) => _use.Bind(1, row).Bind(2, now).Run();

    /// <summary>Whether an entry has expired; needs no transaction.</summary>
    public bool HasExpired(long now) => _hasExpired.Bind(1, now).Number() is not null;

    /// <summary>Removes entries that have expired, the oldest first.</summary>
    /// <param name="now">The time.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="maxBytes">After how many bytes to stop.</param>
    /// <returns>How many were removed.</returns>
    public int RemoveExpired(long now, int limit, long maxBytes) => RemoveAll(_expired.Bind(1, now).Bind(2, limit), maxBytes);

    /// <summary>
    /// Removes the entries that were used least recently; before them those of a clock that was far ahead, which would push out all that come.
    /// </summary>
    /// <inheritdoc cref="RemoveExpired"/>
    public int RemoveOldest(long now, int limit, long maxBytes)
    {
        var removed = RemoveAll(_ahead.Bind(1, now + TimeSpan.TicksPerDay).Bind(2, limit), maxBytes);
        return removed != 0 ? removed : RemoveAll(_oldest.Bind(1, limit), maxBytes);
    }

    /// <summary>Notes how many entries there are; before a transaction ends.</summary>
    public void Settle()
    {
        if (_added != 0 || large.AddedBytes != 0)
        {
            _setTotal.Bind(1, _added).Bind(2, large.AddedBytes).Run();
        }
    }

    /// <summary>A transaction is done, or has come to nothing.</summary>
    public void Finish(bool isDone)
    {
        _added = 0;
        large.End(isDone);
    }

    private int RemoveAll(SqliteStatement rows, long maxBytes)
    {
        var found = new List<long>();
        for (var bytes = 0L; bytes < maxBytes && rows.Step(); bytes += rows.Int64(1))
        {
            found.Add(rows.Int64(0));
        }

        rows.Reset();
        foreach (var row in found)
        {
            Remove(row);
        }

        return found.Count;
    }

    private void End(long row)
    {
        _end.Bind(1, row).Run();
        _added -= connection.Changes;
        large.Remove(row);
    }
}
