using Memo.CompilerServices;
using Memo.Engine.Failures;

namespace Memo.Engine.Deadlines;

/// <summary>Sees to it that nobody waits longer for a computation than the method's time limit.</summary>
internal sealed class Deadlines<TKey, TResult>(RegionContext context, Failures<TKey, TResult> failures)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Whether computations have a deadline, so that they may end for their callers before their body does.</summary>
    public bool AreSet => context.Timeout is not null;

    /// <summary>Whether so many computations run past their deadline that no more may be begun.</summary>
    public bool MustRefuse => context.Timeout is not null && context.Counters.Detached.IsFull;

    /// <summary>Refuses a computation that somebody asks for whatever is stored.</summary>
    /// <exception cref="TimeoutException">Too many run past their deadline.</exception>
    public void ThrowIfRefused()
    {
        if (MustRefuse)
        {
            throw Failures<TKey, TResult>.Refuse(context);
        }
    }

    /// <summary>Sets the deadline of a flight whose body begins now.</summary>
    public void Begin(Flight<TKey, TResult> flight)
    {
        if (context.Timeout is { } limit && limit <= UnflowedTimer.Longest)
        {
            flight.SetDeadline(UnflowedTimer.Start(context.TimeProvider, static state => ((Due)state!).Come(), new Due(failures, flight), limit));
        }
    }

    private sealed record Due(Failures<TKey, TResult> Failures, Flight<TKey, TResult> Flight)
    {
        public void Come() => Failures.TimeOut(Flight);
    }
}
