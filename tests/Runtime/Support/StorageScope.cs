namespace Memo.Tests.Support;

/// <summary>Makes a storage the default while a test runs, and a fresh unbounded one afterwards.</summary>
internal sealed class StorageScope : IDisposable
{
    // A log of the test's may hang.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Lets the storage hear first of the tags that other tests have invalidated.</summary>
    public StorageScope(CacheStorage storage)
    {
        CacheStorage.Default = storage;
        storage.Flush(Patience);
    }

    public void Dispose() => CacheStorage.Default = new UnboundedStorage();
}
