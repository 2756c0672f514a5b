using System.Runtime.InteropServices;
using Memo.CompilerServices;
using Memo.Levels.Memory;

namespace Memo.Engine;

/// <summary>
/// The results and the computations under way of one method in one storage.
/// </summary>
/// <remarks>
/// The lock orders look-ups, starts, landings and invalidations of the method; it is held for a few instructions and never
/// while a body or a storage of the user's runs; only the storage's <see cref="TimeProvider"/> is asked under it. What lies
/// between the region and a storage that runs user code is the <see cref="Handover{TKey, TResult}"/>.
/// </remarks>
internal sealed class Region<TKey, TResult> : Region
    where TKey : struct, IMemoKey<TKey>
{
    private readonly Lock _gate = new();
    private readonly ResultStore<TKey, TResult> _store;
    private readonly Handover<TKey, TResult> _handover;
    private readonly Dictionary<TKey, Flight<TKey, TResult>> _flights = [];
    private readonly ResultCopier<TResult>? _copier;

    /// <param name="context">What there is to know of the method.</param>
    /// <param name="store">Where results are kept.</param>
    /// <param name="copier">Makes the callers' own copies of results; null where they share them.</param>
    public Region(RegionContext context, ResultStore<TKey, TResult> store, ResultCopier<TResult>? copier)
    {
        Context = context;
        _copier = copier;
        Cost = new CostMeter(context.TimeProvider);
        _store = store;
        _handover = new Handover<TKey, TResult>(store, _gate, context.Counters);
    }

    public RegionContext Context { get; }

    public MethodCounters Counters => Context.Counters;

    /// <summary>Times the computations.</summary>
    public CostMeter Cost { get; }

    /// <summary>Where hits are read from directly.</summary>
    public EntryTable<TKey, TResult> Table => _store.Table;

    /// <summary>Whether the storage runs code that is not ours, so that it is read outside the lock.</summary>
    public bool RunsUserCode => _store.RunsUserCode;

    /// <summary>Whether the storage can keep the method's results, as things are now; where not, calls compute without it.</summary>
    public bool IsUsable => _store.IsUsable;

    /// <summary>Copies a result, where callers do not share it.</summary>
    public bool TryCopy(TResult value, out TResult copy)
    {
        copy = value;
        return _copier is null || _copier.TryCopy(value, out copy);
    }

    /// <summary>Looks for a result without computing it; what is found is the caller's own where results are not shared.</summary>
    public bool TryFindOwn(in TKey key, bool isCall, out TResult value) =>
        TryFind(in key, isCall, out value) && (_store.GivesFreshResults || TryCopy(value, out value));

    /// <summary>What a flight that has landed has for one of those who waited.</summary>
    /// <param name="flight">The flight; the exception of its body is thrown again.</param>
    /// <param name="value">The result, the caller's own where results are not shared.</param>
    /// <param name="reason">Why the caller must compute for itself, if it must.</param>
    public bool TryShare(Flight<TKey, TResult> flight, out TResult value, out BypassReason reason)
    {
        var outcome = flight.GetOutcome();
        value = default!;
        reason = outcome.Withheld ?? BypassReason.Result;
        return outcome.Withheld is null && TryCopy(outcome.Snapshot, out value);
    }

    /// <summary>Looks for a result, as it is stored, without computing it.</summary>
    public bool TryFind(in TKey key, bool isCall, out TResult value)
    {
        if (!_store.RunsUserCode)
        {
            return _store.TryFind(in key, isCall, out value) || TryFindAgain(in key, isCall, out value);
        }

        value = default!;
        return _handover.IsReadable(in key) && _store.TryFind(in key, isCall, out value);
    }

    /// <summary>Joins the computation of the key, or starts it.</summary>
    public Boarding Board(in TKey key, bool isCancellable, out Flight<TKey, TResult> flight, out TResult value)
    {
        var current = Flight.Current;
        lock (_gate)
        {
            if (!_store.RunsUserCode && _store.TryFind(in key, isCall: true, out value))
            {
                flight = null!;
                return Boarding.Hit;
            }

            value = default!;
            ref var listed = ref CollectionsMarshal.GetValueRefOrAddDefault(_flights, key, out _);
            if (listed is null)
            {
                listed = flight = new Flight<TKey, TResult>(in key, current, isCancellable);
                return Boarding.Started;
            }

            flight = listed;
            if (current is not null && current.IsWithin(flight))
            {
                return Boarding.OwnKey;
            }

            flight.Callers++;
            flight.PrepareLanding();
            return Boarding.Joined;
        }
    }

    /// <summary>
    /// Looks once more into a storage that is not read under the lock, now that nobody else can be storing; lands what it finds.
    /// </summary>
    public bool TryFindStored(Flight<TKey, TResult> flight, out TResult value)
    {
        value = default!;
        if (!_store.RunsUserCode || !TryFind(in flight.Key, isCall: true, out var stored) || !TryCopy(stored, out value))
        {
            return false;
        }

        flight.SetOutcome(new Outcome<TResult>(value, stored, IsStored: true));
        lock (_gate)
        {
            TakeOut(flight);
        }

        flight.Land();
        return true;
    }

    /// <summary>Starts a computation whatever is stored or under way; what is under way will not be stored.</summary>
    /// <returns>Null if the call itself runs in the computation of this key.</returns>
    public Flight<TKey, TResult>? Restart(in TKey key, bool isCancellable)
    {
        var current = Flight.Current;
        lock (_gate)
        {
            if (_flights.TryGetValue(key, out var older))
            {
                if (current is not null && current.IsWithin(older))
                {
                    return null;
                }

                Detach(older);
            }

            var flight = Start(in key, current, isCancellable);
            flight.ReplacesStored = true;
            return flight;
        }
    }

    /// <summary>Stores a value as if it had been computed now; what is under way will not be stored.</summary>
    public void Replace(in TKey key, TResult value, TimeSpan? lifetime)
    {
        var outcome = Appraisal.OfSet(this, value);
        Flight<TKey, TResult> flight;
        lock (_gate)
        {
            if (_flights.TryGetValue(key, out var older))
            {
                if (older.IsReplacement)
                {
                    // Of two values that are set at once either may stay, but one must.
                    TakeOut(older);
                }
                else
                {
                    Detach(older);
                }
            }

            flight = Start(in key, Flight.Current, isCancellable: false);
            flight.IsReplacement = true;
            flight.ReplacesStored = true;
        }

        Land(flight, in outcome, lifetime, costMicroseconds: 0);
    }

    /// <summary>Ends a flight with an outcome, which is stored if it is to be and unless it was invalidated meanwhile.</summary>
    public void Land(Flight<TKey, TResult> flight, in Outcome<TResult> outcome, TimeSpan? lifetime, int costMicroseconds)
    {
        flight.SetOutcome(in outcome);
        if (!outcome.IsStored)
        {
            LeaveOut(flight);
        }
        else if (_store.RunsUserCode)
        {
            Publish(flight, lifetime, costMicroseconds);
        }
        else
        {
            lock (_gate)
            {
                if (flight.IsAttached)
                {
                    _store.Add(in flight.Key, outcome.Snapshot, lifetime, costMicroseconds, flight.Pins);
                }

                TakeOut(flight);
            }
        }

        flight.Land();
    }

    /// <summary>Ends a flight with an exception, which is not stored.</summary>
    public void Fail(Flight<TKey, TResult> flight, Exception exception)
    {
        lock (_gate)
        {
            flight.SetError(exception);
            TakeOut(flight);
        }

        flight.Land();
    }

    /// <summary>A caller waits no more. When none is left, the computation's token is cancelled and nobody can join any more.</summary>
    public void Depart(Flight<TKey, TResult> flight, bool isStarter)
    {
        lock (_gate)
        {
            flight.StarterHasLeft |= isStarter;
            if (--flight.Callers > 0)
            {
                return;
            }

            Detach(flight);
        }

        try
        {
            flight.Cancel();
        }
        catch (AggregateException)
        {
            // Thrown by what the body registered with a token that it was given: a failure of the body's, not of who leaves.
            Counters.CountFailure();
        }
    }

    /// <summary>Forgets a result; a computation of it that is under way stores nothing.</summary>
    /// <returns>What the storage threw, or null. If it threw, the result is not served and its removal is tried again at the next look.</returns>
    public Exception? Remove(in TKey key)
    {
        lock (_gate)
        {
            if (_flights.TryGetValue(key, out var flight))
            {
                Detach(flight);
            }

            if (!_store.RunsUserCode)
            {
                _store.Remove(in key);
                return null;
            }

            _handover.BeginTakingBack(in key);
        }

        return _handover.TakeBack(in key);
    }

    public override Exception? Clear()
    {
        int owed;
        lock (_gate)
        {
            foreach (var flight in _flights.Values.ToArray())
            {
                Detach(flight);
            }

            if (!_store.RunsUserCode)
            {
                _store.Clear();
                return null;
            }

            owed = _handover.BeginClear();
        }

        return _handover.Clear(owed);
    }

    // While an entry is replaced or moved to a larger table, a look without the lock may miss it.
    private bool TryFindAgain(in TKey key, bool isCall, out TResult value)
    {
        lock (_gate)
        {
            return _store.TryFind(in key, isCall, out value);
        }
    }

    // What a refresh or a replacement has found to be no result to store is no reason to go on serving an older one.
    private void LeaveOut(Flight<TKey, TResult> flight)
    {
        if (flight.Outcome.Withheld is { } reason)
        {
            Counters.CountBypass(reason);
        }

        bool mustBeTakenBack;
        lock (_gate)
        {
            var mustGo = flight is { IsAttached: true, ReplacesStored: true };
            mustBeTakenBack = mustGo && _store.RunsUserCode;
            if (mustBeTakenBack)
            {
                _handover.BeginTakingBack(in flight.Key);
            }
            else if (mustGo)
            {
                _store.Remove(in flight.Key);
            }

            TakeOut(flight);
        }

        if (mustBeTakenBack)
        {
            _handover.TakeBack(in flight.Key);
        }
    }

    private void Publish(Flight<TKey, TResult> flight, TimeSpan? lifetime, int costMicroseconds)
    {
        bool isPublished;
        lock (_gate)
        {
            isPublished = flight.IsAttached;
            if (isPublished)
            {
                _handover.Begin(flight);
            }
        }

        var addition = isPublished
            ? _store.Add(in flight.Key, flight.Outcome.Snapshot, lifetime, costMicroseconds, flight.Pins)
            : Addition.Refused;
        var mustBeTakenBack = false;
        lock (_gate)
        {
            if (isPublished)
            {
                mustBeTakenBack = _handover.End(flight, addition);
            }

            TakeOut(flight);
        }

        if (mustBeTakenBack)
        {
            _handover.TakeBack(in flight.Key);
        }
    }

    private Flight<TKey, TResult> Start(in TKey key, Flight? current, bool isCancellable)
    {
        var flight = new Flight<TKey, TResult>(in key, current, isCancellable);
        _flights[key] = flight;
        return flight;
    }

    // A flight is attached exactly as long as it is listed.
    private void TakeOut(Flight<TKey, TResult> flight)
    {
        if (flight.IsAttached)
        {
            flight.IsAttached = false;
            _flights.Remove(flight.Key);
        }
    }

    private void Detach(Flight<TKey, TResult> flight)
    {
        _handover.Fence(flight);
        TakeOut(flight);
    }
}
