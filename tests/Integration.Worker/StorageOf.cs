namespace Memo.Integration;

/// <summary>The storages that are tried.</summary>
public static class StorageOf
{
    /// <summary>Makes one.</summary>
    /// <param name="spec"><c>disk</c> or <c>memory,disk</c>.</param>
    /// <param name="folder">Where the store is.</param>
    /// <param name="maxSize">Its bound.</param>
    public static CacheStorage Spec(string spec, string folder, string maxSize) => spec switch
    {
        "disk" => new DiskStorage(maxSize, folder),
        "memory,disk" => new MultiLevelStorage(new MemoryStorage(), new DiskStorage(maxSize, folder)),
        _ => throw new ArgumentException($"'{spec}' is no storage that is tried.", nameof(spec)),
    };
}
