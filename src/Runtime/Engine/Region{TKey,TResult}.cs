using Memo.CompilerServices;
using Memo.Engine.Ahead;
using Memo.Engine.Deadlines;
using Memo.Engine.Failures;
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
    private readonly FlightTable<TKey, TResult> _flights = new();
    private readonly Landings<TKey, TResult> _landings;

    /// <param name="context">What there is to know of the method.</param>
    /// <param name="store">Where results are kept.</param>
    /// <param name="copier">Makes the callers' own copies of results; null where they share them.</param>
    public Region(RegionContext context, ResultStore<TKey, TResult> store, ResultCopier<TResult>? copier)
    {
        Context = context;
        Cost = new CostMeter(context.TimeProvider);
        _store = store;
        _handover = new Handover<TKey, TResult>(store, _gate, context.Counters);
        Reader = new RegionReader<TKey, TResult>(store, _handover, _gate, context.Counters, copier);
        Failures = new Failures<TKey, TResult>(store, _flights, Reader, _gate, context);
        _landings = new Landings<TKey, TResult>(store, _flights, _handover, _gate, Failures.Pauses, context.Counters);
        Deadlines = new Deadlines<TKey, TResult>(context, Failures);
        Ahead = new RefreshAhead<TKey, TResult>(store, context);
        Stored = new StoredLook<TKey, TResult>(store, Reader, Failures, _landings, context);
    }

    public RegionContext Context { get; }

    public override MethodCounters Counters => Context.Counters;

    /// <summary>Times the computations.</summary>
    public CostMeter Cost { get; }

    /// <summary>Ends waits for computations that take too long.</summary>
    public Deadlines<TKey, TResult> Deadlines { get; }

    /// <summary>Ends computations that bring no result.</summary>
    public Failures<TKey, TResult> Failures { get; }

    /// <summary>Says which hits begin to compute their result anew.</summary>
    public RefreshAhead<TKey, TResult> Ahead { get; }

    /// <summary>Looks into a storage that is not read under the lock, for calls that others wait for.</summary>
    public StoredLook<TKey, TResult> Stored { get; }

    /// <summary>Looks for results.</summary>
    public RegionReader<TKey, TResult> Reader { get; }

    /// <summary>Where results are kept.</summary>
    public ResultStore<TKey, TResult> Store => _store;

    /// <summary>Where hits are read from directly.</summary>
    public EntryTable<TKey, TResult> Table => _store.Table;

    /// <summary>Whether the storage runs code that is not ours, so that it is read outside the lock.</summary>
    public bool RunsUserCode => _store.RunsUserCode;

    /// <summary>Whether calls look into the storage before they start or join a computation: where they need not wait for each other.</summary>
    public bool LooksFirst => RunsUserCode && _store.Front is null;

    /// <inheritdoc cref="ResultStore{TKey, TResult}.LooksAsynchronously"/>
    public bool LooksAsynchronously => _store.LooksAsynchronously;

    /// <summary>Whether the storage can keep the method's results, as things are now; where not, calls compute without it.</summary>
    public bool IsUsable => _store.IsUsable;

    public override int FlightCount
    {
        get
        {
            lock (_gate)
            {
                return _flights.Count;
            }
        }
    }

    /// <summary>Joins the computation of the key, or starts it.</summary>
    public Boarding Board(in TKey key, bool isCancellable, out Flight<TKey, TResult> flight, out TResult value)
    {
        var current = Flight.Current;
        var prefersFlight = MemoScope.IsRefreshing;
        lock (_gate)
        {
            if (HasLive && !(prefersFlight && _flights.TryGet(in key, out _)) && TryFindUnderLock(in key, out value))
            {
                flight = null!;
                return Boarding.Hit;
            }

            value = default!;
            if (Deadlines.MustRefuse && !_flights.TryGet(in key, out flight))
            {
                return Boarding.Refused;
            }

            ref var listed = ref _flights.Place(in key);
            if (listed is null)
            {
                listed = flight = New(in key, current, isCancellable, FlightPurpose.Call);
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

    /// <summary>Whether what a flight has brought began before others invalidated it, so that it is not for one who came after they had.</summary>
    /// <param name="flight">The flight, which has landed.</param>
    /// <param name="position">Where the storage's log stood when he came.</param>
    public bool IsOutdated(Flight<TKey, TResult> flight, LogPosition position) =>
        position != flight.Position && _store.IsOutdated(in flight.Key, flight.Outcome.Tags, flight.Position);

    /// <summary>Starts a computation whatever is stored or under way; what is under way will not be stored.</summary>
    /// <returns>Null if the call itself runs in the computation of this key.</returns>
    public Flight<TKey, TResult>? Restart(in TKey key, bool isCancellable)
    {
        var current = Flight.Current;
        lock (_gate)
        {
            if (_flights.TryGet(in key, out var older))
            {
                if (current is not null && current.IsWithin(older))
                {
                    return null;
                }

                Detach(older);
            }

            Failures.Pauses.End(in key);
            return Start(in key, current, isCancellable, FlightPurpose.Refresh);
        }
    }

    /// <summary>Starts a computation in the background, for which nobody waits yet.</summary>
    /// <returns>Null if one is under way, or none may be begun.</returns>
    public Flight<TKey, TResult>? StartAhead(in TKey key)
    {
        lock (_gate)
        {
            if (_flights.TryGet(in key, out _) || Deadlines.MustRefuse)
            {
                return null;
            }

            // Whoever joins it repeats it if it fails: what it runs with may be gone by then.
            var flight = Start(in key, current: null, isCancellable: true, FlightPurpose.Ahead);
            flight.StarterHasLeft = true;
            return flight;
        }
    }

    /// <summary>Sees to it, in the background, that a result that was found lives on for as long as it is used.</summary>
    public void ProlongIfWorn(in TKey key)
    {
        if (Context.SlidingLifetime is not null && _store.TryTakeWorn(in key))
        {
            var worn = key;
            Table.Storage?.Background.TryStart(_ =>
            {
                Prolong(in worn);
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Stores a value as if it had been computed now; what is under way will not be stored.</summary>
    public void Replace(in TKey key, TResult value, TimeSpan? lifetime, string[]? tags = null)
    {
        var outcome = Appraisal.OfSet(this, value) with { Tags = tags };
        Flight<TKey, TResult> flight;
        lock (_gate)
        {
            if (_flights.TryGet(in key, out var older))
            {
                if (older.Purpose == FlightPurpose.Replacement)
                {
                    // Of two values that are set at once either may stay, but one must.
                    _flights.TakeOut(older);
                }
                else
                {
                    Detach(older);
                }
            }

            flight = Start(in key, Flight.Current, isCancellable: false, FlightPurpose.Replacement);
        }

        Land(flight, in outcome, lifetime, costMicroseconds: 0);
    }

    /// <inheritdoc cref="Landings{TKey, TResult}.Land"/>
    public void Land(Flight<TKey, TResult> flight, in Outcome<TResult> outcome, TimeSpan? lifetime, int costMicroseconds) =>
        _landings.Land(flight, in outcome, lifetime, costMicroseconds);

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
    /// <returns>Whether the storage has forgotten it. If not, the result is not served and its removal is tried again at the next look.</returns>
    public Invalidation Remove(in TKey key, out Exception? failure)
    {
        failure = null;
        return TryRemoveUnderLock(in key, out var reached) ? reached : _handover.TakeBack(in key, out failure);
    }

    /// <inheritdoc cref="Remove"/>
    public ValueTask<Invalidation> RemoveAsync(TKey key) => TryRemoveUnderLock(in key, out var reached) ? new(reached) : _handover.TakeBackAsync(key);

    public override Invalidation Clear() => TryClearUnderLock(out var owed, out var reached) ? reached : _handover.Clear(owed);

    public override ValueTask<Invalidation> ClearAsync() => TryClearUnderLock(out var owed, out var reached) ? new(reached) : _handover.ClearAsync(owed);

    public override void ClearLive()
    {
        if (!_store.RunsUserCode)
        {
            Clear();
            return;
        }

        lock (_gate)
        {
            foreach (var flight in _flights.All)
            {
                Detach(flight);
            }

            _store.Front?.Clear();
        }
    }

    public override void ForgetTag(string tag) => _store.ForgetTag(tag);

    private bool HasLive => !_store.RunsUserCode || _store.Front is not null;

    private bool TryFindUnderLock(in TKey key, out TResult value) => _store.RunsUserCode
        ? _store.Front!.TryFind(in key, Look.Call, out value)
        : _store.TryFind(in key, Look.Call, out value) || Failures.TryAnswerPaused(in key, out value);

    private void Prolong(in TKey key)
    {
        Flight<TKey, TResult> flight;
        lock (_gate)
        {
            if (_flights.TryGet(in key, out _))
            {
                return;
            }

            flight = Start(in key, current: null, isCancellable: false, FlightPurpose.Prolongation);
        }

        _landings.Prolong(flight);
    }

    private Flight<TKey, TResult> Start(in TKey key, Flight? current, bool isCancellable, FlightPurpose purpose)
    {
        var flight = New(in key, current, isCancellable, purpose);
        _flights.Attach(flight);
        return flight;
    }

    private Flight<TKey, TResult> New(in TKey key, Flight? current, bool isCancellable, FlightPurpose purpose) =>
        new(in key, current, isCancellable || Deadlines.AreSet)
        {
            Position = _store.Position,
            Purpose = purpose,

            // What has expired and is kept for a failure is as old as what a refresh replaces.
            ReplacesStored = purpose switch
            {
                FlightPurpose.Call => Context.FailSafe is not null,
                FlightPurpose.Prolongation => false,
                _ => true,
            },
        };

    private bool TryRemoveUnderLock(in TKey key, out Invalidation reached)
    {
        lock (_gate)
        {
            if (_flights.TryGet(in key, out var flight))
            {
                Detach(flight);
            }

            Failures.Pauses.End(in key);
            reached = _store.RunsUserCode ? Invalidation.Pending : _store.Remove(in key);
            if (_store.RunsUserCode)
            {
                _handover.BeginTakingBack(in key);
            }

            return !_store.RunsUserCode;
        }
    }

    private bool TryClearUnderLock(out int owed, out Invalidation reached)
    {
        lock (_gate)
        {
            foreach (var flight in _flights.All)
            {
                Detach(flight);
            }

            Failures.Pauses.EndAll();
            owed = _store.RunsUserCode ? _handover.BeginClear() : 0;
            reached = _store.RunsUserCode ? Invalidation.Pending : _store.Clear();
            return !_store.RunsUserCode;
        }
    }

    private void Detach(Flight<TKey, TResult> flight)
    {
        _handover.Fence(flight);
        _flights.TakeOut(flight);
    }
}
