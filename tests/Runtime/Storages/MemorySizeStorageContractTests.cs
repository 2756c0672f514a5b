using Memo.Tests.Storages.Contract;

namespace Memo.Tests.Storages;

/// <summary><see cref="MemorySizeStorage"/>.</summary>
public sealed class MemorySizeStorageContractTests : ObjectStorageContract
{
    protected override CacheStorage Create(TimeProvider timeProvider) => new MemorySizeStorage(timeProvider: timeProvider);
}
