using System.Buffers;

namespace Memo.Tests.Contract.Storages;

/// <summary>A storage of bytes as a user would write it.</summary>
internal sealed class OwnByteStorage(SharedBytes bytes, bool queuesWrites, TimeProvider timeProvider) : ByteStorage(timeProvider)
{
    public override long Count => bytes.Entries.Count;

    public override long? Size => bytes.Entries.Values.Sum(static value => (long)value.Length);

    protected override bool QueuesWrites => queuesWrites;

    protected override InvalidationLog? InvalidationLog => bytes.Log;

    protected override bool TryGetBytes(string key, IBufferWriter<byte> target)
    {
        if (!bytes.Entries.TryGetValue(key, out var value))
        {
            return false;
        }

        target.Write(value);
        return true;
    }

    protected override void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options) => bytes.Entries[key] = value.ToArray();

    protected override void RemoveBytes(string key) => bytes.Entries.TryRemove(key, out _);

    protected override void RemoveBytesByPrefix(string prefix) => bytes.RemoveByPrefix(prefix);
}
