using System.Buffers;

namespace Memo.Tests.Contract.Storages;

/// <summary>A storage of bytes that is reached asynchronously only, and takes many entries at once, as a user would write it.</summary>
internal sealed class OwnAsyncByteStorage(SharedBytes bytes, TimeProvider timeProvider) : AsyncByteStorage(timeProvider)
{
    public override long Count => bytes.Entries.Count;

    protected override InvalidationLog? InvalidationLog => bytes.Log;

    protected override int WriteBatchSize => 8;

    protected override async ValueTask<bool> TryGetBytesAsync(string key, IBufferWriter<byte> target, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (!bytes.Entries.TryGetValue(key, out var value))
        {
            return false;
        }

        target.Write(value.AsSpan(0, value.Length / 2));
        await Task.Yield();
        target.Write(value.AsSpan(value.Length / 2));
        return true;
    }

    protected override async ValueTask SetBytesAsync(string key, ReadOnlyMemory<byte> value, ByteEntryOptions options, CancellationToken cancellationToken)
    {
        await Task.Yield();
        bytes.Entries[key] = value.ToArray();
    }

    protected override async ValueTask SetManyBytesAsync(IReadOnlyList<ByteEntry> entries, CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var (key, value, _) in entries)
        {
            bytes.Entries[key] = value.ToArray();
        }
    }

    protected override async ValueTask RemoveBytesAsync(string key, CancellationToken cancellationToken)
    {
        await Task.Yield();
        bytes.Entries.TryRemove(key, out _);
    }

    protected override async ValueTask RemoveBytesByPrefixAsync(string prefix, CancellationToken cancellationToken)
    {
        await Task.Yield();
        bytes.RemoveByPrefix(prefix);
    }
}
