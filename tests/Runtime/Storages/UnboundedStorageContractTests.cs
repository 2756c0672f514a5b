using Memo.Tests.Storages.Contract;

namespace Memo.Tests.Storages;

/// <summary><see cref="UnboundedStorage"/>.</summary>
public sealed class UnboundedStorageContractTests : ObjectStorageContract
{
    protected override CacheStorage Create(TimeProvider timeProvider) => new UnboundedStorage(timeProvider);
}
