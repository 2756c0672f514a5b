using System.Runtime.CompilerServices;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Memory.Expiry;

namespace Memo.Levels.Memory;

/// <summary>
/// The entries of one method in one memory level: a hash table of chained entries that is read without a lock and written
/// under the level's lock.
/// </summary>
/// <remarks>
/// A reader that meets a growing table may miss an entry that is being moved to its new chain, never the other way round:
/// who misses looks again under a lock. Chains have no cycle at any instant: a moved entry points only to entries moved
/// before it, an unmoved one only along its old chain.
/// </remarks>
internal sealed class EntryTable<TKey, TResult>(CacheStorage? storage, RegionContext context, bool tracksUse, int hitCounter) : SweptTable
    where TKey : struct, IMemoKey<TKey>
{
    private const int InitialBuckets = 16;

    private readonly bool _usesSystemTime = context.TimeProvider == TimeProvider.System;
    private readonly bool _mayExpire = context.MayExpire;
    private readonly bool _isTimed = context.HasTimedEntries;
    private readonly long _window = context.SlidingLifetime is { } sliding ? Timestamps.Units(context.TimeProvider, sliding) : 0;
    private readonly long _failSafe = context.FailSafe is { } span ? Timestamps.Units(context.TimeProvider, span) : 0;
    private readonly bool _tracksUse = tracksUse;
    private readonly int _hitCounter = hitCounter;
    private Entry<TKey, TResult>?[] _buckets = new Entry<TKey, TResult>?[InitialBuckets];

    /// <summary>The storage whose entries these are.</summary>
    public CacheStorage? Storage { get; } = storage;

    /// <summary>Where the method's evictions are counted.</summary>
    public MethodCounters Counters => context.Counters;

    /// <summary>
    /// The hit path: finds an entry that has not expired, counts the hit and notes the use. Nothing allocated, no lock, nothing
    /// written that threads share, no call that the compiler cannot see through.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe Entry<TKey, TResult>? Hit(in TKey key)
    {
        // The thread static first: fetching it is a call, across which little is worth keeping yet.
        var block = HitBlocks.Current;
        var entry = Find(in key);
        if (entry is null || (_mayExpire && (_isTimed ? !TryUse(entry) : HasExpired(entry))))
        {
            return null;
        }

        block->CountHit(_hitCounter, entry.CostMicroseconds);
        if (_tracksUse)
        {
            entry.Touch(block);
        }

        return entry;
    }

    /// <summary>Whether an entry is past its life.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasExpired(Entry<TKey, TResult> entry) =>
        !(_usesSystemTime && CoarseClock.IsSurelyBefore(entry.Expires)) && HasExpiredNow(entry);

    /// <summary>An entry that has been found is used: that may lengthen its life.</summary>
    public void Use(Entry<TKey, TResult> entry)
    {
        if (_window > 0)
        {
            Unsafe.As<TimedEntry<TKey, TResult>>(entry).Lengthen(Timestamps.After(context.TimeProvider.GetTimestamp(), _window));
        }
    }

    /// <summary>The entry of a key, if it is one whose value is to be computed anew; of several who ask, one gets it.</summary>
    public bool TryTakeDue(in TKey key)
    {
        var now = context.TimeProvider.GetTimestamp();
        return _isTimed && Find(in key) is TimedEntry<TKey, TResult> entry && entry.Expires > now && entry.TryTakeDue(now);
    }

    /// <summary>Lets nobody be told for a while that a value is to be computed anew.</summary>
    public void PutOff(in TKey key, TimeSpan span)
    {
        if (_isTimed && Find(in key) is TimedEntry<TKey, TResult> entry)
        {
            entry.PutOff(Timestamps.FromNow(context.TimeProvider, span));
        }
    }

    /// <summary>Whether an entry is also past the time for which it could stand in for a result that cannot be computed.</summary>
    public bool IsUseless(Entry<TKey, TResult> entry) => EndOf(entry) <= context.TimeProvider.GetTimestamp();

    /// <summary>The timestamp from which an entry is of no use at all.</summary>
    public long EndOf(Entry<TKey, TResult> entry) => Timestamps.After(entry.Expires, _failSafe);

    /// <summary>Looks for an entry without a lock.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Entry<TKey, TResult>? Find(in TKey key)
    {
        var hash = key.GetHashCode();
        var buckets = Volatile.Read(ref _buckets);
        var entry = Volatile.Read(ref buckets[hash & (buckets.Length - 1)]);
        while (entry is not null)
        {
            if (entry.Hash == hash && entry.Key.Equals(key))
            {
                return entry;
            }

            entry = Volatile.Read(ref entry.Next);
        }

        return null;
    }

    /// <summary>Adds an entry whose key is not there; the level's lock is held.</summary>
    public void Add(Entry<TKey, TResult> entry)
    {
        if (Count == _buckets.Length)
        {
            Grow();
        }

        ref var head = ref _buckets[entry.Hash & (_buckets.Length - 1)];
        entry.Next = head;
        Volatile.Write(ref head, entry);
        Count++;
    }

    /// <summary>Takes out an entry that is there; the level's lock is held.</summary>
    public void Remove(Entry<TKey, TResult> entry)
    {
        ref var link = ref _buckets[entry.Hash & (_buckets.Length - 1)];
        while (link is { } candidate)
        {
            if (ReferenceEquals(candidate, entry))
            {
                Volatile.Write(ref link, entry.Next);
                Count--;
                return;
            }

            link = ref candidate.Next;
        }
    }

    /// <summary>Takes out all entries; the level's lock is held.</summary>
    /// <returns>What was there.</returns>
    public List<Entry> TakeAll()
    {
        var taken = new List<Entry>(Count);
        foreach (var head in _buckets)
        {
            for (var entry = head; entry is not null; entry = entry.Next)
            {
                taken.Add(entry);
            }
        }

        Volatile.Write(ref _buckets, new Entry<TKey, TResult>?[InitialBuckets]);
        Count = 0;
        return taken;
    }

    /// <inheritdoc/>
    public override bool TryVisit(int bucket, ExpirySweep sweep)
    {
        if (bucket >= _buckets.Length)
        {
            return false;
        }

        for (var entry = _buckets[bucket]; entry is not null; entry = entry.Next)
        {
            sweep.Visit(entry, EndOf(entry));
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasExpiredNow(Entry<TKey, TResult> entry) => entry.Expires <= context.TimeProvider.GetTimestamp();

    // A hit of an entry that is due takes the longer way, where somebody can see to it.
    private bool TryUse(Entry<TKey, TResult> entry)
    {
        var timed = Unsafe.As<TimedEntry<TKey, TResult>>(entry);
        var expires = timed.Expires;
        if (!_usesSystemTime || !CoarseClock.TryRead(before: expires, out var now))
        {
            now = context.TimeProvider.GetTimestamp();
        }

        if (expires <= now || timed.Due <= now)
        {
            return false;
        }

        if (_window > 0)
        {
            timed.Lengthen(Timestamps.After(now, _window));
        }

        return true;
    }

    private void Grow()
    {
        var buckets = new Entry<TKey, TResult>?[_buckets.Length * 2];
        foreach (var head in _buckets)
        {
            var entry = head;
            while (entry is not null)
            {
                var next = entry.Next;
                ref var target = ref buckets[entry.Hash & (buckets.Length - 1)];
                Volatile.Write(ref entry.Next, target);
                target = entry;
                entry = next;
            }
        }

        Volatile.Write(ref _buckets, buckets);
    }
}
