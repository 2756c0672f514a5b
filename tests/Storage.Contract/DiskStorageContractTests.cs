using Memo.Tests.Contract.Support;
using Memo.Tests.Contract.Suite;

namespace Memo.Tests.Contract;

/// <summary>A store on disk.</summary>
public sealed class DiskStorageContractTests : StorageContract
{
    private const long MaxSize = 500_000_000;

    private TemporaryFolder? _folder;

    public override StorageTraits Traits => new("disk")
    {
        KeepsObjects = false,
        HasLog = true,
        IsShared = true,
        KnowsItsSize = true,
        MaxSize = MaxSize,
        KeepsLargeEntries = false,
        Slowness = 20,
    };

    protected override CacheStorage Create(TimeProvider timeProvider)
    {
        _folder ??= new TemporaryFolder();
        return CreateBeside(timeProvider);
    }

    protected override CacheStorage CreateBeside(TimeProvider timeProvider) => new DiskStorage("500MB", _folder!.Path, timeProvider);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder!.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("much")]
    [InlineData("-1GB")]
    [InlineData("0")]
    [InlineData("1KB")]
    public void BadSize_IsRefused(string maxSize) =>
        Assert.Equal("maxSize", Assert.Throws<ArgumentException>(() => new DiskStorage(maxSize)).ParamName);

    [Fact]
    public void BadPath_IsRefused() => Assert.Equal("path", Assert.Throws<ArgumentException>(static () => new DiskStorage(path: "")).ParamName);
}
