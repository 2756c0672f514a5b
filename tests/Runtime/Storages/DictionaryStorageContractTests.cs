using Memo.Tests.Storages.Contract;

namespace Memo.Tests.Storages;

/// <summary><see cref="DictionaryStorage"/> over a dictionary that is not thread-safe.</summary>
public sealed class DictionaryStorageContractTests : ObjectStorageContract
{
    protected override CacheStorage Create(TimeProvider timeProvider) => new DictionaryStorage(new Dictionary<string, object?>(), timeProvider);
}
