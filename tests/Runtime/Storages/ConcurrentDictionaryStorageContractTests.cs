using System.Collections.Concurrent;
using Memo.Tests.Storages.Contract;

namespace Memo.Tests.Storages;

/// <summary><see cref="DictionaryStorage"/> over a thread-safe dictionary.</summary>
public sealed class ConcurrentDictionaryStorageContractTests : ObjectStorageContract
{
    protected override CacheStorage Create(TimeProvider timeProvider) => new DictionaryStorage(new ConcurrentDictionary<string, object?>(), timeProvider);
}
