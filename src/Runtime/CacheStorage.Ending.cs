using Memo.Levels.Bytes.Level;

namespace Memo;

/// <content>How a storage ends.</content>
public abstract partial class CacheStorage : IDisposable, IAsyncDisposable
{
    /// <summary>
    /// Waits until what has been begun in the background has ended, and a storage that writes off the path of the calls has written what waits
    /// and has done the removals that it owes.
    /// </summary>
    /// <param name="timeout">How long to wait at most.</param>
    /// <returns>Whether all is done.</returns>
    public bool Flush(TimeSpan timeout)
    {
        var began = TimeProvider.System.GetTimestamp();
        var idle = Background.WhenIdleAsync();
        return (idle.IsCompleted || idle.Wait(timeout)) && FlushCore(Rest(timeout, began));
    }

    /// <inheritdoc cref="Flush"/>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<bool> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var began = TimeProvider.System.GetTimestamp();
        var idle = Background.WhenIdleAsync();
        await idle.WaitAsync(timeout, TimeProvider.System, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return idle.IsCompleted && await FlushCoreAsync(Rest(timeout, began), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends what the storage does in the background and releases what it holds; what waits to be written is, within two seconds.</summary>
    /// <remarks>
    /// Calls that still use a storage of bytes compute without it, and it is told of no invalidation any more. One that keeps live objects has
    /// nothing to release, and goes on answering.
    /// </remarks>
    public void Dispose()
    {
        Close();
        Background.Dispose();
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        Background.Dispose();
        await DisposeAsyncCore().ConfigureAwait(false);

        // Its tokens are cancelled: who heeds them has ended soon, and who does not must not hold up the end.
        await Background.WhenIdleAsync().WaitAsync(ByteLevel.LastFlush, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what a storage of your own holds, asynchronously; by default as <see cref="Dispose(bool)"/> does.</summary>
    protected virtual ValueTask DisposeAsyncCore()
    {
        Dispose(disposing: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Releases what a storage of your own holds.</summary>
    /// <param name="disposing">True: from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Background.Dispose();
        }
    }

    internal static TimeSpan Rest(TimeSpan timeout, long began)
    {
        var elapsed = TimeProvider.System.GetElapsedTime(began);
        return timeout == Timeout.InfiniteTimeSpan ? timeout : elapsed < timeout ? timeout - elapsed : TimeSpan.Zero;
    }

    internal virtual bool FlushCore(TimeSpan timeout) => true;

    internal virtual Task<bool> FlushCoreAsync(TimeSpan timeout, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Ends the storage's use, before what it holds is released.</summary>
    internal virtual void Close()
    {
    }

    /// <inheritdoc cref="Close"/>
    internal virtual ValueTask CloseAsync() => ValueTask.CompletedTask;
}
