namespace Memo.Diagnostics;

/// <summary>What happens to the computations of one method, as it is told to the log. Members never throw; to be called without a lock.</summary>
/// <param name="method">The identity of the method.</param>
/// <param name="time">Tells when a minute has passed.</param>
internal sealed class MethodEvents(string method, TimeProvider time) : EventTeller
{
    private readonly EventLimit _rescued = new();
    private readonly EventLimit _timedOut = new();
    private readonly EventLimit _refused = new();
    private readonly EventLimit _refreshAhead = new();

    protected override TimeProvider Time => time;

    /// <summary>A computation failed, and an expired result answers in its place.</summary>
    public void ComputationRescued(Exception exception) =>
        Tell(_rescued, (method, exception), static (logger, keptBack, state) =>
            MemoLog.ComputationRescued(logger, state.method, keptBack, state.exception));

    /// <summary>A computation took longer than it may and was detached.</summary>
    public void ComputationTimedOut(TimeSpan limit) =>
        Tell(_timedOut, (method, limit), static (logger, keptBack, state) =>
            MemoLog.ComputationTimedOut(logger, state.method, state.limit, keptBack));

    /// <summary>A call was refused because as many detached computations as may be still run.</summary>
    /// <param name="detached">How many that is.</param>
    public void ComputationRefused(int detached) =>
        Tell(_refused, (method, detached), static (logger, keptBack, state) =>
            MemoLog.ComputationRefused(logger, state.method, state.detached, keptBack));

    /// <summary>A background refresh failed.</summary>
    public void RefreshAheadFailed(Exception exception) =>
        Tell(_refreshAhead, (method, exception), static (logger, keptBack, state) =>
            MemoLog.RefreshAheadFailed(logger, state.method, keptBack, state.exception));
}
