using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

public sealed class MemorySizeStorageContractTests : StorageContract
{
    public override StorageTraits Traits => new("memory-size") { KnowsItsSize = true, MaxSize = 1_000_000_000 };

    protected override CacheStorage Create(TimeProvider timeProvider) => new MemorySizeStorage(timeProvider: timeProvider);
}
