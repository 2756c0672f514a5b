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
    private readonly TKey _key = key;
    private readonly CancellationTokenSource? _cancellation = isCancellable ? new CancellationTokenSource() : null;
    private TaskCompletionSource? _landing = isCancellable ? NewLanding() : null;
    private ExceptionDispatchInfo? _error;

    // The body threw when its starter had left.
    private bool _mustBeRepeated;

    public ref readonly TKey Key => ref _key;

    /// <summary>The computation's own token, cancelled when no caller is left; none if its starter can never leave.</summary>
    public CancellationToken Token => _cancellation?.Token ?? CancellationToken.None;

    /// <summary>How many callers want the result, the starter included.</summary>
    public int Callers { get; set; } = 1;

    /// <summary>Whether new callers may join and the result may be stored; false from an invalidation, the last caller's leave or the landing on.</summary>
    public bool IsAttached { get; set; } = true;

    /// <summary>Whether it was invalidated while its result was being handed over, so that the result must be taken back.</summary>
    public bool IsFenced { get; set; }

    /// <summary>Whether it only stores a value that somebody has set.</summary>
    public bool IsReplacement { get; set; }

    /// <summary>Whether it was begun although a result may be stored, which must go if its own is not stored.</summary>
    public bool ReplacesStored { get; set; }

    /// <summary>Whether the caller whose arguments are used has stopped waiting.</summary>
    public bool StarterHasLeft { get; set; }

    /// <summary>Where the order of invalidated tags stood when it began.</summary>
    public long TagPosition { get; } = TagMarks.Position;

    /// <summary>What the body returned, and who may have it.</summary>
    public Outcome<TResult> Outcome { get; private set; }


    /// <summary>Completes, always successfully, when the outcome is there.</summary>
    public Task Landing => _landing!.Task;

    /// <summary>Makes <see cref="Landing"/>; the region's lock is held, so that no landing is missed.</summary>
    public void PrepareLanding() => _landing ??= NewLanding();

    /// <summary>Cancels the computation's token; runs the callbacks of user code, so no lock may be held.</summary>
    public void Cancel() => _cancellation?.Cancel();

    public void SetOutcome(in Outcome<TResult> outcome) => Outcome = outcome;

    public void SetError(Exception exception)
    {
        _error = ExceptionDispatchInfo.Capture(exception);
        _mustBeRepeated = StarterHasLeft;
    }

    /// <summary>
    /// Whether a waiter must ask again, computing with its own arguments if it comes to that: the body threw when its starter had left,
    /// or the waiter came after a tag of the result had been invalidated.
    /// </summary>
    /// <param name="position">Where the order of invalidated tags stood when the waiter came.</param>
    public bool MustBeRepeatedBy(long position) =>
        _mustBeRepeated || (position > TagPosition && TagMarks.AreYounger(Outcome.Tags, TagPosition));

    /// <summary>Releases those who wait; the outcome is set and nobody can join any more.</summary>
    public void Land()
    {
        End();
        _landing?.TrySetResult();
        ReleasePins();
    }

    /// <summary>The outcome, or the exception of the body thrown again.</summary>
    public Outcome<TResult> GetOutcome()
    {
        _error?.Throw();
        return Outcome;
    }

    private static TaskCompletionSource NewLanding() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
