using System.Runtime.InteropServices;
using Memo.CompilerServices;
using Memo.Levels.Memory;

namespace Memo.Engine;

/// <summary>
/// The results and the computations under way of one method in one storage.
/// </summary>
/// <remarks>
/// The lock orders look-ups, starts, landings and invalidations of the method; it is held for a few instructions and never
/// while user code runs. A storage that runs user code is called outside it: an invalidation that comes while a result is
/// being handed over fences the key, which is a miss until the result has been taken back.
/// </remarks>
internal sealed class Region<TKey, TResult>(RegionContext context, ResultStore<TKey, TResult> store) : Region
    where TKey : struct, IMemoKey<TKey>
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Flight<TKey, TResult>> _flights = [];
    private readonly KeyFences<TKey> _fences = new();
    private readonly List<Flight<TKey, TResult>> _publishing = [];
    private int _owedClear;

    public RegionContext Context { get; } = context;

    public MethodCounters Counters => Context.Counters;

    /// <summary>Times the computations.</summary>
    public CostMeter Cost { get; } = new(context.TimeProvider);

    /// <summary>Where hits are read from directly.</summary>
    public EntryTable<TKey, TResult> Table => store.Table;

    /// <summary>Whether the storage runs code that is not ours, so that it is read outside the lock.</summary>
    public bool RunsUserCode => store.RunsUserCode;

    /// <summary>Looks for a result without computing it.</summary>
    public bool TryFind(in TKey key, bool isCall, out TResult value)
    {
        if (!store.RunsUserCode)
        {
            return store.TryFind(in key, isCall, out value) || TryFindAgain(in key, isCall, out value);
        }

        value = default!;
        return IsReadable(in key) && store.TryFind(in key, isCall, out value);
    }

    /// <summary>Joins the computation of the key, or starts it.</summary>
    public Boarding Board(in TKey key, bool isCancellable, out Flight<TKey, TResult> flight, out TResult value)
    {
        var current = Flight.Current;
        lock (_gate)
        {
            if (!store.RunsUserCode && store.TryFind(in key, isCall: true, out value))
            {
                flight = null!;
                return Boarding.Hit;
            }

            value = default!;
            ref var listed = ref CollectionsMarshal.GetValueRefOrAddDefault(_flights, key, out _);
            if (listed is null)
            {
                listed = flight = Create(in key, current, isCancellable);
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
        if (!store.RunsUserCode || !TryFind(in flight.Key, isCall: true, out value))
        {
            value = default!;
            return false;
        }

        flight.SetValue(value);
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

            return Start(in key, current, isCancellable);
        }
    }

    /// <summary>Stores a value as if it had been computed now; what is under way will not be stored.</summary>
    public void Replace(in TKey key, TResult value, TimeSpan? lifetime)
    {
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
        }

        Land(flight, value, lifetime, costMicroseconds: 0);
    }

    /// <summary>Ends a flight with a value, which is stored unless it was invalidated meanwhile.</summary>
    public void Land(Flight<TKey, TResult> flight, TResult value, TimeSpan? lifetime, int costMicroseconds)
    {
        flight.SetValue(value);
        if (store.RunsUserCode)
        {
            Publish(flight, lifetime, costMicroseconds);
        }
        else
        {
            lock (_gate)
            {
                if (flight.IsAttached)
                {
                    store.Add(in flight.Key, value, lifetime, costMicroseconds, flight.Pins);
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

            if (!store.RunsUserCode)
            {
                store.Remove(in key);
                return null;
            }

            foreach (var publishing in _publishing)
            {
                if (publishing.Key.Equals(key))
                {
                    Fence(publishing);
                }
            }

            _fences.Raise(in key);
        }

        return TakeBack(in key);
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

            if (!store.RunsUserCode)
            {
                store.Clear();
                return null;
            }

            _publishing.ForEach(Fence);
            owed = Interlocked.Increment(ref _owedClear);
        }

        return TryClear(owed);
    }

    // Asked before the storage is read: whatever is read after a fence has gone is no longer the old result.
    private bool IsReadable(in TKey key)
    {
        var owedClear = Volatile.Read(ref _owedClear);
        if (owedClear != 0 && TryClear(owedClear) is not null)
        {
            return false;
        }

        lock (_gate)
        {
            if (!_fences.Hold(in key))
            {
                return true;
            }

            if (!_fences.Owe(in key))
            {
                return false;
            }

            _fences.Raise(in key);
        }

        TakeBack(in key);
        return false;
    }

    // A later clear that fails has a number of its own and stays owed.
    private Exception? TryClear(int owed)
    {
        try
        {
            store.Clear();
        }
        catch (Exception exception)
        {
            Counters.CountStorageFailure();
            return exception;
        }

        Interlocked.CompareExchange(ref _owedClear, 0, owed);
        return null;
    }

    // While an entry is replaced or moved to a larger table, a look without the lock may miss it.
    private bool TryFindAgain(in TKey key, bool isCall, out TResult value)
    {
        lock (_gate)
        {
            return store.TryFind(in key, isCall, out value);
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
                _publishing.Add(flight);
            }
        }

        var isStored = isPublished && store.Add(in flight.Key, flight.Value, lifetime, costMicroseconds, flight.Pins);
        bool mustBeTakenBack;
        lock (_gate)
        {
            if (isStored && !flight.IsFenced)
            {
                _fences.Settle(in flight.Key);
            }
            else if (isPublished)
            {
                // What it was to replace may still be there.
                Fence(flight);
            }

            mustBeTakenBack = flight.IsFenced;
            _publishing.Remove(flight);
            TakeOut(flight);
        }

        if (mustBeTakenBack)
        {
            TakeBack(in flight.Key);
        }
    }

    // The key is fenced. Unless the storage fails, it has forgotten the result when the fence is lowered.
    private Exception? TakeBack(in TKey key)
    {
        try
        {
            store.Remove(in key);
        }
        catch (Exception exception)
        {
            Counters.CountStorageFailure();
            lock (_gate)
            {
                _fences.Fail(in key);
            }

            return exception;
        }

        lock (_gate)
        {
            _fences.Lower(in key);
            _fences.Settle(in key);
        }

        return null;
    }

    private Flight<TKey, TResult> Start(in TKey key, Flight? current, bool isCancellable)
    {
        var flight = Create(in key, current, isCancellable);
        _flights[key] = flight;
        return flight;
    }

    private static Flight<TKey, TResult> Create(in TKey key, Flight? current, bool isCancellable)
    {
        var flight = new Flight<TKey, TResult>(in key, current, isCancellable);
        if (isCancellable)
        {
            flight.PrepareLanding();
        }

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
        if (_publishing.Contains(flight))
        {
            Fence(flight);
        }

        TakeOut(flight);
    }

    private void Fence(Flight<TKey, TResult> flight)
    {
        if (!flight.IsFenced)
        {
            flight.IsFenced = true;
            _fences.Raise(in flight.Key);
        }
    }
}
