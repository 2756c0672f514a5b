namespace Memo;

/// <content>How a storage ends.</content>
public abstract partial class CacheStorage : IDisposable, IAsyncDisposable
{
    /// <summary>Waits until a storage that writes off the path of the calls has written what waits, and has done the removals that it owes.</summary>
    /// <param name="timeout">How long to wait at most.</param>
    /// <returns>Whether all is done; always where a storage writes at once.</returns>
    public bool Flush(TimeSpan timeout) => FlushCore(timeout);

    /// <inheritdoc cref="Flush"/>
    /// <param name="timeout">How long to wait at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<bool> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default) => FlushCoreAsync(timeout, cancellationToken);

    /// <summary>Ends what the storage does in the background and releases what it holds; what waits to be written is, within two seconds.</summary>
    /// <remarks>Calls that still use the storage compute without it.</remarks>
    public void Dispose()
    {
        Close();
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        await DisposeAsyncCore().ConfigureAwait(false);
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

    internal virtual bool FlushCore(TimeSpan timeout) => true;

    internal virtual Task<bool> FlushCoreAsync(TimeSpan timeout, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Ends the storage's use, before what it holds is released.</summary>
    internal virtual void Close()
    {
    }

    /// <inheritdoc cref="Close"/>
    internal virtual ValueTask CloseAsync() => ValueTask.CompletedTask;
}
