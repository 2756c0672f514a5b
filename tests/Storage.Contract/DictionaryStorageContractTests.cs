using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary><see cref="DictionaryStorage"/> over a dictionary that is not thread-safe.</summary>
public sealed class DictionaryStorageContractTests : StorageContract
{
    public override StorageTraits Traits => new(nameof(DictionaryStorage));

    protected override CacheStorage Create(TimeProvider timeProvider) => new DictionaryStorage(new Dictionary<string, object?>(), timeProvider);
}
