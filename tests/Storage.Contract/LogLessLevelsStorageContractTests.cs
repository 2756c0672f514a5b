using Memo.Tests.Contract.Storages;
using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary>Memory in front of a storage of bytes without a log.</summary>
public sealed class LogLessLevelsStorageContractTests : StorageContract
{
    public override StorageTraits Traits => new("memory") { KnowsItsSize = true };

    protected override CacheStorage Create(TimeProvider timeProvider) => new MultiLevelStorage(
        new MemoryStorage(timeProvider: timeProvider), new OwnByteStorage(new SharedBytes(Log: null), queuesWrites: true, timeProvider));
}
