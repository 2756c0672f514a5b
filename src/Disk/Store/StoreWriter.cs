using System.Text;
using Memo.Disk.Log;
using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>The one connection of a process that writes to a store; its members are called by several threads at once.</summary>
/// <remarks>
/// Entries are written with <c>synchronous=NORMAL</c>: after a loss of power the last may be missing, which is a miss. Marks are written with
/// <c>FULL</c>: an invalidation that has returned must not be forgotten, or what it invalidated would be served again.
/// </remarks>
internal sealed class StoreWriter : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly StoreLimits _limits;
    private readonly LargeFiles _files;
    private readonly WriteTransaction _transaction;
    private readonly Room _room;
    private readonly LargeTable _large;
    private readonly EntryTable _entries;
    private readonly MethodTable _methods;
    private readonly LogTable _log;
    private long _version;

    /// <param name="files">The store.</param>
    /// <param name="large">Its values that are too large for the database.</param>
    /// <param name="limits">What it may take.</param>
    /// <exception cref="DamagedStoreException">It is none.</exception>
    public StoreWriter(StoreFiles files, LargeFiles large, StoreLimits limits)
    {
        (_limits, _files) = (limits, large);
        _connection = StoreConnection.ToWrite(files.Database, limits);
        _large = new LargeTable(_connection, large);
        _entries = new EntryTable(_connection, _large);
        _methods = new MethodTable(_connection);
        _log = new LogTable(_connection, limits.LogCapacity);
        _transaction = new WriteTransaction(_connection, files, limits, _entries, _methods);
        _room = new Room(_connection, limits, _entries, _transaction);
    }

    /// <summary>How many transactions this process has made.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>What the log says of itself now.</summary>
    public LogHead Head()
    {
        lock (_gate)
        {
            return _log.Head();
        }
    }

    /// <summary>Stores entries, except those that have been invalidated since they began to be computed.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="now">Gives the time, each time a later one.</param>
    /// <param name="cancellationToken">Ends the work between two transactions.</param>
    public void Write(IReadOnlyList<ByteEntry> entries, Func<long> now, CancellationToken cancellationToken)
    {
        for (var first = 0; first < entries.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (next, bytes) = (first, 0L);
            while (next < entries.Count && (next == first || _limits.FitInTransaction(bytes + SizeOf(entries[next]), next + 1 - first)))
            {
                bytes += SizeOf(entries[next++]);
            }

            Write(entries, first, next, bytes, now);
            first = next;
        }
    }

    /// <summary>Removes the entry of a key.</summary>
    public void Remove(string key)
    {
        var row = EntryKey.Of(key).Row;
        var text = KeyText.Encode(key);
        Transact(() => _entries.Remove(row, text), mustBeDone: true);
    }

    /// <summary>Removes entries of some rows if their keys begin with a text.</summary>
    public void RemoveRows(IReadOnlyList<long> rows, string prefix) => Transact(() =>
    {
        foreach (var row in rows)
        {
            _entries.RemoveIf(row, prefix);
        }
    }, mustBeDone: true);

    /// <inheritdoc cref="MethodTable.VersionsOf"/>
    public List<string> VersionsOf(ReadOnlySpan<char> method)
    {
        lock (_gate)
        {
            return _methods.VersionsOf(method);
        }
    }

    /// <summary>Notes that entries were used.</summary>
    /// <param name="rows">Their rows.</param>
    /// <param name="now">The time.</param>
    /// <param name="patience">How long to wait for others.</param>
    public void Use(IReadOnlyList<long> rows, long now, TimeSpan patience)
    {
        foreach (var some in rows.Chunk(_limits.TransactionRows))
        {
            lock (_gate)
            {
                _transaction.Run(
                    () =>
                    {
                        foreach (var row in some)
                        {
                            _entries.Use(row, now);
                        }
                    },
                    patience);
            }
        }
    }

    /// <summary>Adds marks to the log; when this returns they are on the disk.</summary>
    /// <param name="marks">The marks.</param>
    /// <param name="now">The time.</param>
    public LogPosition Append(IReadOnlyList<string> marks, long now)
    {
        try
        {
            return Append(marks);
        }
        catch (SqliteException failure) when (failure.IsFull)
        {
            MakeRoom(_limits.TransactionSize + (marks.Count * StoreLimits.BytesOfMark), 1, 0, () => now);
            return Append(marks);
        }
    }

    /// <summary>Removes entries that have expired, a few.</summary>
    /// <returns>Whether there may be more.</returns>
    public bool RemoveExpired(long now)
    {
        lock (_gate)
        {
            Advance();
            return _room.RemoveExpired(now);
        }
    }

    /// <inheritdoc cref="Room.GiveBack"/>
    public bool GiveBack()
    {
        lock (_gate)
        {
            return _room.GiveBack();
        }
    }

    /// <summary>Deletes files of large values that no entry names.</summary>
    public void DeleteOrphans(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            bool isNamed;
            lock (_gate)
            {
                isNamed = _large.Has(file);
            }

            if (!isNamed)
            {
                _files.Delete(file);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }

    private static int SizeOf(in ByteEntry entry) => entry.Value.Length + Encoding.UTF8.GetByteCount(entry.Key);

    private LogPosition Append(IReadOnlyList<string> marks)
    {
        lock (_gate)
        {
            LogPosition position = default;
            _connection.Execute("PRAGMA synchronous=FULL");
            try
            {
                Transact(() => position = _log.Append(marks).Position, mustBeDone: true);
            }
            finally
            {
                _connection.Execute("PRAGMA synchronous=NORMAL");
            }

            return position;
        }
    }

    private void Write(IReadOnlyList<ByteEntry> entries, int from, int to, long bytes, Func<long> now)
    {
        var files = new string?[to - from];
        try
        {
            var bytesInFiles = 0L;
            for (var i = from; i < to; i++)
            {
                var value = entries[i].Value;
                if (value.Length > LargeFiles.Threshold && value.Length <= _limits.MaxEntrySize)
                {
                    files[i - from] = _files.Write(value.Span);
                    bytesInFiles += value.Length;
                }
            }

            MakeRoom(bytes, to - from, bytesInFiles, now);
            try
            {
                Transact(() => Put(entries, from, to, files, now));
            }
            catch (SqliteException failure) when (failure.IsFull)
            {
                // Others have written meanwhile, or the disk itself is full: what is removed is room for what is new.
                MakeRoom(bytes + _limits.TransactionSize, to - from, bytesInFiles, now);
                Transact(() => Put(entries, from, to, files, now));
            }
        }
        catch
        {
            foreach (var file in files)
            {
                if (file is not null)
                {
                    _files.Delete(file);
                }
            }

            throw;
        }
    }

    // A little at a time: invalidations of this process, and writes of others, go in between.
    private void MakeRoom(long bytes, int count, long bytesInFiles, Func<long> now)
    {
        for (var (isMade, isShort) = (false, false); !isMade; isShort = true)
        {
            lock (_gate)
            {
                isMade = _room.TryMake(bytes, count, now(), isMore: isShort);
                Advance();
            }
        }

        for (var (given, isMore) = (0L, true); isMore && given <= bytesInFiles; given += Room.BytesGivenBack)
        {
            lock (_gate)
            {
                isMore = _room.MakeForFiles(bytesInFiles);
            }
        }
    }

    private void Put(IReadOnlyList<ByteEntry> entries, int from, int to, string?[] files, Func<long> now)
    {
        var fence = new LogFence(_log, entries, from, to);
        for (var i = from; i < to; i++)
        {
            var (key, value, options) = entries[i];
            var place = EntryKey.Of(key);
            var text = KeyText.Encode(key);
            if (fence.IsInvalid(in options))
            {
                if (files[i - from] is { } unused)
                {
                    _files.Delete(unused);
                }

                continue;
            }

            if (value.Length > _limits.MaxEntrySize || text.Length > _limits.MaxEntrySize)
            {
                // It is not kept, but nobody may get what it replaces either.
                _entries.Remove(place.Row, text);
                continue;
            }

            var stored = now();
            var life = new EntryLife(_methods.NumberOf(in place), stored, ExpiresAt(stored, options.Lifetime));
            _entries.Put(place.Row, text, value.Span, files[i - from], in life);
        }
    }

    private static long? ExpiresAt(long stored, TimeSpan? lifetime) =>
        lifetime is { } life ? stored <= long.MaxValue - life.Ticks ? stored + life.Ticks : long.MaxValue : null;

    private void Transact(Action work, bool mustBeDone = false)
    {
        lock (_gate)
        {
            try
            {
                _transaction.Run(work, mustBeDone: mustBeDone);
            }
            finally
            {
                // Behind the transaction: a snapshot that is begun beside it does not have it.
                Advance();
            }
        }
    }

    private void Advance() => Volatile.Write(ref _version, _version + 1);
}
