using System.Buffers;
using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>A connection that looks for entries; used by one thread at a time.</summary>
/// <remarks>
/// More than half of what a read costs is to begin and end its transaction, which takes and drops locks that processes share. So where reads
/// follow closely on each other, a snapshot is held over them: for <see cref="LongestHold"/> at most, not past a write of this process, and
/// not while nobody reads (<see cref="ReaderPool"/> sees to that). What a snapshot does not have is looked for outside it. What other processes
/// have overwritten or removed meanwhile may still be seen: the log of invalidations, which no snapshot covers, says that it is not valid.
/// </remarks>
internal sealed class StoreReader : IDisposable
{
    /// <summary>How long a snapshot is held while reads go on; as long as it is, what was written since cannot leave the write-ahead log.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromMilliseconds(50);

    // A reader waits for nobody but one who repairs the store after a process has died.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static readonly long LongestHoldTicks = TicksOf(LongestHold);
    private static readonly long CloseTicks = TicksOf(TimeSpan.FromMicroseconds(500));

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _find;
    private readonly SqliteStatement _large;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _end;
    private long _lastRead;
    private long _heldSince;
    private long _heldVersion;

    public StoreReader(string path)
    {
        _connection = StoreConnection.ToRead(path, Patience, cachedKilobytes: 1024);
        _find = _connection.Prepare("SELECT key, value FROM entry WHERE id = ?1"u8);
        _large = _connection.Prepare("SELECT file FROM large WHERE id = ?1"u8);
        _begin = _connection.Prepare("BEGIN"u8);
        _end = _connection.Prepare("COMMIT"u8);
    }

    /// <summary>Whether a snapshot is held.</summary>
    public bool IsHolding { get; private set; }

    /// <summary>Looks for an entry.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="key">Its key.</param>
    /// <param name="version">How many writes this process has made.</param>
    /// <param name="target">Where its bytes go.</param>
    /// <param name="file">Where they are instead, if they are in a file of their own.</param>
    public bool TryRead(long row, ReadOnlySpan<byte> key, long version, IBufferWriter<byte> target, out string? file)
    {
        var now = TimeProvider.System.GetTimestamp();
        if (IsHolding)
        {
            if (version != _heldVersion || now - _heldSince > LongestHoldTicks)
            {
                EndHold();
            }
        }
        else if (now - _lastRead < CloseTicks)
        {
            _begin.Run();
            (IsHolding, _heldSince, _heldVersion) = (true, now, version);
        }

        _lastRead = now;
        if (TryFind(row, key, target, out file))
        {
            return true;
        }

        if (!IsHolding)
        {
            return false;
        }

        EndHold();
        return TryFind(row, key, target, out file);
    }

    /// <summary>Lets the snapshot go.</summary>
    public void EndHold()
    {
        IsHolding = false;
        _end.Run();
    }

    public void Dispose() => _connection.Dispose();

    private static long TicksOf(TimeSpan time) => (long)(time.TotalSeconds * TimeProvider.System.TimestampFrequency);

    private bool TryFind(long row, ReadOnlySpan<byte> key, IBufferWriter<byte> target, out string? file)
    {
        file = null;
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

            var value = _find.Bytes(1);
            if (value.IsEmpty && _find.IsNull(1))
            {
                file = FileOf(row);
                return file is not null;
            }

            target.Write(value);
            return true;
        }
        finally
        {
            _find.Reset();
        }
    }

    private string? FileOf(long row)
    {
        if (!_large.Bind(1, row).Step())
        {
            return null;
        }

        var file = _large.Text(0);
        _large.Reset();
        return file;
    }
}
