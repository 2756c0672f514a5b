namespace Memo.Soak.Tests.Support;

/// <summary>The system's time, and how many timers of it are set and have not fired yet.</summary>
internal sealed class CountingTime : TimeProvider
{
    private int _set;

    public int SetTimers => Volatile.Read(ref _set);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Counted(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Counted : ITimer
    {
        private readonly CountingTime _time;
        private readonly ITimer _timer;
        private int _isSet;

        public Counted(CountingTime time, TimerCallback callback, object? state)
        {
            _time = time;
            _timer = System.CreateTimer(_ => Fire(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Mark(dueTime != Timeout.InfiniteTimeSpan);
            return _timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            Mark(isSet: false);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        // Before the callback, which may set it again.
        private void Fire(TimerCallback callback, object? state)
        {
            Mark(isSet: false);
            callback(state);
        }

        private void Mark(bool isSet)
        {
            var after = isSet ? 1 : 0;
            var before = Interlocked.Exchange(ref _isSet, after);
            Interlocked.Add(ref _time._set, after - before);
        }
    }
}
