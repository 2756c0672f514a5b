using System.Runtime.ExceptionServices;
using Memo.CompilerServices;
using Memo.Engine.Marks;

namespace Memo.Engine;

/// <summary>
/// The one attached computation of a key, and those who wait for it. Everything but the outcome is guarded by the region's lock.
/// </summary>
internal sealed class Flight<TKey, TResult>(in TKey key, Flight? parent, bool isCancellable) : Flight(parent)
    where TKey : struct, IMemoKey<TKey>
{
    private const int Undecided = 0;
    private const int ByBody = 1;
    private const int ByDeadline = 2;

    private readonly TKey _key = key;
    private FlightParts? _parts = isCancellable ? new FlightParts { Cancellation = new CancellationTokenSource(), Landing = NewLanding() } : null;

    // The body threw when its starter had left.
    private bool _mustBeRepeated;

    // The outcome was found, not computed.
    private bool _hasUnknownTags;

    public ref readonly TKey Key => ref _key;

    /// <summary>The computation's own token, cancelled when no caller is left; none if its starter can never leave.</summary>
    public CancellationToken Token => _parts?.Cancellation?.Token ?? CancellationToken.None;

    // Those who join and the one who computes may need them at once.
    private FlightParts Parts => _parts ?? Interlocked.CompareExchange(ref _parts, new FlightParts(), null) ?? _parts;

    /// <summary>How many callers want the result, the starter included.</summary>
    public int Callers { get; set; } = 1;

    /// <summary>Whether new callers may join and the result may be stored; false from an invalidation, the last caller's leave or the landing on.</summary>
    public bool IsAttached { get; set; } = true;

    /// <summary>Whether it was invalidated while its result was being handed over, so that the result must be taken back.</summary>
    public bool IsFenced { get; set; }

    /// <summary>What it was begun for.</summary>
    public FlightPurpose Purpose { get; init; }

    /// <summary>Whether an older result may be stored, which must go if its own is not to be stored.</summary>
    public bool ReplacesStored { get; init; }

    /// <summary>Whether the caller whose arguments are used has stopped waiting.</summary>
    public bool StarterHasLeft { get; set; }

    /// <summary>Where the storage's log of invalidations stood when it began; the default where it has none.</summary>
    public LogPosition Position
    {
        get => _parts?.Position ?? default;
        set
        {
            if (value != default)
            {
                Parts.Position = value;
            }
        }
    }

    /// <summary>Where the order of invalidated tags stood when it began.</summary>
    public long TagPosition { get; } = TagMarks.Position;

    /// <summary>What the body returned, and who may have it.</summary>
    public Outcome<TResult> Outcome { get; private set; }

    /// <summary>Whether those who wait get an older result past its expiration, because computing failed.</summary>
    public bool IsRescued { get; private set; }

    /// <summary>Whether it brought nothing that could take the place of what is stored.</summary>
    public bool HasFailed => _parts?.Error is not null || Outcome.Withheld is not null;

    /// <summary>Completes, always successfully, when the outcome is there.</summary>
    public Task Landing => _parts!.Landing!.Task;

    /// <summary>Makes <see cref="Landing"/>; the region's lock is held, so that no landing is missed.</summary>
    public void PrepareLanding() => Parts.Landing ??= NewLanding();

    /// <summary>Cancels the computation's token; runs the callbacks of user code, so no lock may be held.</summary>
    public void Cancel() => _parts?.Cancellation?.Cancel();

    /// <summary>The body has returned or thrown.</summary>
    /// <returns>False if its deadline came first, so that everything but the end has been seen to.</returns>
    public bool TryReturn() => _parts?.Deadline is null || Interlocked.CompareExchange(ref _parts.Decider, ByBody, Undecided) != ByDeadline;

    /// <summary>The deadline has come.</summary>
    /// <returns>False if the body came first.</returns>
    public bool TryTimeOut() => Interlocked.CompareExchange(ref Parts.Decider, ByDeadline, Undecided) == Undecided;

    /// <summary>Whether the deadline came before the body returned or threw.</summary>
    public bool HasTimedOut => _parts is { } parts && Volatile.Read(ref parts.Decider) == ByDeadline;

    /// <summary>Keeps the timer of the deadline until the body has ended.</summary>
    public void SetDeadline(ITimer timer) => Parts.Deadline = timer;

    public void SetOutcome(in Outcome<TResult> outcome) => Outcome = outcome;

    /// <summary>Answers those who wait with what is stored.</summary>
    /// <param name="stored">The result, as it is stored.</param>
    /// <param name="mayHaveTags">Whether it may have tags, which are not known.</param>
    public void SetFound(TResult stored, bool mayHaveTags)
    {
        Outcome = new Outcome<TResult>(stored, stored, IsStored: true);
        _hasUnknownTags = mayHaveTags;
    }

    /// <summary>Answers those who wait with an older result.</summary>
    /// <param name="older">The result, as it is stored.</param>
    /// <param name="mayHaveTags">Whether it may have tags, which are not known.</param>
    /// <param name="error">What the body threw; null if it has not been begun at all.</param>
    public void SetRescue(TResult older, bool mayHaveTags, Exception? error)
    {
        if (error is not null)
        {
            Parts.Error = ExceptionDispatchInfo.Capture(error);
        }

        SetFound(older, mayHaveTags);
        IsRescued = true;
    }

    /// <param name="exception">What those who wait are told.</param>
    /// <param name="mustBeRepeated">Whether they are not told, but each asks again.</param>
    public void SetError(Exception exception, bool mustBeRepeated)
    {
        Parts.Error = ExceptionDispatchInfo.Capture(exception);
        _mustBeRepeated = mustBeRepeated;
    }

    /// <summary>
    /// Whether a waiter must ask again, computing with its own arguments if it comes to that: the body threw when its starter had left,
    /// or the waiter came after a tag of the result had been invalidated, or any tag where it is not known which ones the result has.
    /// </summary>
    /// <param name="position">Where the order of invalidated tags stood when the waiter came.</param>
    public bool MustBeRepeatedBy(long position) =>
        _mustBeRepeated || (position > TagPosition && (_hasUnknownTags || TagMarks.AreYounger(Outcome.Tags, TagPosition)));

    /// <summary>Makes those who wait ask again.</summary>
    public void SetRepeat() => _mustBeRepeated = true;

    /// <summary>Releases those who wait; the outcome is set and nobody can join any more.</summary>
    public void Land()
    {
        End();
        Release();
        EndLate();
    }

    /// <summary>Ends what was held for the body of a flight whose deadline came first; that one releases those who wait, in its time.</summary>
    public void EndLate()
    {
        End();
        _parts?.Deadline?.Dispose();
        ReleasePins();
    }

    /// <summary>Releases those who wait while the body still runs; the outcome is set and nobody can join any more.</summary>
    public void Release() => _parts?.Landing?.TrySetResult();

    /// <summary>The outcome, or the exception of the body thrown again unless an older result stands in.</summary>
    public Outcome<TResult> GetOutcome()
    {
        if (!IsRescued)
        {
            ThrowIfFailed();
        }

        return Outcome;
    }

    /// <summary>Throws the exception of the body again, also where an older result stands in for others.</summary>
    public void ThrowIfFailed() => _parts?.Error?.Throw();

    private static TaskCompletionSource NewLanding() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
