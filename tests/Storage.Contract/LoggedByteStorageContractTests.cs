using Memo.Tests.Contract.Storages;
using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary>A storage of bytes as a user would write it, with queued writes and a log, both shared with others.</summary>
public sealed class LoggedByteStorageContractTests : StorageContract
{
    private SharedBytes? _shared;

    public override StorageTraits Traits => new(nameof(OwnByteStorage)) { KeepsObjects = false, HasLog = true, KnowsItsSize = true, IsShared = true };

    protected override CacheStorage Create(TimeProvider timeProvider)
    {
        _shared = new SharedBytes(new ProcessInvalidationLog());
        return CreateBeside(timeProvider);
    }

    protected override CacheStorage CreateBeside(TimeProvider timeProvider) => new OwnByteStorage(_shared!, queuesWrites: true, timeProvider);
}
