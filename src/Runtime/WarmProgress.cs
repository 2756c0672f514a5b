namespace Memo;

/// <summary>How far warming a memoized method has come.</summary>
/// <param name="Present">Arguments whose result was there already.</param>
/// <param name="Computed">Arguments whose result has been computed.</param>
/// <param name="Failed">Arguments for which computing threw.</param>
public readonly record struct WarmProgress(long Present, long Computed, long Failed)
{
    /// <summary>All arguments that have been dealt with.</summary>
    public long Done => Present + Computed + Failed;
}
