using Memo.Tests.Storages.Contract;

namespace Memo.Tests.Storages.Bytes;

public sealed class AwaitedByteStorageContractTests : StorageContract
{
    protected override bool LooksAtOnce => false;

    protected override CacheStorage Create(TimeProvider timeProvider) => new AwaitedByteStorage(timeProvider);
}
