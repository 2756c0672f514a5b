using Memo.CompilerServices;
using Memo.Engine.Deadlines;

namespace Memo.Engine.Failures;

/// <summary>Ends flights that bring no result: their body threw, or their deadline came.</summary>
/// <remarks>
/// Those who wait get an older result past its expiration, where the method has one to fall back to: only while the flight is attached,
/// so never one that was invalidated since it began, and never for a cancellation. After that, calls get it without computing until the
/// pause is over or the result is gone.
/// </remarks>
/// <param name="store">Where results are kept.</param>
/// <param name="flights">The region's attached flights.</param>
/// <param name="reader">Looks for older results.</param>
/// <param name="gate">The region's lock.</param>
/// <param name="context">What there is to know of the method.</param>
internal sealed class Failures<TKey, TResult>(
    ResultStore<TKey, TResult> store, FlightTable<TKey, TResult> flights, RegionReader<TKey, TResult> reader, Lock gate, RegionContext context)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>The keys whose computation is not to be tried again yet; under the region's lock.</summary>
    public Pauses<TKey> Pauses { get; } = new(context.TimeProvider);

    /// <summary>Ends a flight whose body threw.</summary>
    /// <param name="flight">The flight.</param>
    /// <param name="exception">What it threw.</param>
    /// <param name="starterToken">That of the caller whose arguments are used.</param>
    public void Fail(Flight<TKey, TResult> flight, Exception exception, CancellationToken starterToken)
    {
        if (!HasComeLate(flight))
        {
            var older = LookForOlder(flight, exception, starterToken);
            Settle(flight, exception, older, mayBeRepeated: true, starterToken);
            flight.Land();
        }
    }

    /// <inheritdoc cref="Fail"/>
    public async ValueTask FailAsync(Flight<TKey, TResult> flight, Exception exception, CancellationToken starterToken)
    {
        if (!HasComeLate(flight))
        {
            var older = await LookForOlderAsync(flight, exception, starterToken).ConfigureAwait(false);
            Settle(flight, exception, older, mayBeRepeated: true, starterToken);
            flight.Land();
        }
    }

    /// <summary>Ends a flight for those who wait, because its deadline has come; its body may run on, detached.</summary>
    public void TimeOut(Flight<TKey, TResult> flight)
    {
        if (!flight.TryTimeOut())
        {
            return;
        }

        context.Counters.Detached.Begin();
        context.Counters.CountTimeout();
        context.Events.ComputationTimedOut(context.Timeout ?? default);
        _ = store.LooksAsynchronously ? EndAsync(flight) : EndNow(flight);
    }

    private Task EndNow(Flight<TKey, TResult> flight)
    {
        var exception = ComputationTimeout.Exceeded(context);
        End(flight, exception, LookForOlder(flight, exception, CancellationToken.None));
        return Task.CompletedTask;
    }

    // Owned by the flight, whose waiters it releases; throws nothing. The timer's thread does not wait for the storage.
    private async Task EndAsync(Flight<TKey, TResult> flight)
    {
        var exception = ComputationTimeout.Exceeded(context);
        End(flight, exception, await LookForOlderAsync(flight, exception, CancellationToken.None).ConfigureAwait(false));
    }

    private void End(Flight<TKey, TResult> flight, Exception exception, Cached<TResult> older)
    {
        Settle(flight, exception, older, mayBeRepeated: false, CancellationToken.None);
        flight.Release();
        try
        {
            flight.Cancel();
        }
        catch (AggregateException)
        {
            // Thrown by what the body registered with its token: a failure of the body's.
            context.Counters.CountFailure();
        }
    }

    /// <summary>Whether a key's computation is not to be tried again yet.</summary>
    public bool IsPaused(in TKey key)
    {
        if (context.FailSafe is null)
        {
            return false;
        }

        lock (gate)
        {
            return Pauses.Hold(in key);
        }
    }

    /// <summary>An older result for a call whose key's computation is not to be tried again yet; the lock is held.</summary>
    public bool TryAnswerPaused(in TKey key, out TResult value)
    {
        value = default!;
        if (context.FailSafe is null || !Pauses.Hold(in key))
        {
            return false;
        }

        if (store.TryFind(in key, Look.Rescue, out value))
        {
            context.Counters.CountRescue();
            return true;
        }

        Pauses.End(in key);
        return false;
    }

    /// <summary>What a call gets that may compute nothing: an older result, the caller's own where results are not shared.</summary>
    /// <exception cref="TimeoutException">There is none.</exception>
    public TResult AnswerRefused(in TKey key)
    {
        if (context.FailSafe is not null && reader.TryFindOwn(in key, Look.Rescue, out var older))
        {
            context.Counters.CountRescue();
            return older;
        }

        throw Refuse(context);
    }

    /// <inheritdoc cref="AnswerRefused"/>
    public async ValueTask<TResult> AnswerRefusedAsync(TKey key)
    {
        if (context.FailSafe is not null
            && (await reader.FindOwnAsync(key, Look.Rescue, CancellationToken.None).ConfigureAwait(false)).TryGet(out var older))
        {
            context.Counters.CountRescue();
            return older;
        }

        throw Refuse(context);
    }

    /// <summary>A call is not given a computation; counted and told.</summary>
    public static TimeoutException Refuse(RegionContext context)
    {
        context.Counters.CountTimeout();
        context.Events.ComputationRefused(DetachedComputations.Capacity);
        return ComputationTimeout.NotBegun(context);
    }

    // Its deadline came first, so that everything but the end has been seen to.
    private bool HasComeLate(Flight<TKey, TResult> flight)
    {
        if (flight.TryReturn())
        {
            return false;
        }

        context.Counters.Detached.End();
        flight.EndLate();
        return true;
    }

    // In a storage that must not be asked under the lock.
    private Cached<TResult> LookForOlder(Flight<TKey, TResult> flight, Exception exception, CancellationToken starterToken) =>
        MayBeRescued(flight, exception, starterToken) && store.RunsUserCode && reader.TryFind(in flight.Key, Look.Rescue, out var older)
            ? new Cached<TResult>(older)
            : default;

    private ValueTask<Cached<TResult>> LookForOlderAsync(Flight<TKey, TResult> flight, Exception exception, CancellationToken starterToken) =>
        store.LooksAsynchronously && MayBeRescued(flight, exception, starterToken)
            ? reader.FindAsync(flight.Key, Look.Rescue, CancellationToken.None)
            : new(LookForOlder(flight, exception, starterToken));

    private bool MayBeRescued(Flight<TKey, TResult> flight, Exception exception, CancellationToken starterToken) =>
        context.FailSafe is not null && !IsCancellation(exception, flight.Token, starterToken);

    private void Settle(Flight<TKey, TResult> flight, Exception exception, Cached<TResult> found, bool mayBeRepeated, CancellationToken starterToken)
    {
        var mayBeRescued = MayBeRescued(flight, exception, starterToken);
        var isFound = found.TryGet(out var older);
        lock (gate)
        {
            // Its services may be gone with the starter: that says nothing of what a waiter would get.
            if (mayBeRepeated && (flight.StarterHasLeft || starterToken.IsCancellationRequested))
            {
                flight.SetError(exception, mustBeRepeated: true);
            }
            else if (mayBeRescued && flight.IsAttached && (isFound || (!store.RunsUserCode && store.TryFind(in flight.Key, Look.Rescue, out older))))
            {
                flight.SetRescue(older!, context.HasTags, exception);
                if (flight.Purpose == FlightPurpose.Call)
                {
                    Pauses.Begin(in flight.Key);
                }
            }
            else
            {
                flight.SetError(exception, mustBeRepeated: false);
            }

            flights.TakeOut(flight);
        }

        if (flight.IsRescued)
        {
            context.Events.ComputationRescued(exception);
        }
        else if (flight.Purpose == FlightPurpose.Ahead && !starterToken.IsCancellationRequested)
        {
            context.Events.RefreshAheadFailed(exception);
        }
    }

    private static bool IsCancellation(Exception exception, CancellationToken flightToken, CancellationToken starterToken) =>
        exception is OperationCanceledException { CancellationToken: { CanBeCanceled: true } token } && (token == flightToken || token == starterToken);
}
