using Memo.Tests.Storages.Contract;

namespace Memo.Tests.Storages.Bytes;

public sealed class ByteStorageContractTests : ConcurrentNameContract
{
    protected override CacheStorage Create(TimeProvider timeProvider) => new DictionaryByteStorage(timeProvider);
}
