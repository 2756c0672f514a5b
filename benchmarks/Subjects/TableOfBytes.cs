using System.Buffers;
using System.Collections.Concurrent;

namespace Memo.Benchmarks.Subjects;

/// <summary>The least that a storage of bytes can do: what a hit costs beyond it is what stands around every such storage.</summary>
internal sealed class TableOfBytes : ByteStorage
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    public override long Count => _entries.Count;

    protected override bool QueuesWrites => false;

    // As storages that processes share have one.
    protected override InvalidationLog? InvalidationLog { get; } = new ProcessInvalidationLog();

    protected override bool TryGetBytes(string key, IBufferWriter<byte> target)
    {
        if (!_entries.TryGetValue(key, out var bytes))
            return false;
        target.Write(bytes);
        return true;
    }

    protected override void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options) => _entries[key] = value.ToArray();

    protected override void RemoveBytes(string key) => _entries.TryRemove(key, out _);

    protected override void RemoveBytesByPrefix(string prefix)
    {
        foreach (var key in _entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))
            _entries.TryRemove(key, out _);
    }
}
