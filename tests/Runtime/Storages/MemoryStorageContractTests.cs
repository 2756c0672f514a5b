using Memo.Tests.Storages.Contract;

namespace Memo.Tests.Storages;

/// <summary><see cref="MemoryStorage"/>.</summary>
public sealed class MemoryStorageContractTests : ObjectStorageContract
{
    protected override CacheStorage Create(TimeProvider timeProvider) => new MemoryStorage(timeProvider: timeProvider);
}
