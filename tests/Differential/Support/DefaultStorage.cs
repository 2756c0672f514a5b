namespace Memo.Differential.Tests.Support;

/// <summary>Makes a storage the default one for a while.</summary>
internal sealed class DefaultStorage : IDisposable
{
    private readonly CacheStorage _before = CacheStorage.Default;

    public DefaultStorage(CacheStorage storage) => CacheStorage.Default = storage;

    public void Dispose() => CacheStorage.Default = _before;
}
