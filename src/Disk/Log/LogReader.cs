using Memo.Disk.Sqlite;
using Memo.Disk.Store;

namespace Memo.Disk.Log;

/// <summary>
/// Reads the log for those who follow it, on a connection of its own that writes nothing and stays in no transaction, so that it is told at
/// once, by <c>PRAGMA data_version</c>, whether anybody has written to the store since.
/// </summary>
internal sealed class LogReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _version;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _end;
    private readonly LogTable _table;
    private long _seenVersion = -1;
    private LogHead _head;

    public LogReader(string path)
    {
        _connection = StoreConnection.ToRead(path, Patience, cachedKilobytes: 512);
        _version = _connection.Prepare("PRAGMA data_version"u8);
        _begin = _connection.Prepare("BEGIN"u8);
        _end = _connection.Prepare("COMMIT"u8);
        _table = new LogTable(_connection);
    }

    /// <inheritdoc cref="InvalidationLog.Read"/>
    public LogReading Read(LogPosition after)
    {
        lock (_gate)
        {
            CatchUp();
            return after == _head.Position ? Unchanged() : ReadRows(after);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }

    // Asked before the head is read: a write that comes in between is then seen next time.
    private void CatchUp()
    {
        var version = _version.Number() ?? 0;
        if (version != _seenVersion)
        {
            _head = _table.Head();
            _seenVersion = version;
        }
    }

    private LogReading Unchanged() => new(_head.Position, []) { Floor = _head.Floor };

    private LogReading ReadRows(LogPosition after)
    {
        _begin.Run();
        try
        {
            var head = _table.Head();
            if (after.Epoch == head.Epoch && after.Sequence > head.Last)
            {
                throw new DamagedStoreException("The log of invalidations has been set back.");
            }

            if (after.Epoch == head.Epoch && after.Sequence >= head.Settled)
            {
                return new LogReading(head.Position, _table.After(in head, after.Sequence)) { Floor = head.Floor };
            }

            var (marks, floor) = _table.All(in head);
            return new LogReading(head.Position, marks) { IsComplete = true, Floor = floor };
        }
        finally
        {
            _end.Run();
        }
    }
}
