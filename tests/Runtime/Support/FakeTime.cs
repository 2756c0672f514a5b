namespace Memo.Tests.Support;

/// <summary>Time that stands still until it is moved; timers fire, in the order of their times, on the thread that moves it.</summary>
internal sealed class FakeTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private long _ticks = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>How many timers are set.</summary>
    public int TimerCount
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan span)
    {
        var end = Interlocked.Read(ref _ticks) + span.Ticks;
        while (TakeDue(end) is { } due)
        {
            due.Fire();
        }

        Interlocked.Exchange(ref _ticks, end);
    }

    private FakeTimer? TakeDue(long end)
    {
        lock (_gate)
        {
            var due = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (due is not null)
            {
                Interlocked.Exchange(ref _ticks, Math.Max(due.Due, Interlocked.Read(ref _ticks)));
                due.Renew(end);
            }

            return due;
        }
    }

    private const int MaxRepetitions = 100;

    private sealed class FakeTimer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        private long _period;

        public long Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                _period = period > TimeSpan.Zero ? period.Ticks : 0;
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = time.GetTimestamp() + dueTime.Ticks;
                    time._timers.Add(this);
                }
            }

            return true;
        }

        public void Renew(long end)
        {
            if (_period == 0)
            {
                time._timers.Remove(this);
            }
            else
            {
                // As a real clock's does, one that has fallen behind leaves out what it has missed.
                Due = Math.Max(Due + _period, end - (MaxRepetitions * _period));
            }
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
