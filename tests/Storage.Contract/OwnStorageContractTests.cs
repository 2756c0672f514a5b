using Memo.Tests.Contract.Storages;
using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary>A storage of objects as a user would write it.</summary>
public sealed class OwnStorageContractTests : StorageContract
{
    public override StorageTraits Traits => new(nameof(OwnStorage));

    protected override CacheStorage Create(TimeProvider timeProvider) => new OwnStorage(timeProvider);
}
