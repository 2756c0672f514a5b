namespace Memo.Tests.Support;

/// <summary>Makes a storage the default while a test runs, and a fresh unbounded one afterwards.</summary>
internal sealed class StorageScope : IDisposable
{
    // A log of the test's may hang.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly CacheStorage _storage;

    /// <summary>Lets the storage hear first of the tags that other tests have invalidated.</summary>
    public StorageScope(CacheStorage storage)
    {
        _storage = storage;
        CacheStorage.Default = storage;
        storage.Flush(Patience);
    }

    /// <summary>Ends a storage of bytes: one that a test has broken must not be asked by later tests.</summary>
    public void Dispose()
    {
        CacheStorage.Default = new UnboundedStorage();
        if (_storage is ByteStorage or MultiLevelStorage)
        {
            _storage.Dispose();
        }
    }
}
