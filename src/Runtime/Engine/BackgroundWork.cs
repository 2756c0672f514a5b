namespace Memo.Engine;

/// <summary>
/// What a storage has begun in the background: bounded, so that it never piles up, and owned, so that it can be waited for and stopped.
/// </summary>
/// <remarks>Work runs on the thread pool, outside every computation of whoever begins it. All members are thread-safe.</remarks>
internal sealed class BackgroundWork : IDisposable
{
    /// <summary>How much may be under way at once; what comes beyond is not begun.</summary>
    public const int Capacity = 64;

    private readonly Lock _gate = new();
    private readonly HashSet<Task> _underWay = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _stopped;
    private int _count;
    private bool _isDisposed;

    public BackgroundWork() => _stopped = _stop.Token;

    /// <summary>Cancelled when nothing more is to be begun.</summary>
    public CancellationToken Stopped => _stopped;

    /// <summary>How much is under way.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    /// <summary>Begins work, unless too much is under way or it has been stopped.</summary>
    /// <param name="work">The work; it deals with its own exceptions and ends soon when its token is cancelled.</param>
    /// <returns>Whether it was begun.</returns>
    public bool TryStart(Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            if (_count == Capacity || _stopped.IsCancellationRequested)
            {
                return false;
            }

            _count++;
        }

        var task = Task.Run(() => RunAsync(work));
        lock (_gate)
        {
            if (!task.IsCompleted)
            {
                _underWay.Add(task);
            }
        }

        // Only forgets it; whatever it throws is observed there.
        task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return true;
    }

    /// <summary>Completes, without an exception, when all that is under way now has ended.</summary>
    public async Task WhenIdleAsync()
    {
        Task[] running;
        lock (_gate)
        {
            running = [.. _underWay];
        }

        foreach (var task in running)
        {
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Cancels what is under way and begins nothing more.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        try
        {
            _stop.Cancel();
        }
        catch (AggregateException)
        {
            // Thrown by what others registered with the token: no reason not to release what the storage holds.
        }

        _stop.Dispose();
    }

    private Task RunAsync(Func<CancellationToken, Task> work)
    {
        Flight.LeaveAll();
        MemoScope.LeaveAll();
        return work(_stopped);
    }

    private void Forget(Task task)
    {
        _ = task.Exception;
        lock (_gate)
        {
            _underWay.Remove(task);
            _count--;
        }
    }
}
