using Memo.CompilerServices;
using Memo.Engine.Marks;

namespace Memo.Engine;

/// <summary>The synchronous face of a <see cref="Region{TKey, TResult}"/>: the starter runs the body on its own thread, the others block.</summary>
internal static class SynchronousCalls
{
    /// <summary>Answers a call that found nothing at first look.</summary>
    public static TResult Call<TKey, TResult, TArgs>(
        Region<TKey, TResult> region, in TKey key, TArgs args, MethodBody<TKey, TArgs, TResult, TResult> body, TimeSpan? lifetime, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
    {
        // Hits of a storage that is not read under the lock need not wait for each other.
        if (region.LooksFirst && !MemoScope.IsRefreshing && region.Reader.TryFindOwn(in key, Look.Call, out var found))
        {
            NoteUse(region, in key, args, body, lifetime);
            return found;
        }

        while (true)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return Bypass(region.Counters, BypassReason.Cancelled, args, body.Invoke, cancellationToken);
            }

            var position = TagMarks.Position;
            switch (region.Board(in key, cancellationToken.CanBeCanceled, out var flight, out var value))
            {
                case Boarding.Hit:
                    NoteUse(region, in key, args, body, lifetime);
                    return region.Reader.TryCopy(value, out var copy)
                        ? copy
                        : Bypass(region.Counters, BypassReason.Result, args, body.Invoke, cancellationToken);

                case Boarding.Started when region.Stored.TryFind(flight, out value):
                    NoteUse(region, in key, args, body, lifetime);
                    return value;

                case Boarding.Started:
                    region.Counters.CountMiss();
                    return Run(region, flight, args, body, lifetime, cancellationToken);

                case Boarding.OwnKey:
                    OwnKeyException.ThrowUnlessExcluded(region.Context);
                    return Bypass(region.Counters, BypassReason.OwnKey, args, body.Invoke, cancellationToken);

                case Boarding.Refused:
                    return region.Failures.AnswerRefused(in key);

                default:
                    region.Counters.CountJoin();
                    var known = region.Store.Position;
                    if (TryWait(region, flight, cancellationToken) is { } reason)
                    {
                        return Bypass(region.Counters, reason, args, body.Invoke, cancellationToken);
                    }

                    if (flight.MustBeRepeatedBy(position) || region.IsOutdated(flight, known))
                    {
                        break;
                    }

                    return region.Reader.TryShare(flight, out value, out var why)
                        ? value
                        : Bypass(region.Counters, why, args, body.Invoke, cancellationToken);
            }
        }
    }

    /// <summary>Computes and stores, whatever is stored or under way.</summary>
    public static TResult Refresh<TKey, TResult, TArgs>(
        Region<TKey, TResult> region, in TKey key, TArgs args, MethodBody<TKey, TArgs, TResult, TResult> body, TimeSpan? lifetime, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Bypass(region.Counters, BypassReason.Cancelled, args, body.Invoke, cancellationToken);
        }

        region.Deadlines.ThrowIfRefused();
        region.Store.Prepare();
        if (region.Restart(in key, cancellationToken.CanBeCanceled) is { } flight)
        {
            return Run(region, flight, args, body, lifetime, cancellationToken);
        }

        OwnKeyException.ThrowUnlessExcluded(region.Context);
        return Bypass(region.Counters, BypassReason.OwnKey, args, body.Invoke, cancellationToken);
    }

    /// <summary>Computes without the cache.</summary>
    public static TResult Bypass<TArgs, TResult>(
        MethodCounters counters, BypassReason reason, TArgs args, Func<TArgs, CancellationToken, TResult> body, CancellationToken cancellationToken)
    {
        var watch = ComputationWatch.BeginBypass(counters, reason);
        try
        {
            var value = body(args, cancellationToken);
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

    private static TResult Run<TKey, TResult, TArgs>(
        Region<TKey, TResult> region, Flight<TKey, TResult> flight, TArgs args, MethodBody<TKey, TArgs, TResult, TResult> body, TimeSpan? lifetime, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
    {
        using var leave = Departure<TKey, TResult>.From(region, flight, cancellationToken);
        flight.Enter();
        var watch = ComputationWatch.Begin(region.Counters, region.Cost);
        try
        {
            region.Deadlines.Begin(flight);
            var value = FreshStack.IsNeeded ? FreshStack.Run(args, body.Invoke, flight.Token) : body.Invoke(args, flight.Token);
            var cost = watch.Return();
            var outcome = Appraisal.OfComputed(region, in flight.Key, args, value, body.KeyOf, body.When, body.Tags);
            watch.Appraise(outcome.IsStored);
            region.Land(flight, in outcome, lifetime, cost);
            return value;
        }
        catch (Exception exception)
        {
            watch.Throw(exception);
            region.Failures.Fail(flight, exception, cancellationToken);
            CallerCancellation.ThrowIfOwn(exception, flight.Token, cancellationToken);
            if (TryAnswerOtherwise(region, flight, exception, out var older))
            {
                watch.Rescue();
                return older;
            }

            throw;
        }
        finally
        {
            watch.Stop();
            flight.Leave();
        }
    }

    // The caller has its answer already.
    private static void NoteUse<TKey, TResult, TArgs>(
        Region<TKey, TResult> region, in TKey key, TArgs args, MethodBody<TKey, TArgs, TResult, TResult> body, TimeSpan? lifetime)
        where TKey : struct, IMemoKey<TKey>
    {
        region.ProlongIfWorn(in key);
        if (region.Ahead.TryClaim(in key))
        {
            BeginRefresh(region, key, args, body, lifetime);
        }
    }

    // Apart, for the closure is made wherever the method begins.
    private static void BeginRefresh<TKey, TResult, TArgs>(
        Region<TKey, TResult> region, TKey key, TArgs args, MethodBody<TKey, TArgs, TResult, TResult> body, TimeSpan? lifetime)
        where TKey : struct, IMemoKey<TKey>
    {
        var isBegun = region.Table.Storage?.Background.TryStart(stop =>
        {
            RunAhead(region, in key, args, body, lifetime, stop);
            return Task.CompletedTask;
        });
        if (isBegun != true)
        {
            region.Ahead.GiveUp(in key);
        }
    }

    private static void RunAhead<TKey, TResult, TArgs>(
        Region<TKey, TResult> region, in TKey key, TArgs args, MethodBody<TKey, TArgs, TResult, TResult> body, TimeSpan? lifetime, CancellationToken stop)
        where TKey : struct, IMemoKey<TKey>
    {
        if (region.StartAhead(in key) is not { } flight)
        {
            region.Ahead.GiveUp(in key);
            return;
        }

        try
        {
            Run(region, flight, args, body, lifetime, stop);
        }
        catch (Exception)
        {
            // Counted and told where the flight failed; the old result stays.
        }
        finally
        {
            region.Ahead.End(flight);
        }
    }

    // Not with what the body threw: with an older result, or with the exceeded deadline that made the body throw.
    private static bool TryAnswerOtherwise<TKey, TResult>(Region<TKey, TResult> region, Flight<TKey, TResult> flight, Exception exception, out TResult older)
        where TKey : struct, IMemoKey<TKey>
    {
        older = default!;
        if (flight.HasTimedOut)
        {
            if (exception is not OperationCanceledException)
            {
                return false;
            }

            // Whoever has seen the deadline come may not have settled yet what that means.
            flight.Landing.Wait(CancellationToken.None);
            older = region.Reader.Take(flight);
            return true;
        }

        return region.Reader.TryTakeRescue(flight, out older);
    }

    // Returns why the caller must compute for itself, or null when the flight has landed.
    private static BypassReason? TryWait<TKey, TResult>(Region<TKey, TResult> region, Flight<TKey, TResult> flight, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
    {
        var waiter = Flight.Current;
        if (waiter is not null && !WaitGraph.TryBegin(waiter, flight))
        {
            region.Depart(flight, isStarter: false);
            return BypassReason.WaitCycle;
        }

        try
        {
            if (HasLanded(flight, region.Context, cancellationToken))
            {
                return null;
            }

            region.Depart(flight, isStarter: false);
            return BypassReason.WaitTimeout;
        }
        catch (OperationCanceledException)
        {
            region.Depart(flight, isStarter: false);
            throw;
        }
        finally
        {
            if (waiter is not null)
            {
                WaitGraph.End(waiter, flight);
            }
        }
    }

    private static bool HasLanded<TKey, TResult>(Flight<TKey, TResult> flight, RegionContext context, CancellationToken cancellationToken)
        where TKey : struct, IMemoKey<TKey>
    {
        // Blocking needs no thread of the pool, neither for the wake-up nor for the time limit: all of them may be waiting here.
        if (context.TimeProvider == TimeProvider.System)
        {
            return flight.Landing.Wait((int)context.Wait.TotalMilliseconds, cancellationToken);
        }

        try
        {
            flight.Landing.WaitAsync(context.Wait, context.TimeProvider, cancellationToken).GetAwaiter().GetResult();
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
