using System.Runtime.CompilerServices;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests;

public sealed class CollectedStorageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void StorageThatNobodyDisposesOf_IsCollectedWithItsFiles()
    {
        var storage = Use(_folder.Sub("cache"));
        var began = TimeProvider.System.GetTimestamp();
        while (storage.IsAlive || OpenFiles() > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(20), $"alive: {storage.IsAlive}, files: {OpenFiles()}");
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use(string folder)
    {
        var storage = new DiskStorage("50MB", folder);
        for (var i = 0; i < 10; i++)
        {
            Assert.False(storage.TryGet<int>("a", out _));
        }

        storage.Append(["mark"]);
        storage.ReadLog(default);
        return new WeakReference(storage);
    }

    private int OpenFiles() => !OperatingSystem.IsLinux() ? 0 : Directory.EnumerateFileSystemEntries("/proc/self/fd")
        .Count(file => File.ResolveLinkTarget(file, returnFinalTarget: false)?.FullName.StartsWith(_folder.Path, StringComparison.Ordinal) == true);
}
