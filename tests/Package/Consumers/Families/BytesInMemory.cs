using System.Buffers;
using System.Collections.Concurrent;
using Memo;

namespace Families;

/// <summary>A storage of the user's own, that keeps what Memo gives it to keep.</summary>
internal sealed class BytesInMemory : ByteStorage
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    public override long Count => _entries.Count;

    protected override InvalidationLog? InvalidationLog { get; } = new ProcessInvalidationLog();

    protected override bool TryGetBytes(string key, IBufferWriter<byte> target)
    {
        if (!_entries.TryGetValue(key, out var bytes))
        {
            return false;
        }

        target.Write(bytes);
        return true;
    }

    protected override void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options) => _entries[key] = value.ToArray();

    protected override void RemoveBytes(string key) => _entries.TryRemove(key, out _);

    protected override void RemoveBytesByPrefix(string prefix)
    {
        foreach (var key in _entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            RemoveBytes(key);
        }
    }
}
