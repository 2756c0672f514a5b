namespace Memo.Engine;

/// <summary>Makes timers whose callbacks belong to no flow of control, so that they keep nothing of whoever sets them.</summary>
internal static class UnflowedTimer
{
    /// <summary>The longest time that a timer takes.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 2);

    /// <summary>Sets a timer that fires once.</summary>
    public static ITimer Start(TimeProvider time, TimerCallback callback, object state, TimeSpan due)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return time.CreateTimer(callback, state, due, Timeout.InfiniteTimeSpan);
        }

        using (ExecutionContext.SuppressFlow())
        {
            return time.CreateTimer(callback, state, due, Timeout.InfiniteTimeSpan);
        }
    }
}
