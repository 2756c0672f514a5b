using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

public sealed class UnboundedStorageContractTests : StorageContract
{
    public override StorageTraits Traits => new("memory-unbounded");

    protected override CacheStorage Create(TimeProvider timeProvider) => new UnboundedStorage(timeProvider);
}
