using System.Buffers;
using Memo.Disk.Configuration;
using Memo.Disk.Log;
using Memo.Disk.Store;

namespace Memo;

/// <summary>
/// Keeps results on disk, in one folder that any number of processes share; they are there after a restart.
/// </summary>
/// <remarks>
/// <para>
/// The folder is opened when the first memoized call needs it. It takes no more than its bound, log and journal files included: what has
/// expired goes first, then what was used least recently. A process may be killed at any instant. A store that is found to be damaged is put
/// aside and a new one begun; one that cannot be used in this place at all is turned off, with one logged error that says why.
/// </para>
/// <para>
/// All members are thread-safe. Several storages of one folder, in this process or others, see each other's entries; each keeps to its own bound,
/// so give them the same.
/// </para>
/// <para>docs/disk.md describes the files, the settings of the database and what happens when something goes wrong.</para>
/// </remarks>
public sealed class DiskStorage : ByteStorage
{
    private const int Attempts = 2;
    private const int EntriesOfPage = 256;

    private readonly DiskSettings _settings;
    private readonly StoreDoor _door;
    private readonly DiskLog _log;

    /// <summary>Creates a storage. Nothing is opened yet.</summary>
    /// <param name="maxSize">
    /// What it may take on disk, such as <c>512MB</c>, <c>10GB</c> or <c>10GiB</c>, at least <c>1MB</c>; null: what <c>MEMO_CACHE_DISK_MAX_SIZE</c>
    /// says, or <c>10GB</c>.
    /// </param>
    /// <param name="path">
    /// Its folder; null: what <c>MEMO_CACHE_DISK_PATH</c> or <c>MEMO_CACHE_PATH</c> says, or <c>memo</c> in the user's cache folder.
    /// </param>
    /// <param name="timeProvider">Tells when entries expire; null: the system's time.</param>
    /// <exception cref="ArgumentException"><paramref name="maxSize"/> is no size or too small, or <paramref name="path"/> is blank or no path.</exception>
    /// <exception cref="MemoConfigurationException">An environment variable has a value that cannot be used.</exception>
    public DiskStorage(string? maxSize = null, string? path = null, TimeProvider? timeProvider = null)
        : base(timeProvider)
    {
        _settings = DiskSettings.Read(maxSize, path);
        _door = new StoreDoor(_settings, TimeProvider, TurnOff, Report);
        _log = new DiskLog(this);
    }

    /// <summary>How many entries there are, those of other processes included; 0 as long as the store has not been opened.</summary>
    public override long Count => _door.Opened is { } store ? Guard(store, static store => store.Count(), 0) : 0;

    /// <summary>What the files take on disk, in bytes; 0 as long as the store has not been opened.</summary>
    public override long? Size => _door.Opened is { } store ? Guard(store, static store => store.Size(), 0) : 0;

    /// <inheritdoc/>
    public override long? MaxSize => _settings.MaxSize;

    /// <summary>Lists the entries, those of other processes and versions of the code included; opens the store if need be.</summary>
    /// <remarks>
    /// They are read a few hundred at a time, each time anew, while others go on writing: entries that come or go meanwhile may be missing or
    /// listed. Nothing is counted as a use. Entries that were invalidated may be listed until they are evicted.
    /// </remarks>
    /// <param name="method">The identity of the method whose entries to list, the empty text for named values; null: all.</param>
    /// <returns>
    /// The entries in no order; none if the storage is off or disposed of. Nothing is read before they are enumerated, which is when it may fail.
    /// </returns>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public IEnumerable<DiskEntry> ReadEntries(string? method = null)
    {
        if (_door.Enter() is not { } store)
        {
            yield break;
        }

        using var catalog = store.OpenCatalog();
        for (long? after = long.MinValue; after is not null;)
        {
            foreach (var entry in catalog.EntriesAfter(ref after, method, EntriesOfPage))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Lists the methods that have entries, with what these take, the largest first; opens the store if need be.</summary>
    /// <returns>The methods; none if the storage is off or disposed of.</returns>
    /// <exception cref="IOException">The store cannot be read.</exception>
    public IReadOnlyList<DiskMethod> ReadMethods()
    {
        if (_door.Enter() is not { } store)
        {
            return [];
        }

        using var catalog = store.OpenCatalog();
        return catalog.Methods();
    }

    /// <inheritdoc/>
    protected override string LevelName => "disk";

    /// <inheritdoc/>
    protected override InvalidationLog InvalidationLog => _log;

    /// <inheritdoc/>
    protected override int WriteBatchSize => 128;

    /// <summary>What <c>MEMO_CACHE_MAX_ENTRY_SIZE</c> says, or 16 MB; at most an eighth of <see cref="MaxSize"/>.</summary>
    protected override long? MaxEntrySize => _door.Limits.MaxEntrySize;

    /// <inheritdoc/>
    protected override bool TryGetBytes(string key, IBufferWriter<byte> target)
    {
        if (_door.Enter() is not { } store)
        {
            return false;
        }

        try
        {
            return store.TryRead(key, target);
        }
        catch (Exception failure)
        {
            // Not in a filter, which would run while what has failed still holds its locks.
            if (!_door.Judge(store, failure))
            {
                throw;
            }

            return false;
        }
    }

    /// <inheritdoc/>
    protected override void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options) =>
        Write([new ByteEntry(key, value.ToArray(), options)], CancellationToken.None);

    /// <inheritdoc/>
    protected override ValueTask SetBytesAsync(string key, ReadOnlyMemory<byte> value, ByteEntryOptions options, CancellationToken cancellationToken)
    {
        Write([new ByteEntry(key, value, options)], cancellationToken);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override ValueTask SetManyBytesAsync(IReadOnlyList<ByteEntry> entries, CancellationToken cancellationToken)
    {
        Write(entries, cancellationToken);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void RemoveBytes(string key) => Try(key, static (store, key) => store.Remove(key));

    /// <inheritdoc/>
    protected override void RemoveBytesByPrefix(string prefix) => Try(prefix, static (store, prefix) => store.RemoveByPrefix(prefix));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _door.Dispose();
        }

        base.Dispose(disposing);
    }

    internal LogPosition Append(IReadOnlyList<string> marks)
    {
        for (var attempt = 1; ; attempt++)
        {
            var store = _door.Enter() ?? throw Off();
            try
            {
                // A mark that came into a store that others had left already is heard by nobody.
                var position = store.Append(marks);
                if (_door.IsCurrent(store))
                {
                    return position;
                }
            }
            catch (Exception failure)
            {
                if (!_door.Judge(store, failure) || attempt == Attempts)
                {
                    throw;
                }
            }

            if (attempt == Attempts)
            {
                throw new IOException("The store is replaced again and again while an invalidation is written to it.");
            }
        }
    }

    internal LogReading ReadLog(LogPosition after)
    {
        for (var attempt = 1; ; attempt++)
        {
            var store = _door.Enter() ?? throw Off();
            try
            {
                return store.ReadLog(after);
            }
            catch (Exception failure)
            {
                if (!_door.Judge(store, failure) || attempt == Attempts)
                {
                    throw;
                }
            }
        }
    }

    private static IOException Off() => new("The storage is off or has been disposed of.");

    private void Write(IReadOnlyList<ByteEntry> entries, CancellationToken cancellationToken) =>
        Try((entries, cancellationToken), static (store, state) => store.Write(state.entries, state.cancellationToken));

    private void Try<TState>(TState state, Action<DiskStore, TState> operation)
    {
        for (var attempt = 1; _door.Enter() is { } store; attempt++)
        {
            try
            {
                operation(store, state);
                return;
            }
            catch (Exception failure)
            {
                if (!_door.Judge(store, failure) || attempt == Attempts)
                {
                    throw;
                }
            }
        }
    }

    private TResult Guard<TResult>(DiskStore store, Func<DiskStore, TResult> operation, TResult fallback)
    {
        try
        {
            return operation(store);
        }
        catch (Exception failure)
        {
            if (!_door.Judge(store, failure) && failure is not (IOException or ObjectDisposedException))
            {
                throw;
            }

            return fallback;
        }
    }
}
