namespace Memo.Tests.Support;

/// <summary>Makes a storage the default while a test runs, and a fresh unbounded one afterwards.</summary>
internal sealed class StorageScope : IDisposable
{
    public StorageScope(CacheStorage storage) => CacheStorage.Default = storage;

    public void Dispose() => CacheStorage.Default = new UnboundedStorage();
}
