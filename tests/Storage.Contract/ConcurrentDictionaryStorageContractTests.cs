using System.Collections.Concurrent;
using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary><see cref="DictionaryStorage"/> over a thread-safe dictionary.</summary>
public sealed class ConcurrentDictionaryStorageContractTests : StorageContract
{
    public override StorageTraits Traits => new(nameof(DictionaryStorage));

    protected override CacheStorage Create(TimeProvider timeProvider) => new DictionaryStorage(new ConcurrentDictionary<string, object?>(), timeProvider);
}
