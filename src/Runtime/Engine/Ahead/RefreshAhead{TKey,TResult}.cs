using Memo.CompilerServices;
using Memo.Engine.Failures;

namespace Memo.Engine.Ahead;

/// <summary>
/// Which results are computed anew in the background before they expire: one computation a key at a time, and after a failure none for
/// a while. The old result stays until its expiration.
/// </summary>
/// <remarks>Has a lock of its own, under which nothing else is called: it may be asked with or without the region's.</remarks>
internal sealed class RefreshAhead<TKey, TResult>(ResultStore<TKey, TResult> store, RegionContext context)
    where TKey : struct, IMemoKey<TKey>
{
    // After a hit whose background refresh could not be begun, until the next one may try.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly HashSet<TKey> _underWay = [];
    private readonly Pauses<TKey> _pauses = new(context.TimeProvider);

    /// <summary>Whether a hit is to begin a background refresh, which then ends with one of the members below.</summary>
    public bool TryClaim(in TKey key)
    {
        if (context.RefreshAhead == 0 || !store.TryTakeDue(in key))
        {
            return false;
        }

        bool isClaimed;
        lock (_gate)
        {
            isClaimed = !_pauses.Hold(in key) && _underWay.Add(key);
        }

        if (!isClaimed)
        {
            store.PutOff(in key, Breath);
        }

        return isClaimed;
    }

    /// <summary>It could not be begun.</summary>
    public void GiveUp(in TKey key)
    {
        lock (_gate)
        {
            _underWay.Remove(key);
        }

        store.PutOff(in key, Breath);
    }

    /// <summary>It has ended.</summary>
    /// <param name="flight">The computation.</param>
    public void End(Flight<TKey, TResult> flight)
    {
        var hasFailed = flight.HasTimedOut || flight.HasFailed;
        lock (_gate)
        {
            _underWay.Remove(flight.Key);
            if (hasFailed)
            {
                _pauses.Begin(in flight.Key);
            }
        }

        if (hasFailed)
        {
            store.PutOff(in flight.Key, Pauses<TKey>.Length);
        }
    }
}
