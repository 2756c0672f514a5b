using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

public sealed class MemoryStorageContractTests : StorageContract
{
    public override StorageTraits Traits => new("memory");

    protected override CacheStorage Create(TimeProvider timeProvider) => new MemoryStorage(timeProvider: timeProvider);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void BadSize_IsRefused(int maxItems) =>
        Assert.Equal("maxItems", Assert.Throws<ArgumentOutOfRangeException>(() => new MemoryStorage(maxItems)).ParamName);
}
