using System.Diagnostics;
using Memo.Diagnostics;

namespace Memo.Engine;

/// <summary>
/// One run of a body, as statistics and whoever listens see it. Begins in the flow of control the body runs in, and ends in it, with
/// <see cref="Stop"/>, when its result has been stored or its exception dealt with.
/// </summary>
internal struct ComputationWatch
{
    private readonly MethodCounters _counters;
    private readonly CostMeter? _cost;
    private readonly long _began;
    private readonly Activity? _activity;
    private readonly bool _isTimed;
    private readonly long _timedFrom;
    private bool _isOver;

    private ComputationWatch(MethodCounters counters, CostMeter? cost)
    {
        _counters = counters;
        _cost = cost;
        _activity = MemoActivities.Source.HasListeners() ? Start(counters) : null;
        _isTimed = MemoMeter.ComputationDuration.Enabled;
        _timedFrom = _isTimed ? TimeProvider.System.GetTimestamp() : 0;
        _began = cost?.Begin() ?? 0;
    }

    /// <summary>A body begins.</summary>
    /// <param name="counters">The method's.</param>
    /// <param name="cost">Times it; null for a bypass, whose result nobody else gets.</param>
    public static ComputationWatch Begin(MethodCounters counters, CostMeter? cost)
    {
        counters.CountComputation();
        return new ComputationWatch(counters, cost);
    }

    /// <summary>A body begins that runs without the cache.</summary>
    /// <param name="counters">The method's.</param>
    /// <param name="reason">Why.</param>
    public static ComputationWatch BeginBypass(MethodCounters counters, BypassReason reason)
    {
        counters.CountBypass(reason);
        var watch = Begin(counters, cost: null);
        watch._activity?.SetTag(MemoActivities.Reason, reason.ToString());
        return watch;
    }

    /// <summary>The body has returned.</summary>
    /// <returns>What it took, in microseconds.</returns>
    public int Return()
    {
        var cost = _cost?.End(_began) ?? 0;
        End("returned");
        return cost;
    }

    /// <summary>The body has thrown, or what was asked about its result.</summary>
    public void Throw(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _counters.CountFailure();
        Listeners.Fail(_activity, exception);
        End(exception is OperationCanceledException ? "cancelled" : "thrown");
    }

    /// <summary>An older result answers in place of what the body threw.</summary>
    public readonly void Rescue() => _activity?.SetTag(MemoActivities.Rescued, true);

    /// <summary>The result was found to be one to store, or not.</summary>
    public readonly void Appraise(bool isStored) => _activity?.SetTag(MemoActivities.Stored, isStored);

    /// <summary>All that follows from the run has been done.</summary>
    public readonly void Stop()
    {
        if (_activity is not null)
        {
            Listeners.Stop(_activity);
        }
    }

    private static Activity? Start(MethodCounters counters)
    {
        var activity = Listeners.Start($"memo compute {counters.Name}", ActivityKind.Internal);
        activity?.SetTag(MemoActivities.Method, counters.Name);
        return activity;
    }

    // Twice, when the body has returned and then what is asked about its result throws: timed once, and the last outcome counts.
    private void End(string outcome)
    {
        if (_isTimed && !_isOver)
        {
            Listeners.Record(
                MemoMeter.ComputationDuration,
                TimeProvider.System.GetElapsedTime(_timedFrom),
                new TagList(new(MemoActivities.Method, _counters.Name), new(MemoActivities.Outcome, outcome)));
        }

        _isOver = true;
        _activity?.SetTag(MemoActivities.Outcome, outcome);
    }
}
