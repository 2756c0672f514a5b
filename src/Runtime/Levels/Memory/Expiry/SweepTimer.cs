using Memo.Engine;

namespace Memo.Levels.Memory.Expiry;

/// <summary>The timer of a level's sweep. It does not keep the level alive, and goes with it.</summary>
internal sealed class SweepTimer
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public SweepTimer(TimeProvider time, MemoryLevel level)
    {
        _time = time;
        _timer = UnflowedTimer.Start(time, Fire, new WeakReference<MemoryLevel>(level), Timeout.InfiniteTimeSpan);
    }

    ~SweepTimer()
    {
        try
        {
            _timer.Dispose();
        }
        catch (Exception)
        {
            // The clock is the user's too, and nobody is there to be told.
        }
    }

    /// <summary>Lets it fire at a timestamp.</summary>
    public void Set(long timestamp)
    {
        var now = _time.GetTimestamp();
        var span = timestamp <= now ? TimeSpan.Zero : _time.GetElapsedTime(now, timestamp);

        // One that fires early finds what is still to come.
        _timer.Change(span < Longest ? span : Longest, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Lets it fire no more, until it is set again.</summary>
    public void Stop() => _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private static void Fire(object? state)
    {
        if (((WeakReference<MemoryLevel>)state!).TryGetTarget(out var level))
        {
            level.Sweep();
        }
    }
}
