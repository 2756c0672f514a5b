using System.Buffers;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>A storage whose reads end when a task does, whatever their tokens say.</summary>
internal sealed class DeafByteStorage(Task mayRead) : DictionaryByteStorage
{
    protected override async ValueTask<bool> TryGetBytesAsync(string key, IBufferWriter<byte> target, CancellationToken cancellationToken)
    {
        await mayRead;
        return TryGetBytes(key, target);
    }
}
