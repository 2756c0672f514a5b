namespace Memo.Diagnostics;

/// <summary>Whether a storage is used; the numbers are those of the gauge <c>memo.level.breaker</c>.</summary>
internal enum BreakerState
{
    /// <summary>It is used.</summary>
    Closed = 0,

    /// <summary>It is tried with one operation now and then.</summary>
    Probing = 1,

    /// <summary>It is left alone.</summary>
    Open = 2,
}
