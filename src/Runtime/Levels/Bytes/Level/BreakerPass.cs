namespace Memo.Levels.Bytes.Level;

/// <summary>Whether an operation may be tried, as the <see cref="CircuitBreaker"/> says.</summary>
internal enum BreakerPass
{
    /// <summary>No: the storage is left alone.</summary>
    Refused,

    /// <summary>Yes.</summary>
    Ordinary,

    /// <summary>Yes, and its outcome decides whether others may.</summary>
    Probe,
}
