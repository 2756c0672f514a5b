using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests;

/// <summary>A storage that nobody uses touches nothing.</summary>
public sealed class ColdStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Storage_MakesItsFolderWithTheFirstLookAndNotBefore()
    {
        var path = Path.Combine(_folder.Path, "cache");
        using var storage = new DiskStorage(path: path);

        Assert.Equal((0, 0), (storage.Count, storage.Size));
        Assert.Equal(
            "level  entries          size  hits  hit ratio  state\ndisk         0  0 B of 10 GB     0          -  in use",
            storage.Describe());
        Assert.NotNull(storage.Statistics);
        Assert.False(Directory.Exists(path));

        storage.TryGet<int>("nothing", out _);

        Assert.True(Directory.Exists(path));
    }

    [Fact]
    public void StorageThatIsDisposedOfUnused_HasMadeNoFolder()
    {
        var path = Path.Combine(_folder.Path, "cache");

        new DiskStorage(path: path).Dispose();

        Assert.False(Directory.Exists(path));
    }
}
