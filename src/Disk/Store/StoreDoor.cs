using Memo.Disk.Configuration;
using Memo.Disk.Folders;
using Memo.Disk.Sqlite;

namespace Memo.Disk.Store;

/// <summary>
/// Opens the store when it is first used, and again when it has been replaced, deleted, or put aside because it is damaged.
/// </summary>
/// <param name="settings">Where it is.</param>
/// <param name="time">The clock of entries.</param>
/// <param name="turnOff">Is told, for people, why the store can never be used.</param>
/// <param name="report">Is told, for people, what has happened to it.</param>
internal sealed class StoreDoor(DiskSettings settings, TimeProvider time, Action<string> turnOff, Action<string, Exception?> report) : IDisposable
{
    private const int Attempts = 4;

    private static readonly TimeSpan WatchInterval = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private DiskStore? _store;
    private Keeper? _keeper;
    private long _watchedAt;
    private bool _isClosed;

    /// <summary>What it may take.</summary>
    public StoreLimits Limits { get; } = new(settings.MaxSize, settings.MaxEntrySize);

    /// <summary>The store, if it is open.</summary>
    public DiskStore? Opened => Volatile.Read(ref _store);

    /// <summary>The store, opened now if need be; null: it cannot be used, or not any more.</summary>
    /// <exception cref="IOException">It cannot be opened now.</exception>
    public DiskStore? Enter() => Opened is { } store && !IsTimeToLook() ? store : Open();

    /// <summary>Whether the store is still the one that others use; if not, it is left for the one that they do.</summary>
    public bool IsCurrent(DiskStore store)
    {
        if (IsInUse(store))
        {
            return true;
        }

        Leave(store, "The files of the store were deleted or replaced while it was open; it is opened anew.");
        return false;
    }

    /// <summary>Judges what an operation on the store has thrown; not to be called in a filter, while what has failed still holds its locks.</summary>
    /// <returns>Whether the operation may be tried again, on another store.</returns>
    public bool Judge(DiskStore store, Exception failure)
    {
        if (failure is not (IOException or ObjectDisposedException or UnauthorizedAccessException))
        {
            return false;
        }

        // Of files that are not there any more SQLite may say anything.
        if (!IsCurrent(store))
        {
            return true;
        }

        if (IsDamage(failure))
        {
            lock (_gate)
            {
                ReplaceDamaged(store.Folder, failure);
            }

            Leave(store, null);
            return true;
        }

        if (IsDenied(failure))
        {
            TurnOff(CacheFolder.NotWritable(store.Folder, failure));
            Leave(store, null);
        }

        return false;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            if (Interlocked.Exchange(ref _store, null) is { } store)
            {
                _keeper?.End(isLast: true);
                store.Dispose();
            }
        }
    }

    private bool IsTimeToLook()
    {
        var now = TimeProvider.System.GetTimestamp();
        var last = Volatile.Read(ref _watchedAt);
        return TimeProvider.System.GetElapsedTime(last, now) > WatchInterval && Interlocked.CompareExchange(ref _watchedAt, now, last) == last;
    }

    private DiskStore? Open()
    {
        if (Opened is { } opened && IsCurrent(opened))
        {
            return opened;
        }

        lock (_gate)
        {
            if (_isClosed || _store is not null)
            {
                return _store;
            }

            try
            {
                var (store, generations) = OpenCurrent();
                _keeper = new Keeper(store, generations, settings.MaxSize / 10, failure => Judge(store, failure));
                return _store = store;
            }
            catch (UnusableFolderException unusable)
            {
                TurnOff(unusable);
                return null;
            }
            catch (Exception denied) when (IsDenied(denied))
            {
                TurnOff(CacheFolder.NotWritable(settings.Path ?? CacheFolder.Default()!, denied));
                return null;
            }
        }
    }

    private (DiskStore Store, Generations Generations) OpenCurrent()
    {
        var generations = Prepare();
        for (var attempt = 1; ; attempt++)
        {
            var folder = generations.Current() ?? generations.Replace(null, DiskStore.Create).Folder;
            try
            {
                CacheFolder.Check(folder, settings.TrustsGroup);
                return (DiskStore.Open(folder, Limits, time), generations);
            }
            catch (Exception failure) when (attempt < Attempts && IsDamage(failure))
            {
                ReplaceDamaged(folder, failure);
            }
            catch (IOException) when (attempt < Attempts && !Directory.Exists(folder))
            {
                // Another process has put it aside meanwhile.
            }
        }
    }

    private Generations Prepare()
    {
        var folder = CacheFolder.Prepare(settings.Path, settings.TrustsGroup, out var mode);
        var version = Path.Combine(folder, $"v{Schema.Version}");
        CacheFolder.Make(version, mode);
        CacheFolder.Check(version, settings.TrustsGroup);
        return new Generations(version, mode);
    }

    private static bool IsDamage(Exception failure) => failure is DamagedStoreException or SqliteException { IsDamage: true };

    private static bool IsDenied(Exception failure) =>
        failure is UnauthorizedAccessException or SqliteException { IsForbidden: true } or IOException { HResult: CacheFolder.ReadOnlyFileSystem };

    // Windows does not rename the folder of files that are open: there the next generation says that this one has been given up.
    private bool IsInUse(DiskStore store) =>
        store.IsInPlace() && (!OperatingSystem.IsWindows() || Path.GetDirectoryName(store.Folder) is not { } version || new Generations(version, default).Current() == store.Folder);

    private void TurnOff(UnusableFolderException unusable)
    {
        Volatile.Write(ref _isClosed, true);
        turnOff(unusable.Message);
    }

    private void ReplaceDamaged(string folder, Exception failure)
    {
        var (next, isNew) = Prepare().Replace(folder, DiskStore.Create);
        if (isNew)
        {
            report($"The store in '{folder}' is damaged ({failure.Message}) It has been put aside, and a new one begun in '{next}'.", failure);
        }
    }

    private void Leave(DiskStore store, string? message)
    {
        lock (_gate)
        {
            if (_store != store)
            {
                return;
            }

            Volatile.Write(ref _store, null);
            _keeper?.End(isLast: false);
            if (message is not null)
            {
                report(message, null);
            }

            store.Dispose();
        }
    }
}
