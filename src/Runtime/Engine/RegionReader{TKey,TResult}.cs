using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>Looks for the results of a region and makes what is found the caller's own; computes nothing.</summary>
/// <param name="store">Where results are kept.</param>
/// <param name="handover">What lies between the region and a store that runs user code.</param>
/// <param name="gate">The region's lock.</param>
/// <param name="counters">Where answers with results past their expiration are counted.</param>
/// <param name="copier">Makes the callers' own copies of results; null where they share them.</param>
internal sealed class RegionReader<TKey, TResult>(
    ResultStore<TKey, TResult> store, Handover<TKey, TResult> handover, Lock gate, MethodCounters counters, ResultCopier<TResult>? copier)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Copies a result, where callers do not share it.</summary>
    public bool TryCopy(TResult value, out TResult copy)
    {
        copy = value;
        return copier is null || copier.TryCopy(value, out copy);
    }

    /// <summary>Looks for a result; what is found is the caller's own where results are not shared.</summary>
    public bool TryFindOwn(in TKey key, Look look, out TResult value) =>
        TryFind(in key, look, out value) && (store.GivesFreshResults || TryCopy(value, out value));

    /// <summary>Looks for a result, as it is stored.</summary>
    public bool TryFind(in TKey key, Look look, out TResult value)
    {
        if (!store.RunsUserCode)
        {
            return store.TryFind(in key, look, out value) || TryFindAgain(in key, look, out value);
        }

        value = default!;
        return handover.IsReadable(in key) && store.TryFind(in key, look, out value);
    }

    /// <inheritdoc cref="TryFindOwn"/>
    /// <param name="key">The key.</param>
    /// <param name="look">What the look is for.</param>
    /// <param name="cancellationToken">Ends the look; there is no result then.</param>
    public async ValueTask<Cached<TResult>> FindOwnAsync(TKey key, Look look, CancellationToken cancellationToken)
    {
        var found = await FindAsync(key, look, cancellationToken).ConfigureAwait(false);
        return !store.GivesFreshResults && found.TryGet(out var value)
            ? TryCopy(value, out var copy) ? new Cached<TResult>(copy) : default
            : found;
    }

    /// <inheritdoc cref="TryFind"/>
    /// <param name="key">The key.</param>
    /// <param name="look">What the look is for.</param>
    /// <param name="cancellationToken">Ends the look; there is no result then.</param>
    public ValueTask<Cached<TResult>> FindAsync(TKey key, Look look, CancellationToken cancellationToken)
    {
        if (!store.LooksAsynchronously)
        {
            return new(TryFind(in key, look, out var value) ? new Cached<TResult>(value) : default);
        }

        return handover.IsReadableNow(in key) ? store.FindAsync(key, look, cancellationToken) : default;
    }

    /// <summary>Looks for a result for a call that others wait for, where the storage runs user code.</summary>
    public bool TryFetch(in TKey key, out Fetched<TResult> fetched)
    {
        fetched = default;
        return handover.IsReadable(in key) && store.TryFetch(in key, out fetched);
    }

    /// <inheritdoc cref="TryFetch"/>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the look; there is no result then.</param>
    public ValueTask<Cached<Fetched<TResult>>> FetchAsync(TKey key, CancellationToken cancellationToken)
    {
        if (!store.LooksAsynchronously)
        {
            return new(TryFetch(in key, out var fetched) ? new Cached<Fetched<TResult>>(fetched) : default);
        }

        return handover.IsReadableNow(in key) ? store.FetchAsync(key, cancellationToken) : default;
    }

    /// <summary>What a flight that has landed has for one of those who waited.</summary>
    /// <param name="flight">The flight; the exception of its body is thrown again.</param>
    /// <param name="value">The result, the caller's own where results are not shared.</param>
    /// <param name="reason">Why the caller must compute for itself, if it must.</param>
    public bool TryShare(Flight<TKey, TResult> flight, out TResult value, out BypassReason reason)
    {
        var outcome = flight.GetOutcome();
        value = default!;
        reason = outcome.Withheld ?? BypassReason.Result;
        if (outcome.Withheld is not null || !TryCopy(outcome.Snapshot, out value))
        {
            return false;
        }

        if (flight.IsRescued)
        {
            counters.CountRescue();
        }

        return true;
    }

    /// <summary>What a flight that has ended has for the caller whose arguments were used; the exception of its body is thrown again.</summary>
    public TResult Take(Flight<TKey, TResult> flight)
    {
        if (TryTakeRescue(flight, out var older))
        {
            return older;
        }

        flight.ThrowIfFailed();
        return flight.Outcome.Value;
    }

    /// <summary>The older result with which a flight that failed has ended, the caller's own where results are not shared.</summary>
    public bool TryTakeRescue(Flight<TKey, TResult> flight, out TResult older)
    {
        older = default!;
        if (!flight.IsRescued || flight.Purpose != FlightPurpose.Call || !TryCopy(flight.Outcome.Snapshot, out older))
        {
            return false;
        }

        counters.CountRescue();
        return true;
    }

    // While an entry is replaced or moved to a larger table, a look without the lock may miss it.
    private bool TryFindAgain(in TKey key, Look look, out TResult value)
    {
        lock (gate)
        {
            return store.TryFind(in key, look, out value);
        }
    }
}
