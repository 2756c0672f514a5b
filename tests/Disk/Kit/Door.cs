using System.Buffers;
using System.Text;
using Memo.Disk.Configuration;
using Memo.Disk.Store;

namespace Memo.Disk.Tests.Kit;

/// <summary>A door to a store in a folder that remembers what it was told.</summary>
internal sealed class Door : IDisposable
{
    private readonly List<string> _reports = [];

    public Door(string folder, bool trustsGroup = false) => Store = new StoreDoor(
        new DiskSettings { MaxSize = 50_000_000, MaxEntrySize = 16_000_000, Path = folder, TrustsGroup = trustsGroup },
        TimeProvider.System,
        reason => OffReason = reason,
        (message, _) =>
        {
            lock (_reports)
            {
                _reports.Add(message);
            }
        });

    public StoreDoor Store { get; }

    public string? OffReason { get; private set; }

    public IReadOnlyList<string> Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    public static ByteEntry Entry(string key, string value) => new(key, Encoding.UTF8.GetBytes(value), default);

    /// <summary>The value of a key; what fails is judged, and then tried once more if the door says so.</summary>
    public string? Get(string key)
    {
        for (var attempt = 1; Store.Enter() is { } store; attempt++)
        {
            try
            {
                var target = new ArrayBufferWriter<byte>();
                return store.TryRead(key, target) ? Encoding.UTF8.GetString(target.WrittenSpan) : null;
            }
            catch (Exception failure)
            {
                if (!Store.Judge(store, failure) || attempt == 2)
                {
                    throw;
                }
            }
        }

        return null;
    }

    public void Set(string key, string value) => Store.Enter()!.Write([Entry(key, value)], CancellationToken.None);

    public void Dispose() => Store.Dispose();
}
