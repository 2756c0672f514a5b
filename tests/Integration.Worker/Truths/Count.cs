namespace Memo.Integration.Truths;

/// <summary>What all processes count together.</summary>
public enum Count
{
    Calls,
    Computations,
    Invalidations,
    Pending,
    Failures,
    Rejections,
    StallExcused,
    Dropped,
}
