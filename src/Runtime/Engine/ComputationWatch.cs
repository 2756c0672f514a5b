namespace Memo.Engine;

/// <summary>One run of a body, as statistics and whoever listens see it.</summary>
internal readonly struct ComputationWatch
{
    private readonly MethodCounters _counters;
    private readonly CostMeter? _cost;
    private readonly long _began;

    private ComputationWatch(MethodCounters counters, CostMeter? cost)
    {
        _counters = counters;
        _cost = cost;
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

    /// <summary>The body has returned.</summary>
    /// <returns>What it took, in microseconds.</returns>
    public int Return() => _cost?.End(_began) ?? 0;

    /// <summary>The body has thrown, or what was asked about its result.</summary>
    public void Throw(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        _counters.CountFailure();
    }
}
