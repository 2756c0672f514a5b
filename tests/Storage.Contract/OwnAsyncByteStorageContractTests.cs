using Memo.Tests.Contract.Storages;
using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary>A storage of bytes as a user would write it, which is reached asynchronously and has no log.</summary>
public sealed class OwnAsyncByteStorageContractTests : StorageContract
{
    public override StorageTraits Traits => new(nameof(OwnAsyncByteStorage)) { KeepsObjects = false, LooksAtOnce = false };

    protected override CacheStorage Create(TimeProvider timeProvider) => new OwnAsyncByteStorage(new SharedBytes(Log: null), timeProvider);
}
