using System.Buffers;
using Memo.Disk.Folders;
using Memo.Disk.Log;
using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>One store on disk that this process has open. What its members throw is judged by who has opened it.</summary>
internal sealed class DiskStore : IDisposable
{
    private const int RowsOfBatch = 256;
    private const long NotInSnapshot = -1;

    // What is lost is the order in which entries are evicted; a process that ends must not be held up for it.
    private static readonly TimeSpan PatienceForUses = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(1);

    private readonly StoreFiles _files;
    private readonly LargeFiles _large;
    private readonly TimeProvider _time;
    private readonly StoreWriter _writer;
    private readonly ReaderPool _readers;
    private readonly Witness _witness;
    private readonly Lock _logGate = new();
    private readonly FileStatus? _database;
    private readonly FileStatus? _writeAheadLog;
    private LogReader? _log;
    private bool _isDisposed;
    private long _lastTime;

    private DiskStore(StoreFiles files, LargeFiles large, TimeProvider time, StoreWriter writer, Witness witness)
    {
        (_files, _large, _time, _writer, _witness) = (files, large, time, writer, witness);
        _readers = new ReaderPool(files.Database);
        _database = FileStatus.Of(files.Database);
        _writeAheadLog = FileStatus.Of(files.WriteAheadLog);
    }

    public string Folder => _files.Folder;

    /// <summary>The rows that were read and whose use is not written down yet.</summary>
    public Recency Recency { get; } = new();

    /// <summary>Makes a store in an empty folder.</summary>
    public static void Create(string folder)
    {
        var files = new StoreFiles(folder);
        var head = LogTable.NewHead();
        using (var connection = SqliteConnection.Create(files.Database))
        {
            Schema.Create(connection, filled => new LogTable(filled).SetHead(in head));
        }

        Witness.Create(files.Witness, head.Position);
        CacheFolder.Share(folder, files.Database);
        CacheFolder.Share(folder, files.Witness);
    }

    /// <summary>Opens the store in a folder.</summary>
    /// <exception cref="DamagedStoreException">It is none, or has lost marks.</exception>
    public static DiskStore Open(string folder, StoreLimits limits, TimeProvider time)
    {
        var files = new StoreFiles(folder);
        Witness? witness = null;
        StoreWriter? writer = null;
        try
        {
            if (!File.Exists(files.Database) && Directory.Exists(folder))
            {
                throw new DamagedStoreException("Its database is missing.");
            }

            // The witness first: meanwhile the log may go on.
            witness = Witness.Open(files.Witness);
            var large = new LargeFiles(files.Large);
            writer = new StoreWriter(files, large, limits);
            if (witness.LastOf(writer.Head().Epoch) is var last && writer.Head().Last < last)
            {
                throw new DamagedStoreException("The last invalidations are missing: what was written last is lost.");
            }

            var store = new DiskStore(files, large, time, writer, witness);

            // Moved before its files were looked at: there would be nothing to tell that by later.
            return File.Exists(files.Database) ? store : throw new IOException($"The store in '{folder}' was moved or deleted while it was opened.");
        }
        catch
        {
            witness?.Dispose();
            writer?.Dispose();
            throw;
        }
    }

    /// <summary>Whether the files are still those that were opened: not deleted, nor replaced by others.</summary>
    public bool IsInPlace() => IsSame(_database, _files.Database) && IsSame(_writeAheadLog, _files.WriteAheadLog);

    public bool TryRead(string key, IBufferWriter<byte> target)
    {
        var row = EntryKey.Of(key).Row;
        var size = KeyText.MaxBytes(key);
        byte[]? rented = null;
        var text = size <= 512 ? stackalloc byte[512] : rented = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            text = text[..KeyText.Encode(key, text)];
            if (!TryRead(row, text, _writer.Version, target, out var file) || (file is not null && !TryReadLarge(row, text, target, file)))
            {
                return false;
            }
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }

        Recency.Touch(row);
        return true;
    }

    public void Write(IReadOnlyList<ByteEntry> entries, CancellationToken cancellationToken) => _writer.Write(entries, Now, cancellationToken);

    public void Remove(string key) => _writer.Remove(key);

    /// <summary>Removes all entries whose key begins with a text, a few at a time so that others can write in between.</summary>
    public void RemoveByPrefix(string prefix)
    {
        if (EntryKey.TryReadPrefix(prefix, out var method, out var hash))
        {
            var rows = new List<long>();
            foreach (var fingerprint in _writer.VersionsOf(method))
            {
                if (EntryKey.TryRow(hash, fingerprint, out var row))
                {
                    rows.Add(row);
                }
            }

            _writer.RemoveRows(rows, prefix);
            return;
        }

        using var catalog = new Catalog(_files.Database);
        for (long? after = long.MinValue; after is not null;)
        {
            var rows = catalog.RowsAfter(ref after, prefix, RowsOfBatch);
            if (rows.Count != 0)
            {
                _writer.RemoveRows(rows, prefix);
            }
        }
    }

    public LogPosition Append(IReadOnlyList<string> marks)
    {
        var position = _writer.Append(marks, Now());
        _witness.Note(position);
        return position;
    }

    public LogReading ReadLog(LogPosition after) => Log().Read(after);

    public long Count()
    {
        using var catalog = new Catalog(_files.Database);
        return catalog.Count();
    }

    public Catalog OpenCatalog() => new(_files.Database);

    /// <summary>What the store takes on disk, in bytes.</summary>
    public long Size()
    {
        using var catalog = OpenCatalog();
        return LengthOf(_files.Database) + LengthOf(_files.WriteAheadLog) + LengthOf(_files.SharedMemory) + LengthOf(_files.Witness) + catalog.LargeBytes();

        static long LengthOf(string path) => FileStatus.Of(path)?.Length ?? 0;
    }

    /// <summary>Writes down which entries were used.</summary>
    public void WriteUses()
    {
        if (Recency.IsEmpty)
        {
            return;
        }

        var now = Now();
        foreach (var rows in Recency.Take().Chunk(RowsOfBatch))
        {
            _writer.Use(rows, now, PatienceForUses);
        }
    }

    /// <summary>What one process does for all, until it ends; null: another does.</summary>
    public FolderLock? TryBecomeKeeper() => FolderLock.TryTake(_files.KeeperLock);

    /// <summary>Removes entries that have expired, a few.</summary>
    /// <returns>Whether there were any.</returns>
    public bool RemoveExpired() => _writer.RemoveExpired(Now());

    /// <inheritdoc cref="Room.GiveBack"/>
    public bool GiveBack() => _writer.GiveBack();

    /// <summary>Deletes what was left by processes that died while they wrote a large value.</summary>
    public void DeleteOrphans() => _writer.DeleteOrphans(_large.Names(TimeProvider.System.GetUtcNow() - LongestWrite));

    public void Dispose()
    {
        _readers.Dispose();
        _writer.Dispose();
        _witness.Dispose();
        lock (_logGate)
        {
            _isDisposed = true;
            _log?.Dispose();
        }
    }

    private LogReader Log()
    {
        lock (_logGate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _log ??= new LogReader(_files.Database);
        }
    }

    private bool TryRead(long row, ReadOnlySpan<byte> key, long version, IBufferWriter<byte> target, out string? file)
    {
        var reader = _readers.Take();
        try
        {
            var isFound = reader.TryRead(row, key, version, target, out file);
            _readers.Return(reader);
            return isFound;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    // One who has overwritten the entry since deletes its file: then there is another.
    private bool TryReadLarge(long row, ReadOnlySpan<byte> key, IBufferWriter<byte> target, string file)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (_large.TryRead(file, target))
            {
                return true;
            }

            if (!TryRead(row, key, NotInSnapshot, target, out var next))
            {
                return false;
            }

            if (next is null)
            {
                return true;
            }

            file = next;
        }

        return false;
    }

    private static bool IsSame(FileStatus? opened, string path) =>
        opened is { } before ? FileStatus.Of(path) is { } now && now.IsSameFileAs(before) : FileStatus.Of(path) is null;

    // Later than any before, so that what was written first is older.
    private long Now()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _lastTime);
            var now = Math.Max(last + 1, _time.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref _lastTime, now, last) == last)
            {
                return now;
            }
        }
    }
}
