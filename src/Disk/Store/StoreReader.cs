using System.Buffers;
using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>A connection that looks for entries.</summary>
internal sealed class StoreReader : IDisposable
{
    // A reader waits for nobody but one who repairs the store after a process has died.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _find;

    public StoreReader(string path)
    {
        _connection = SqliteConnection.Open(path, Patience);
        _connection.Execute("PRAGMA mmap_size=0;PRAGMA cache_size=-1024;PRAGMA query_only=ON");
        _find = _connection.Prepare("SELECT key, value FROM entry WHERE id = ?1"u8);
    }

    public bool TryRead(long row, ReadOnlySpan<byte> key, IBufferWriter<byte> target)
    {
        if (!_find.Bind(1, row).Step())
        {
            return false;
        }

        try
        {
            if (!_find.Bytes(0).SequenceEqual(key))
            {
                return false;
            }

            target.Write(_find.Bytes(1));
            return true;
        }
        finally
        {
            _find.Reset();
        }
    }

    public void Dispose() => _connection.Dispose();
}
