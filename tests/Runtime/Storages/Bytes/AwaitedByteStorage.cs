using System.Buffers;

namespace Memo.Tests.Storages.Bytes;

/// <summary>A storage of bytes whose members yield before they do what those of another storage do.</summary>
internal sealed class AwaitedByteStorage(TimeProvider? timeProvider = null) : AsyncByteStorage(timeProvider)
{
    private readonly DictionaryByteStorage _inner = new();

    public override long Count => Flush(TimeSpan.FromMinutes(1)) ? _inner.Count : -1;

    /// <summary>What the entries are kept in.</summary>
    public DictionaryByteStorage Inner => _inner;

    /// <summary>What each member awaits first.</summary>
    public Func<Task> Yield { get; set; } = static async () => await Task.Yield();

    /// <summary>How long a read may take.</summary>
    public TimeSpan? ReadsWithin { get; init; }

    /// <summary>How long a write may take.</summary>
    public TimeSpan WritesWithin { get; init; } = TimeSpan.FromSeconds(30);

    protected override TimeSpan? ReadTimeLimit => ReadsWithin;

    protected override TimeSpan WriteTimeLimit => WritesWithin;

    protected override async ValueTask<bool> TryGetBytesAsync(string key, IBufferWriter<byte> target, CancellationToken cancellationToken)
    {
        await Yield().WaitAsync(cancellationToken);
        return _inner.TryGetBytesCore(key, target);
    }

    protected override async ValueTask SetBytesAsync(string key, ReadOnlyMemory<byte> value, ByteEntryOptions options, CancellationToken cancellationToken)
    {
        await Yield().WaitAsync(cancellationToken);
        _inner.SetBytesCore(key, value.Span, in options);
    }

    protected override async ValueTask RemoveBytesAsync(string key, CancellationToken cancellationToken)
    {
        await Yield();
        _inner.RemoveBytesCore(key);
    }

    protected override async ValueTask RemoveBytesByPrefixAsync(string prefix, CancellationToken cancellationToken)
    {
        await Yield();
        _inner.RemoveBytesByPrefixCore(prefix);
    }
}
