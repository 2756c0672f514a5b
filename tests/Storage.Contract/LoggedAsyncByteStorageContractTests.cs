using Memo.Tests.Contract.Storages;
using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary>A storage of bytes as a user would write it, which is reached asynchronously, with a log, both shared with others.</summary>
public sealed class LoggedAsyncByteStorageContractTests : StorageContract
{
    private SharedBytes? _shared;

    public override StorageTraits Traits => new(nameof(OwnAsyncByteStorage)) { KeepsObjects = false, HasLog = true, LooksAtOnce = false, IsShared = true };

    protected override CacheStorage Create(TimeProvider timeProvider)
    {
        _shared = new SharedBytes(new ProcessInvalidationLog());
        return CreateBeside(timeProvider);
    }

    protected override CacheStorage CreateBeside(TimeProvider timeProvider) => new OwnAsyncByteStorage(_shared!, timeProvider);
}
