using System.Buffers;
using System.Collections.Concurrent;

namespace Memo.Differential.Tests.Support;

/// <summary>A storage of bytes that keeps them in the process, without bound.</summary>
internal sealed class InProcessByteStorage : ByteStorage
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
    private long _hits;

    /// <summary>How many entries were found.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    public override long Count => _entries.Count;

    // As fast as what waits to be written: what is found is found here.
    protected override bool QueuesWrites => false;

    protected override bool TryGetBytes(string key, IBufferWriter<byte> target)
    {
        if (!_entries.TryGetValue(key, out var bytes))
        {
            return false;
        }

        Interlocked.Increment(ref _hits);
        target.Write(bytes);
        return true;
    }

    protected override void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options) => _entries[key] = value.ToArray();

    protected override void RemoveBytes(string key) => _entries.TryRemove(key, out _);

    protected override void RemoveBytesByPrefix(string prefix)
    {
        foreach (var key in _entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            _entries.TryRemove(key, out _);
        }
    }
}
