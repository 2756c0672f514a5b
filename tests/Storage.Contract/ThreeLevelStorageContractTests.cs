using Memo.Tests.Contract.Storages;
using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary>Memory in front of a storage of bytes of this host, in front of one with a log, which others share.</summary>
public sealed class ThreeLevelStorageContractTests : StorageContract
{
    private SharedBytes? _shared;

    public override StorageTraits Traits => new("memory") { HasLog = true, KnowsItsSize = true, IsShared = true, LooksAtOnce = false };

    protected override CacheStorage Create(TimeProvider timeProvider)
    {
        _shared = new SharedBytes(new ProcessInvalidationLog());
        return CreateBeside(timeProvider);
    }

    protected override CacheStorage CreateBeside(TimeProvider timeProvider) => new MultiLevelStorage(
        new MemoryStorage(timeProvider: timeProvider),
        new OwnByteStorage(new SharedBytes(new ProcessInvalidationLog()), queuesWrites: true, timeProvider),
        new OwnAsyncByteStorage(_shared!, timeProvider));
}
