using Memo.Tests.Contract.Storages;
using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary>A storage of bytes as a user would write it, which is written to by the calls and has no log.</summary>
public sealed class OwnByteStorageContractTests : StorageContract
{
    public override StorageTraits Traits => new(nameof(OwnByteStorage)) { KeepsObjects = false, KnowsItsSize = true };

    protected override CacheStorage Create(TimeProvider timeProvider) => new OwnByteStorage(new SharedBytes(Log: null), queuesWrites: false, timeProvider);
}
