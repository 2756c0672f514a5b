using Memo.Engine;
using Memo.Engine.Marks;
using Memo.Levels.Bytes.Marks;
using Memo.Levels.Memory;

namespace Memo.Levels.Several;

/// <summary>
/// The log of invalidations that decides for all levels of a storage. It is read in the background while there is anything in front of it
/// that others may invalidate, so that nobody waits for it who finds his result there.
/// </summary>
/// <remarks>
/// While the log cannot be read, the levels in front go on with what is known of it, up to a limit where one is
/// set (<c>MEMO_CACHE_STALE_LIMIT</c>). The timer does not keep the storage alive, and rests when nothing has been looked for in a while and memory holds nothing.
/// </remarks>
internal sealed class SharedLog : IDisposable
{
    /// <summary>How often the log is read: others are to be heard within <see cref="LogFollower.Staleness"/>.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Afterglow = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly MemoryLevel? _front;
    private readonly TimeProvider _time;
    private readonly TimeSpan? _staleLimit;
    private readonly ITimer? _timer;
    private bool _isTicking;
    private bool _isReading;
    private bool _hasEnded;
    private long _lastLook;

    /// <param name="marks">The log, as far as it is known.</param>
    /// <param name="front">The level of live objects in front of it, if there is one.</param>
    /// <param name="time">The storage's clock.</param>
    /// <param name="staleLimit">How long what is in front goes on while the log cannot be read; null: without end.</param>
    /// <exception cref="ArgumentException">The level of live objects stands in front of another log.</exception>
    public SharedLog(LevelMarks marks, MemoryLevel? front, TimeProvider time, TimeSpan? staleLimit)
    {
        (Marks, _front, _time, _staleLimit) = (marks, front, time, staleLimit);

        // First, for the clock is the user's: one that throws must not leave the level following.
        _timer = UnflowedTimer.Start(time, Fire, new WeakReference<SharedLog>(this), Timeout.InfiniteTimeSpan);
        if (front?.TryFollow(marks) == false)
        {
            Stop();
            throw new ArgumentException("The level in memory is a level of another storage already; each storage of several levels needs one of its own.");
        }

        if (front is not null)
        {
            marks.OnReading += Forget;
        }
    }

    ~SharedLog() => Stop();

    public LevelMarks Marks { get; }

    /// <summary>Whether it is followed no more.</summary>
    public bool HasEnded => Volatile.Read(ref _hasEnded);

    /// <summary>Whether the levels in front may be read though the log cannot: it has been once, and not too long ago.</summary>
    public bool MayGoOn
    {
        get
        {
            try
            {
                return Marks.Lag is { } lag && !(lag > _staleLimit);
            }
            catch (Exception)
            {
                // The clock is the user's too.
                return false;
            }
        }
    }

    /// <summary>Something is looked for, or about to be kept in front: the log is followed from now on.</summary>
    public void Follow()
    {
        try
        {
            Volatile.Write(ref _lastLook, _time.GetTimestamp());
            if (!Volatile.Read(ref _isTicking))
            {
                Tick();
            }
        }
        catch (Exception)
        {
            // The clock is the user's too.
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _hasEnded = true;
        }

        Stop();
        Marks.OnReading -= Forget;
        _front?.FollowNoMore();
        GC.SuppressFinalize(this);
    }

    private void Tick()
    {
        lock (_gate)
        {
            if (!_isTicking && !_hasEnded)
            {
                _timer!.Change(Interval, Interval);
                _isTicking = true;
            }
        }
    }

    private void Forget(LogChange change) => _front!.Forget(in change, LoggedMarks.Reader);

    private static void Fire(object? state)
    {
        if (((WeakReference<SharedLog>)state!).TryGetTarget(out var log))
        {
            _ = log.TickAsync();
        }
    }

    // Throws nothing but what the clock of the user's does, which ends in the task.
    private async Task TickAsync()
    {
        // Held up by a log that does not answer.
        if (Volatile.Read(ref _isReading))
        {
            ForgetWhatIsTooStale();
            return;
        }

        lock (_gate)
        {
            if (_isReading || _hasEnded)
            {
                return;
            }

            if (_front?.FollowedCount is null or 0 && _time.GetElapsedTime(Volatile.Read(ref _lastLook)) > Afterglow)
            {
                _isTicking = false;
                _timer!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                return;
            }

            _isReading = true;
        }

        try
        {
            await Marks.FollowAsync(CancellationToken.None).ConfigureAwait(false);
            ForgetWhatIsTooStale();
        }
        finally
        {
            Volatile.Write(ref _isReading, false);
        }
    }

    private void ForgetWhatIsTooStale()
    {
        if (_staleLimit is not null && !MayGoOn)
        {
            _front?.ForgetFollowed();
        }
    }

    private void Stop()
    {
        try
        {
            _timer?.Dispose();
        }
        catch (Exception)
        {
            // The clock is the user's too, and nobody is there to be told.
        }
    }
}
