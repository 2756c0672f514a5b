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
    private const int EvictionBatch = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly StoreLimits _limits;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _pages;
    private readonly SqliteStatement _freePages;
    private readonly EntryTable _entries;
    private readonly MethodTable _methods;
    private readonly LogTable _log;

    public StoreWriter(string path, StoreLimits limits)
    {
        _limits = limits;
        _connection = SqliteConnection.Open(path, Patience);
        if (!Schema.IsOf(_connection))
        {
            throw new DamagedStoreException("The tables are not those of a store.");
        }

        _connection.Execute(
            $"PRAGMA mmap_size=0;PRAGMA synchronous=NORMAL;PRAGMA wal_autocheckpoint={limits.LogPages};PRAGMA journal_size_limit={limits.LogPages * Schema.PageSize};PRAGMA max_page_count={limits.MaxPages + limits.LogPages}");
        _begin = _connection.Prepare("BEGIN IMMEDIATE"u8);
        _commit = _connection.Prepare("COMMIT"u8);
        _pages = _connection.Prepare("PRAGMA page_count"u8);
        _freePages = _connection.Prepare("PRAGMA freelist_count"u8);
        _entries = new EntryTable(_connection);
        _methods = new MethodTable(_connection);
        _log = new LogTable(_connection);
    }

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
            while (next < entries.Count && (next == first || bytes + entries[next].Value.Length <= _limits.TransactionSize))
            {
                bytes += entries[next++].Value.Length;
            }

            lock (_gate)
            {
                MakeRoom(bytes, next - first, now());
                var (from, to) = (first, next);
                Transact(() => Put(entries, from, to, now));
            }

            first = next;
        }
    }

    /// <summary>Removes the entry of a key.</summary>
    public void Remove(string key)
    {
        var row = EntryKey.Of(key).Row;
        var text = KeyText.Encode(key);
        lock (_gate)
        {
            Transact(() => _entries.Remove(row, text));
        }
    }

    /// <summary>Removes entries of some rows if their keys begin with a text.</summary>
    public void RemoveRows(IReadOnlyList<long> rows, string prefix)
    {
        lock (_gate)
        {
            Transact(() =>
            {
                foreach (var row in rows)
                {
                    _entries.RemoveIf(row, prefix);
                }
            });
        }
    }

    /// <inheritdoc cref="MethodTable.VersionsOf"/>
    public List<string> VersionsOf(ReadOnlySpan<char> method)
    {
        lock (_gate)
        {
            return _methods.VersionsOf(method);
        }
    }

    /// <summary>Notes that entries were used.</summary>
    public void Use(IReadOnlyList<long> rows, long now)
    {
        lock (_gate)
        {
            Transact(() =>
            {
                foreach (var row in rows)
                {
                    _entries.Use(row, now);
                }
            });
        }
    }

    /// <summary>Adds marks to the log; when this returns they are on the disk.</summary>
    public LogPosition Append(IReadOnlyList<string> marks)
    {
        lock (_gate)
        {
            LogPosition position = default;
            _connection.Execute("PRAGMA synchronous=FULL");
            try
            {
                Transact(() => position = _log.Append(marks).Position);
            }
            finally
            {
                _connection.Execute("PRAGMA synchronous=NORMAL");
            }

            return position;
        }
    }

    /// <summary>Gives pages that are not used back to the file system, a few at a time.</summary>
    /// <returns>Whether there are more.</returns>
    public bool GiveBack(int pages, long keep)
    {
        lock (_gate)
        {
            if (_freePages.Number() <= keep)
            {
                return false;
            }

            _connection.Execute($"PRAGMA incremental_vacuum({pages})");
            return true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }

    private void Put(IReadOnlyList<ByteEntry> entries, int from, int to, Func<long> now)
    {
        var head = _log.Head();
        for (var i = from; i < to; i++)
        {
            var (key, value, options) = entries[i];
            var place = EntryKey.Of(key);
            var text = KeyText.Encode(key);
            if (IsInvalid(in head, in options))
            {
                continue;
            }

            if (value.Length > _limits.MaxEntrySize)
            {
                // It is not kept, but nobody may get what it replaces either.
                _entries.Remove(place.Row, text);
                continue;
            }

            var stored = now();
            var life = new EntryLife(_methods.NumberOf(in place), stored, ExpiresAt(stored, options.Lifetime));
            _entries.Put(place.Row, text, value.Span, in life);
        }
    }

    private static long? ExpiresAt(long stored, TimeSpan? lifetime) =>
        lifetime is { } life ? stored <= long.MaxValue - life.Ticks ? stored + life.Ticks : long.MaxValue : null;

    // Positions of another log mean nothing here: it stands behind this storage and decides itself.
    private bool IsInvalid(in LogHead head, in ByteEntryOptions options) =>
        options.Position.Epoch == head.Epoch && options.Marks.Count > 0 && _log.IsAnyYounger(in head, options.Marks, options.Position.Sequence);

    private void MakeRoom(long bytes, int entries, long now)
    {
        var needed = (entries * StoreLimits.PagesOf(0)) + StoreLimits.PagesOf(bytes);
        var excess = UsedPages() + needed - _limits.MaxPages;
        if (excess <= 0)
        {
            return;
        }

        // A little more than is needed now, so that not every write has to make room.
        for (var target = _limits.MaxPages - Math.Max(needed, _limits.MaxPages / 64); UsedPages() > target;)
        {
            var removed = 0;
            Transact(() =>
            {
                removed = _entries.RemoveExpired(now, EvictionBatch, _limits.TransactionSize);
                removed += removed == 0 ? _entries.RemoveOldest(EvictionBatch, _limits.TransactionSize) : 0;
            });
            if (removed == 0)
            {
                throw new DamagedStoreException("The store is full of what is no entry.");
            }
        }
    }

    private long UsedPages() => (_pages.Number() ?? 0) - (_freePages.Number() ?? 0);

    private void Transact(Action work)
    {
        _begin.Run();
        try
        {
            work();
            _entries.Settle();
            _commit.Run();
        }
        catch
        {
            _entries.Forget();
            _methods.Forget();
            _connection.RollBack();
            throw;
        }
    }
}
