using Memo.Diagnostics;

namespace Memo.Levels.Bytes.Level;

/// <summary>Reads a storage: within its time limit, unless it is left alone, and never with an exception.</summary>
internal sealed class LevelReader(ByteStorage storage, LevelGuard guard)
{
    /// <summary>An entry that is larger than this may take longer to read without a fault of the storage.</summary>
    public const int LargeBytes = 256 * 1024;

    public LevelAnswer Read(string key)
    {
        var pass = guard.TryEnter(StorageOperation.Get);
        if (pass.IsRefused)
        {
            return LevelAnswer.Missing;
        }

        var bytes = new PooledWriter();
        Task<bool>? read = null;
        try
        {
            if (storage.ReadTimeLimitCore is not { } limit)
            {
                return Found(storage.TryGetBytesCore(key, bytes), bytes, in pass);
            }

            read = Waiting.Begin((storage, key, bytes), static state => state.storage.TryGetBytesAsyncCore(state.key, state.bytes, CancellationToken.None));
            return Found(Waiting.For(read, limit, storage.TimeProvider), bytes, in pass);
        }
        catch (Exception exception)
        {
            return Failed(exception, read, bytes, in pass);
        }
    }

    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the read; there is no entry then.</param>
    public async ValueTask<LevelAnswer> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var pass = guard.TryEnter(StorageOperation.Get);
        if (pass.IsRefused)
        {
            return LevelAnswer.Missing;
        }

        var bytes = new PooledWriter();
        Task<bool>? read = null;
        try
        {
            var reading = storage.TryGetBytesAsyncCore(key, bytes, cancellationToken);
            var limit = storage.ReadTimeLimitCore;
            if (reading.IsCompleted || (limit is null && !cancellationToken.CanBeCanceled))
            {
                return Found(await reading.ConfigureAwait(false), bytes, in pass);
            }

            read = reading.AsTask();
            return Found(await read.WaitAsync(limit ?? Timeout.InfiniteTimeSpan, storage.TimeProvider, cancellationToken).ConfigureAwait(false), bytes, in pass);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            guard.Abandon(in pass);
            Leave(read, bytes, isForgivable: false);
            return LevelAnswer.Missing;
        }
        catch (Exception exception)
        {
            return Failed(exception, read, bytes, in pass);
        }
    }

    private LevelAnswer Found(bool isFound, PooledWriter bytes, in LevelPass pass)
    {
        guard.Find(in pass, isFound);
        if (isFound)
        {
            return LevelAnswer.Read(bytes);
        }

        bytes.Dispose();
        return LevelAnswer.Missing;
    }

    private LevelAnswer Failed(Exception exception, Task<bool>? read, PooledWriter bytes, in LevelPass pass)
    {
        guard.Fail(in pass, exception);
        Leave(read, bytes, isForgivable: pass.Kind == BreakerPass.Ordinary);
        return guard.IsOff ? LevelAnswer.Missing : LevelAnswer.Failed;
    }

    // A read that goes on writes to a buffer that is its own until it ends.
    private void Leave(Task<bool>? read, PooledWriter bytes, bool isForgivable)
    {
        if (read is null)
        {
            bytes.Dispose();
            return;
        }

        read.ContinueWith(
            late =>
            {
                if (isForgivable && late.IsCompletedSuccessfully && bytes.Written.Length > LargeBytes)
                {
                    guard.Forgive();
                }

                _ = late.Exception;
                bytes.Dispose();
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
