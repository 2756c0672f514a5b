using System.Buffers;
using Memo.Levels.Bytes.Level;

namespace Memo;

/// <summary>
/// The base of the storages of bytes whose access is asynchronous by nature. Asynchronous methods await it; synchronous ones block until
/// it is there, without a thread of the pool unless the implementation needs one.
/// </summary>
/// <remarks>
/// All that <see cref="ByteStorage"/> says holds. Implementations are called without a <see cref="SynchronizationContext"/> where a
/// caller blocks, so that they cannot wait for it.
/// </remarks>
public abstract class AsyncByteStorage : ByteStorage
{
    /// <inheritdoc/>
    protected AsyncByteStorage()
    {
    }

    /// <inheritdoc/>
    protected AsyncByteStorage(TimeProvider? timeProvider)
        : base(timeProvider)
    {
    }

    /// <summary>Always: a call does not block to store what it has computed.</summary>
    protected sealed override bool QueuesWrites => true;

    /// <inheritdoc cref="ByteStorage.TryGetBytes"/>
    /// <param name="key">The key.</param>
    /// <param name="target">Where the bytes go; not to be used any more when the task has ended.</param>
    /// <param name="cancellationToken">The caller waits no more.</param>
    protected abstract override ValueTask<bool> TryGetBytesAsync(string key, IBufferWriter<byte> target, CancellationToken cancellationToken);

    /// <inheritdoc cref="ByteStorage.SetBytes"/>
    /// <param name="key">The key.</param>
    /// <param name="value">The bytes; never changed again.</param>
    /// <param name="options">When the entry may be forgotten, and its tags.</param>
    /// <param name="cancellationToken">The storage is being disposed of, or the <see cref="ByteStorage.WriteTimeLimit"/> is over.</param>
    protected abstract override ValueTask SetBytesAsync(string key, ReadOnlyMemory<byte> value, ByteEntryOptions options, CancellationToken cancellationToken);

    /// <inheritdoc cref="ByteStorage.RemoveBytes"/>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">The storage is being disposed of, or the <see cref="ByteStorage.WriteTimeLimit"/> is over.</param>
    protected abstract override ValueTask RemoveBytesAsync(string key, CancellationToken cancellationToken);

    /// <inheritdoc cref="ByteStorage.RemoveBytesByPrefix"/>
    /// <param name="prefix">The prefix; the empty one removes everything.</param>
    /// <param name="cancellationToken">The storage is being disposed of, or the <see cref="ByteStorage.WriteTimeLimit"/> is over.</param>
    protected abstract override ValueTask RemoveBytesByPrefixAsync(string prefix, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override bool TryGetBytes(string key, IBufferWriter<byte> target) =>
        Waiting.Run((storage: this, key, target), static state => state.storage.TryGetBytesAsync(state.key, state.target, CancellationToken.None));

    /// <inheritdoc/>
    protected sealed override void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options) =>
        Waiting.Run(
            (storage: this, key, value: value.ToArray(), options),
            static async state =>
            {
                await state.storage.SetBytesAsync(state.key, state.value, state.options, CancellationToken.None).ConfigureAwait(false);
                return true;
            });

    /// <inheritdoc/>
    protected sealed override void RemoveBytes(string key) =>
        Waiting.Run(
            (storage: this, key),
            static async state =>
            {
                await state.storage.RemoveBytesAsync(state.key, CancellationToken.None).ConfigureAwait(false);
                return true;
            });

    /// <inheritdoc/>
    protected sealed override void RemoveBytesByPrefix(string prefix) =>
        Waiting.Run(
            (storage: this, prefix),
            static async state =>
            {
                await state.storage.RemoveBytesByPrefixAsync(state.prefix, CancellationToken.None).ConfigureAwait(false);
                return true;
            });
}
