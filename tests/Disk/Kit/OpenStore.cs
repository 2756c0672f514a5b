using System.Buffers;
using System.Text;
using Memo.Disk.Store;

namespace Memo.Disk.Tests.Kit;

/// <summary>A store in a folder, made where it is missing, with members that take and give text.</summary>
internal sealed class OpenStore : IDisposable
{
    public OpenStore(string folder, long maxSize = 50_000_000, long maxEntrySize = 16_000_000, TimeProvider? time = null)
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            DiskStore.Create(folder);
        }

        Store = DiskStore.Open(folder, new StoreLimits(maxSize, maxEntrySize), time ?? TimeProvider.System);
    }

    public DiskStore Store { get; }

    public string? Get(string key) => GetBytes(key) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public byte[]? GetBytes(string key)
    {
        var target = new ArrayBufferWriter<byte>();
        return Store.TryRead(key, target) ? target.WrittenSpan.ToArray() : null;
    }

    public void Set(string key, string value, ByteEntryOptions options = default) => Set(key, Encoding.UTF8.GetBytes(value), options);

    public void Set(string key, byte[] value, ByteEntryOptions options = default) =>
        Store.Write([new ByteEntry(key, value, options)], CancellationToken.None);

    public void Dispose() => Store.Dispose();
}
