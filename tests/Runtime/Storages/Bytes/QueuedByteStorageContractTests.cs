using Memo.Tests.Storages.Contract;

namespace Memo.Tests.Storages.Bytes;

public sealed class QueuedByteStorageContractTests : StorageContract
{
    protected override CacheStorage Create(TimeProvider timeProvider) => new DictionaryByteStorage(timeProvider, queuesWrites: true);
}
