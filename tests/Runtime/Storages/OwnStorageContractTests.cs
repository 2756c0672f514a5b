using Memo.Tests.Storages.Contract;

namespace Memo.Tests.Storages;

/// <summary>A storage as a user would write it.</summary>
public sealed class OwnStorageContractTests : ObjectStorageContract
{
    protected override CacheStorage Create(TimeProvider timeProvider) => new OwnStorage(timeProvider);
}
