using Memo.CompilerServices;
using Memo.Engine.Marks;

namespace Memo.Engine;

/// <summary>The asynchronous face of a <see cref="Region{TKey, TResult}"/>: every caller awaits, the starter too, and may leave before the body ends.</summary>
internal static class AsynchronousCalls
{
    /// <summary>Answers a call that found nothing at first look.</summary>
    public static async Task<TResult> Call<TKey, TResult, TArgs, TBody>(
        Region<TKey, TResult> region, TKey key, TArgs args, TBody body, TimeSpan? lifetime, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult>
    {
        // Hits of a storage that is not read under the lock need not wait for each other.
        if (region.LooksFirst && !MemoScope.IsRefreshing
            && (await region.Reader.FindOwnAsync(key, Look.Call, cancellationToken).ConfigureAwait(false)).TryGet(out var found))
        {
            NoteUse(region, in key, args, body, lifetime);
            return found;
        }

        while (true)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return await Bypass<TResult, TArgs, TBody>(region.Counters, BypassReason.Cancelled, args, body, cancellationToken).ConfigureAwait(false);
            }

            var position = TagMarks.Position;
            switch (region.Board(in key, cancellationToken.CanBeCanceled, out var flight, out var value))
            {
                case Boarding.Hit:
                    NoteUse(region, in key, args, body, lifetime);
                    return region.Reader.TryCopy(value, out var copy)
                        ? copy
                        : await Bypass<TResult, TArgs, TBody>(region.Counters, BypassReason.Result, args, body, cancellationToken).ConfigureAwait(false);

                case Boarding.Started:
                    if (region.RunsUserCode && (await region.Stored.FindAsync(flight, cancellationToken).ConfigureAwait(false)).TryGet(out value))
                    {
                        NoteUse(region, in key, args, body, lifetime);
                        return value;
                    }

                    region.Counters.CountMiss();
                    return await Start(region, flight, args, body, lifetime, cancellationToken).ConfigureAwait(false);

                case Boarding.OwnKey:
                    OwnKeyException.ThrowUnlessExcluded(region.Context);
                    return await Bypass<TResult, TArgs, TBody>(region.Counters, BypassReason.OwnKey, args, body, cancellationToken).ConfigureAwait(false);

                case Boarding.Refused:
                    return await region.Failures.AnswerRefusedAsync(key).ConfigureAwait(false);

                default:
                    region.Counters.CountJoin();
                    var known = region.Store.Position;
                    if (!await TryJoin(region, flight, cancellationToken).ConfigureAwait(false))
                    {
                        return await Bypass<TResult, TArgs, TBody>(region.Counters, BypassReason.WaitCycle, args, body, cancellationToken).ConfigureAwait(false);
                    }

                    if (flight.MustBeRepeatedBy(position) || region.IsOutdated(flight, known))
                    {
                        break;
                    }

                    return region.Reader.TryShare(flight, out value, out var reason)
                        ? value
                        : await Bypass<TResult, TArgs, TBody>(region.Counters, reason, args, body, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Computes and stores, whatever is stored or under way.</summary>
    public static async Task<TResult> Refresh<TKey, TResult, TArgs, TBody>(
        Region<TKey, TResult> region, TKey key, TArgs args, TBody body, TimeSpan? lifetime, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult>
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return await Bypass<TResult, TArgs, TBody>(region.Counters, BypassReason.Cancelled, args, body, cancellationToken).ConfigureAwait(false);
        }

        region.Deadlines.ThrowIfRefused();
        await region.Store.PrepareAsync().ConfigureAwait(false);
        if (region.Restart(in key, cancellationToken.CanBeCanceled) is { } flight)
        {
            return await Start(region, flight, args, body, lifetime, cancellationToken).ConfigureAwait(false);
        }

        OwnKeyException.ThrowUnlessExcluded(region.Context);
        return await Bypass<TResult, TArgs, TBody>(region.Counters, BypassReason.OwnKey, args, body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Computes without the cache.</summary>
    public static async Task<TResult> Bypass<TResult, TArgs, TBody>(
        MethodCounters counters, BypassReason reason, TArgs args, TBody body, CancellationToken cancellationToken)
        where TBody : struct, IAsyncBody<TArgs, TResult>
    {
        var watch = ComputationWatch.BeginBypass(counters, reason);
        try
        {
            var value = await body.Invoke(args, cancellationToken).ConfigureAwait(false);
            watch.Return();
            return value;
        }
        catch (Exception exception)
        {
            watch.Throw(exception);
            throw;
        }
        finally
        {
            watch.Stop();
        }
    }

    private static async Task<TResult> Start<TKey, TResult, TArgs, TBody>(
        Region<TKey, TResult> region, Flight<TKey, TResult> flight, TArgs args, TBody body, TimeSpan? lifetime, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult>
    {
        var run = Run(region, flight, args, body, lifetime, cancellationToken);
        if (cancellationToken.CanBeCanceled || region.Deadlines.AreSet)
        {
            await WaitOrDepart(region, flight, isStarter: true, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await run.ConfigureAwait(false);
        }

        return region.Reader.Take(flight);
    }

    // The caller has its answer already.
    private static void NoteUse<TKey, TResult, TArgs, TBody>(Region<TKey, TResult> region, in TKey key, TArgs args, TBody body, TimeSpan? lifetime)
        where TKey : struct, IMemoKey<TKey>
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult>
    {
        region.ProlongIfWorn(in key);
        if (region.Ahead.TryClaim(in key))
        {
            BeginRefresh(region, key, args, body, lifetime);
        }
    }

    // Apart, for the closure is made wherever the method begins.
    private static void BeginRefresh<TKey, TResult, TArgs, TBody>(Region<TKey, TResult> region, TKey key, TArgs args, TBody body, TimeSpan? lifetime)
        where TKey : struct, IMemoKey<TKey>
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult>
    {
        if (region.Table.Storage?.Background.TryStart(stop => RunAhead(region, key, args, body, lifetime, stop)) != true)
        {
            region.Ahead.GiveUp(in key);
        }
    }

    private static async Task RunAhead<TKey, TResult, TArgs, TBody>(
        Region<TKey, TResult> region, TKey key, TArgs args, TBody body, TimeSpan? lifetime, CancellationToken stop)
        where TKey : struct, IMemoKey<TKey>
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult>
    {
        if (region.StartAhead(in key) is not { } flight)
        {
            region.Ahead.GiveUp(in key);
            return;
        }

        using var leave = Departure<TKey, TResult>.From(region, flight, stop);
        try
        {
            await Run(region, flight, args, body, lifetime, stop).ConfigureAwait(false);
        }
        finally
        {
            region.Ahead.End(flight);
        }
    }

    // Never throws: the outcome is the flight's. It is owned by the flight, which is listed in its region until it lands.
    private static async Task Run<TKey, TResult, TArgs, TBody>(
        Region<TKey, TResult> region, Flight<TKey, TResult> flight, TArgs args, TBody body, TimeSpan? lifetime, CancellationToken starterToken)
        where TKey : struct, IMemoKey<TKey>
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult>
    {
        // Undone for the caller when this method first yields or returns.
        flight.Enter();
        var watch = ComputationWatch.Begin(region.Counters, region.Cost);
        try
        {
            region.Deadlines.Begin(flight);
            var computation = FreshStack.IsNeeded
                ? FreshStack.Begin<TArgs, TResult, TBody>(args, body, flight.Token)
                : body.Invoke(args, flight.Token);
            var value = await computation.ConfigureAwait(false);
            var cost = watch.Return();
            var outcome = Appraisal.OfComputed(region, in flight.Key, args, value, body.KeyOf, body.When, body.Tags);
            watch.Appraise(outcome.IsStored);
            region.Land(flight, in outcome, lifetime, cost);
        }
        catch (Exception exception)
        {
            watch.Throw(exception);
            await region.Failures.FailAsync(flight, exception, starterToken).ConfigureAwait(false);
            if (flight.IsRescued)
            {
                watch.Rescue();
            }
        }
        finally
        {
            watch.Stop();
        }
    }

    private static async Task<bool> TryJoin<TKey, TResult>(Region<TKey, TResult> region, Flight<TKey, TResult> flight, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
    {
        var waiter = Flight.Current;
        if (waiter is not null && !WaitGraph.TryBegin(waiter, flight))
        {
            region.Depart(flight, isStarter: false);
            return false;
        }

        try
        {
            await WaitOrDepart(region, flight, isStarter: false, cancellationToken).ConfigureAwait(false);
            return true;
        }
        finally
        {
            if (waiter is not null)
            {
                WaitGraph.End(waiter, flight);
            }
        }
    }

    private static async Task WaitOrDepart<TKey, TResult>(Region<TKey, TResult> region, Flight<TKey, TResult> flight, bool isStarter, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
    {
        try
        {
            await flight.Landing.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            region.Depart(flight, isStarter);
            throw;
        }
    }
}
