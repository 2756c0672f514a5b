using System.Runtime.ExceptionServices;

namespace Memo.Engine;

/// <summary>What most flights never need: nobody joins them, leaves them or limits their time, and their body returns.</summary>
internal sealed class FlightParts
{
    /// <summary>Cancels the computation's own token.</summary>
    public CancellationTokenSource? Cancellation;

    /// <summary>Completes when the outcome is there.</summary>
    public TaskCompletionSource? Landing;

    /// <summary>What the body threw, or that its deadline came.</summary>
    public ExceptionDispatchInfo? Error;

    /// <summary>The timer of the deadline.</summary>
    public ITimer? Deadline;

    /// <summary>Who has said first what becomes of it: nobody yet, the body or the deadline.</summary>
    public int Decider;

    /// <summary>Where the storage's log of invalidations stood when it began.</summary>
    public LogPosition Position;
}
