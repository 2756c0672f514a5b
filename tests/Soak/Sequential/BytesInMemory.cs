using System.Buffers;
using System.Collections.Concurrent;

namespace Memo.Soak.Tests.Sequential;

/// <summary>A storage of bytes with a log of invalidations, both of which can be made to fail.</summary>
internal sealed class BytesInMemory(TimeProvider time) : ByteStorage(time)
{
    private readonly FailingLog _log = new();

    public override long Count => Entries.Count;

    public ConcurrentDictionary<string, byte[]> Entries { get; } = new(StringComparer.Ordinal);

    public bool IsBroken
    {
        get => _log.IsBroken;
        set => _log.IsBroken = value;
    }

    protected override InvalidationLog InvalidationLog => _log;

    protected override bool TryGetBytes(string key, IBufferWriter<byte> target)
    {
        _log.ThrowIfBroken();
        if (!Entries.TryGetValue(key, out var bytes))
        {
            return false;
        }

        target.Write(bytes);
        return true;
    }

    protected override void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options)
    {
        _log.ThrowIfBroken();
        Entries[key] = value.ToArray();
    }

    protected override void RemoveBytes(string key)
    {
        _log.ThrowIfBroken();
        Entries.TryRemove(key, out _);
    }

    protected override void RemoveBytesByPrefix(string prefix)
    {
        _log.ThrowIfBroken();
        foreach (var key in Entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Entries.TryRemove(key, out _);
        }
    }

    private sealed class FailingLog : InvalidationLog
    {
        private readonly ProcessInvalidationLog _log = new();

        public bool IsBroken { get; set; }

        public override LogPosition Append(IReadOnlyList<string> marks)
        {
            ThrowIfBroken();
            return _log.Append(marks);
        }

        public override LogReading Read(LogPosition after)
        {
            ThrowIfBroken();
            return _log.Read(after);
        }

        public void ThrowIfBroken()
        {
            if (IsBroken)
            {
                throw new IOException("The storage is broken.");
            }
        }
    }
}
