namespace Memo.Disk.Store;

/// <summary>The files of a store, in a folder of its own.</summary>
/// <param name="Folder">The folder.</param>
internal readonly record struct StoreFiles(string Folder)
{
    /// <summary>The database.</summary>
    public string Database => Path.Combine(Folder, "store.db");

    /// <summary>What was written last and is not in the database yet; SQLite's.</summary>
    public string WriteAheadLog => Path.Combine(Folder, "store.db-wal");

    /// <summary>What its processes share; SQLite's.</summary>
    public string SharedMemory => Path.Combine(Folder, "store.db-shm");

    /// <summary>The folder of values that are too large for the database.</summary>
    public string Large => Path.Combine(Folder, "large");

    /// <summary>Held by the process that tidies up.</summary>
    public string KeeperLock => Path.Combine(Folder, "keeper");

    /// <summary>How far the log of invalidations had come at least.</summary>
    public string Witness => Path.Combine(Folder, "position");
}
