namespace Memo.Levels.Bytes.Level;

/// <summary>A clock of the user's that may throw: then the time is what it was last, and timers are the system's.</summary>
internal sealed class LevelClock(TimeProvider time) : TimeProvider
{
    private long _last;

    public override long TimestampFrequency { get; } = time.TimestampFrequency;

    public override long GetTimestamp()
    {
        try
        {
            var now = time.GetTimestamp();
            Volatile.Write(ref _last, now);
            return now;
        }
        catch (Exception)
        {
            return Volatile.Read(ref _last);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        try
        {
            return time.CreateTimer(callback, state, dueTime, period);
        }
        catch (Exception)
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }
    }
}
