using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests;

public sealed partial class DiskMethodTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static int _computations;

    private readonly TemporaryFolder _folder = new();
    private readonly CacheStorage _before = CacheStorage.Default;

    public void Dispose()
    {
        CacheStorage.Default = _before;
        _folder.Dispose();
    }

    [Memoize]
    private static partial byte[] Noise(int length);

    private static byte[] NoiseCore(int length)
    {
        _computations++;
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    [Fact]
    public void ResultOfAMethod_IsThereForTheNextStorage()
    {
        byte[] first;
        using (var storage = Use())
        {
            first = Noise(1000);
            Assert.True(storage.Flush(Patience));
            var method = Assert.Single(storage.ReadMethods());
            Assert.EndsWith("DiskMethodTests.Noise(int)", method.Name, StringComparison.Ordinal);
            Assert.StartsWith($"memo:1:{method.Name}:{{", Assert.Single(storage.ReadEntries(method.Name)).Key, StringComparison.Ordinal);
        }

        using var next = Use();
        var before = _computations;
        Assert.Equal(first, Noise(1000));
        Assert.Equal(before, _computations);
    }

    [Fact]
    public void Invalidated_IsComputedAgain_InAllStoragesOfTheFolder()
    {
        using var storage = Use();
        Noise(1001);
        Assert.True(storage.Flush(Patience));
        Assert.Equal(Invalidation.Delivered, NoiseCache.Invalidate(1001));
        using var next = Use();
        var before = _computations;
        Noise(1001);
        Assert.Equal(before + 1, _computations);
    }

    [Fact]
    public void ResultThatIsTooLarge_IsReturnedAndCounted()
    {
        using var storage = Use();
        var before = NoiseCache.Statistics.Bypasses.GetValueOrDefault(BypassReason.TooLarge);
        Assert.Equal(200_000, Noise(200_000).Length);
        Assert.True(storage.Flush(Patience));
        Assert.Equal(0, storage.Count);
        Assert.Equal(before + 1, NoiseCache.Statistics.Bypasses.GetValueOrDefault(BypassReason.TooLarge));
    }

    private DiskStorage Use()
    {
        var storage = new DiskStorage("1MB", _folder.Path);
        CacheStorage.Default = storage;
        return storage;
    }
}
