using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>
/// What lies between a region and a storage that runs code of the user's: the storage is called outside the region's lock, so
/// that an invalidation may come while a result is being handed over, and may fail.
/// </summary>
/// <remarks>
/// Who invalidates fences the key in the same step in which it detaches the computation; the fence falls when the storage has
/// forgotten. A storage that fails at that is asked again when the key is looked for, and until then the key is a miss.
/// </remarks>
/// <param name="store">The storage's results.</param>
/// <param name="gate">The region's lock.</param>
/// <param name="counters">Where failures are counted.</param>
internal sealed class Handover<TKey, TResult>(ResultStore<TKey, TResult> store, Lock gate, MethodCounters counters)
    where TKey : struct, IMemoKey<TKey>
{
    private readonly KeyFences<TKey> _fences = new();
    private readonly List<Flight<TKey, TResult>> _underWay = [];
    private int _owedClear;

    /// <summary>
    /// Whether the storage may be read for a key. Asked before it is read: whatever is read after a fence has fallen is no longer
    /// the old result.
    /// </summary>
    public bool IsReadable(in TKey key)
    {
        var owedClear = Volatile.Read(ref _owedClear);
        if (owedClear != 0 && Clear(owedClear) == Invalidation.Pending)
        {
            return false;
        }

        lock (gate)
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

        TakeBack(in key, out _);
        return false;
    }

    /// <summary>As <see cref="IsReadable"/>, for a storage that sees to what it has not forgotten itself: nothing is tried again.</summary>
    public bool IsReadableNow(in TKey key)
    {
        if (Volatile.Read(ref _owedClear) != 0)
        {
            return false;
        }

        lock (gate)
        {
            return !_fences.Hold(in key);
        }
    }

    /// <summary>Whether what the storage holds of a key must not be read; the lock is held.</summary>
    public bool Hides(in TKey key) => _owedClear != 0 || _fences.Hold(in key);

    /// <summary>A result is about to be handed over; the lock is held.</summary>
    public void Begin(Flight<TKey, TResult> flight) => _underWay.Add(flight);

    /// <summary>A result has been handed over, or was refused; the lock is held.</summary>
    /// <returns>Whether it, or what it was to replace, must be taken back.</returns>
    public bool End(Flight<TKey, TResult> flight, Addition addition)
    {
        // Where nothing was there and nothing has come, there is nothing to take back.
        if (addition == Addition.Failed || (addition == Addition.Refused && flight.ReplacesStored))
        {
            Fence(flight);
        }
        else if (addition == Addition.Stored && !flight.IsFenced)
        {
            _fences.Settle(in flight.Key);
        }

        _underWay.Remove(flight);
        return flight.IsFenced;
    }

    /// <summary>Sees to it that a result that is being handed over is not read, and is taken back; the lock is held.</summary>
    public void Fence(Flight<TKey, TResult> flight)
    {
        if (!flight.IsFenced && _underWay.Contains(flight))
        {
            flight.IsFenced = true;
            _fences.Raise(in flight.Key);
        }
    }

    /// <summary>Fences a key, to be followed by <see cref="TakeBack"/> outside the lock, which is held.</summary>
    public void BeginTakingBack(in TKey key)
    {
        foreach (var flight in _underWay)
        {
            if (flight.Key.Equals(key))
            {
                Fence(flight);
            }
        }

        _fences.Raise(in key);
        store.Front?.Remove(in key);
    }

    /// <summary>Makes the storage forget a fenced key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="failure">What the storage threw, or null.</param>
    /// <returns>Whether the storage has forgotten it.</returns>
    public Invalidation TakeBack(in TKey key, out Exception? failure)
    {
        Invalidation reached;
        try
        {
            reached = store.Remove(in key);
            failure = null;
        }
        catch (Exception exception)
        {
            failure = exception;
            return Owe(in key);
        }

        return Settle(in key, reached);
    }

    /// <inheritdoc cref="TakeBack"/>
    public async ValueTask<Invalidation> TakeBackAsync(TKey key)
    {
        Invalidation reached;
        try
        {
            reached = await store.RemoveAsync(key).ConfigureAwait(false);
        }
        catch (Exception)
        {
            return Owe(in key);
        }

        return Settle(in key, reached);
    }

    /// <summary>Makes everything a miss, to be followed by <see cref="Clear"/> outside the lock, which is held.</summary>
    /// <returns>What <see cref="Clear"/> wants to know.</returns>
    public int BeginClear()
    {
        _underWay.ForEach(Fence);
        store.Front?.Clear();
        return Interlocked.Increment(ref _owedClear);
    }

    /// <summary>Makes the storage forget all results of the method.</summary>
    /// <returns>Whether the storage has forgotten them.</returns>
    public Invalidation Clear(int owed)
    {
        Invalidation reached;
        try
        {
            reached = store.Clear();
        }
        catch (Exception)
        {
            counters.CountStorageFailure();
            return Invalidation.Pending;
        }

        // One that was begun later has a number of its own and stays owed.
        Interlocked.CompareExchange(ref _owedClear, 0, owed);
        return reached;
    }

    /// <inheritdoc cref="Clear"/>
    public async ValueTask<Invalidation> ClearAsync(int owed)
    {
        Invalidation reached;
        try
        {
            reached = await store.ClearAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            counters.CountStorageFailure();
            return Invalidation.Pending;
        }

        Interlocked.CompareExchange(ref _owedClear, 0, owed);
        return reached;
    }

    private Invalidation Owe(in TKey key)
    {
        counters.CountStorageFailure();
        lock (gate)
        {
            _fences.Fail(in key);
        }

        return Invalidation.Pending;
    }

    private Invalidation Settle(in TKey key, Invalidation reached)
    {
        lock (gate)
        {
            _fences.Lower(in key);
            _fences.Settle(in key);
        }

        return reached;
    }
}
