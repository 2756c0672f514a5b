using Memo.Diagnostics;
using Memo.Levels.Bytes.Marks;

namespace Memo.Levels.Bytes.Level;

/// <summary>
/// Does what the backlog holds: one task, begun when there is something to do and ended when there is not. What is owed comes before
/// what waits to be written; what fails is tried again after a second, then after twice that time, up to thirty seconds.
/// </summary>
internal sealed class LevelWorker(
    ByteStorage storage, LevelGuard guard, Backlog backlog, LevelRemover remover, TimedOperations operations, LevelMarks? marks, int batchSize, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan UntilWoken = TimeSpan.MaxValue;

    private readonly Lock _gate = new();
    private TaskCompletionSource _wake = NewWake();
    private bool _isRunning;
    private bool _isDue;
    private bool _isHurried;

    // Of the worker alone.
    private int _round;
    private long _failedAt;
    private TimeSpan _pause;

    /// <summary>Sees to it that what can be done is done; to be called after each change.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            _isDue = true;
            _wake.TrySetResult();
            if (_isRunning || guard.IsEnded)
            {
                return;
            }

            _isRunning = true;
        }

        Begin();
    }

    /// <summary>As <see cref="Wake"/>, and what has failed is tried again at once.</summary>
    public void Hurry()
    {
        Volatile.Write(ref _isHurried, true);
        Wake();
    }

    /// <summary>Begins nothing more.</summary>
    public void Stop()
    {
        guard.End();
        Wake();
    }

    // The storage owns the work, not the caller who happens to begin it: nothing of that flow is seen there.
    private void Begin()
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            Task.Run(RunAsync);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            Task.Run(RunAsync);
        }
    }

    // Never throws: what storages throw ends in the guard.
    private async Task RunAsync()
    {
        while (TryGoOn())
        {
            var untilPaying = await PayAsync().ConfigureAwait(false);
            var untilWriting = await WriteAsync().ConfigureAwait(false);
            if (untilPaying is not null || untilWriting is not null)
            {
                await SleepAsync(Shorter(untilPaying ?? UntilWoken, untilWriting ?? UntilWoken)).ConfigureAwait(false);
            }
        }
    }

    private bool TryGoOn()
    {
        lock (_gate)
        {
            _isRunning = _isDue && !guard.IsEnded;
            _isDue = false;
            return _isRunning;
        }
    }

    /// <summary>Does what is owed, each once.</summary>
    /// <returns>When to try again what could not be done; null: nothing is left.</returns>
    private async ValueTask<TimeSpan?> PayAsync()
    {
        var isHurried = Interlocked.Exchange(ref _isHurried, false);
        var rest = _pause - time.GetElapsedTime(_failedAt);
        if (_pause > TimeSpan.Zero && rest > TimeSpan.Zero && !isHurried)
        {
            return backlog.OwedCount + (marks?.OwedCount ?? 0) == 0 ? null : rest;
        }

        _round++;
        var hasFailed = marks is not null && !await marks.TryPayAsync().ConfigureAwait(false);
        backlog.LookWhetherIdle();
        while (!guard.IsEnded && backlog.TakeOwed(_round) is { } attempt)
        {
            if (await remover.TryAgainAsync(attempt).ConfigureAwait(false))
            {
                continue;
            }

            hasFailed = true;
            if (guard.IsOpen)
            {
                return guard.UntilPass() ?? UntilWoken;
            }
        }

        _failedAt = time.GetTimestamp();
        _pause = hasFailed ? Shorter(LongestPause, Longer(FirstPause, _pause * 2)) : TimeSpan.Zero;
        return hasFailed ? _pause : null;
    }

    /// <summary>Writes what waits.</summary>
    /// <returns>When to try again, if the storage is left alone now.</returns>
    private async ValueTask<TimeSpan?> WriteAsync()
    {
        // A probe is one entry: it is to tell of the storage, and to lose little.
        while (!guard.IsEnded && backlog.TakeBatch(guard.IsOpen ? 1 : batchSize) is { Count: > 0 } batch)
        {
            var pass = guard.TryEnter(StorageOperation.Set);
            if (pass.IsRefused)
            {
                backlog.PutBack(batch);
                return guard.UntilPass() ?? UntilWoken;
            }

            await operations.TryAsync(pass, stop => Begin(batch, stop), areWritten => End(batch, areWritten)).ConfigureAwait(false);
        }

        return null;
    }

    private ValueTask Begin(IReadOnlyList<QueuedWrite> batch, CancellationToken stop) => batch is [var write]
        ? storage.SetBytesAsyncCore(write.Entry.Key, write.Entry.Bytes, write.Entry.Options, stop)
        : storage.SetManyBytesAsyncCore([.. batch.Select(static write => write.Entry.ForStorage)], stop);

    private void End(IReadOnlyList<QueuedWrite> batch, bool areWritten)
    {
        // Before the backlog can be idle: what is to be told is not done yet.
        if (areWritten && marks is not null)
        {
            Announce(batch, marks);
        }

        backlog.EndWrites(batch, areWritten);

        // Of several, none is given up yet.
        if (!areWritten && batch is [var write] && !guard.IsOff)
        {
            write.Entry.Counters.CountStorageFailure();
            guard.DropWrite(write.Entry.Key);
        }

        Wake();
    }

    // Not earlier: who hears of it reads what is stored.
    private static void Announce(IReadOnlyList<QueuedWrite> batch, LevelMarks marks)
    {
        foreach (var write in batch)
        {
            if (write is { IsDiscarded: false, Entry.Renewal: { } renewal })
            {
                marks.Owe(renewal);
            }
        }
    }

    private async ValueTask SleepAsync(TimeSpan pause)
    {
        Task wake;
        lock (_gate)
        {
            if (_isDue)
            {
                return;
            }

            _wake = NewWake();
            wake = _wake.Task;
        }

        using var awake = new CancellationTokenSource();
        var delay = Task.Delay(pause == UntilWoken ? Timeout.InfiniteTimeSpan : Longer(pause, ShortestSleep), time, awake.Token);
        await Task.WhenAny(wake, delay).ConfigureAwait(false);
        await awake.CancelAsync().ConfigureAwait(false);
        lock (_gate)
        {
            _isDue = true;
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TaskCompletionSource NewWake() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
