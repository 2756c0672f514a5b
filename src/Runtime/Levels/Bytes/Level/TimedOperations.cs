namespace Memo.Levels.Bytes.Level;

/// <summary>
/// Lets the worker wait for an operation of the storage no longer than a limit, so that one that hangs holds up no other. It has failed then, and
/// its token is cancelled; what has come of it is known, and seen to, when it ends.
/// </summary>
internal sealed class TimedOperations(ByteStorage storage, LevelGuard guard, TimeSpan limit)
{
    /// <summary>Does an operation on a thread of its own: a storage may block where it should await.</summary>
    /// <param name="pass">Leave to do it, which is given back.</param>
    /// <param name="work">The operation.</param>
    /// <param name="end">Called once when it has ended, in time or not, with whether it is done.</param>
    /// <returns>Whether it was done in time.</returns>
    public async ValueTask<bool> TryAsync(LevelPass pass, Func<CancellationToken, ValueTask> work, Action<bool> end)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(storage.Background.Stopped);
        var operation = Task.Run(() => work(stop.Token).AsTask(), CancellationToken.None);
        await operation.WaitAsync(limit, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!operation.IsCompleted)
        {
            guard.Fail(in pass, new TimeoutException($"The storage took longer than {limit}."));
            _ = EndLateAsync(operation, stop, end);
            return false;
        }

        stop.Dispose();
        if (operation.IsCompletedSuccessfully)
        {
            guard.Succeed(in pass);
        }
        else
        {
            guard.Fail(in pass, Cause(operation));
        }

        end(operation.IsCompletedSuccessfully);
        return operation.IsCompletedSuccessfully;
    }

    // Owned by the operation, which stays listed as under way until it ends. Never throws.
    private static async Task EndLateAsync(Task operation, CancellationTokenSource stop, Action<bool> end)
    {
        await stop.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await operation.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        end(operation.IsCompletedSuccessfully);
    }

    private static Exception Cause(Task operation) => operation.Exception?.InnerException ?? new TaskCanceledException(operation);
}
