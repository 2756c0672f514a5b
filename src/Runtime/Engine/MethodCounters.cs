using Memo.Engine.Deadlines;

namespace Memo.Engine;

/// <summary>
/// What happened to the calls of one method, in all storages it has used; or in one of them, which is then counted in both.
/// </summary>
/// <param name="name">The identity of the method.</param>
/// <param name="whole">The counters of the method in all storages; null: these are.</param>
internal sealed class MethodCounters(string name, MethodCounters? whole = null)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<int>> _hitCounters = [];
    private readonly long[] _bypasses = new long[Enum.GetValues<BypassReason>().Length];
    private long _misses;
    private long _joins;
    private long _computations;
    private long _failures;
    private long _storageFailures;
    private long _rejections;
    private long _evictions;
    private long _rescues;
    private long _timeouts;

    /// <summary>The identity of the method.</summary>
    public string Name => name;

    /// <summary>The computations that run on past their deadline, in all storages.</summary>
    public DetachedComputations Detached { get; } = whole?.Detached ?? new();

    /// <summary>The number of the counter for hits in a level of that name.</summary>
    public int HitCounter(string level)
    {
        lock (_gate)
        {
            if (_hitCounters.TryGetValue(level, out var counters))
            {
                return counters[0];
            }

            var counter = HitBlocks.CreateCounter();
            _hitCounters.Add(level, [counter]);
            whole?.Include(level, counter);
            return counter;
        }
    }

    public void CountMiss()
    {
        Interlocked.Increment(ref _misses);
        whole?.CountMiss();
    }

    public void CountJoin()
    {
        Interlocked.Increment(ref _joins);
        whole?.CountJoin();
    }

    public void CountComputation()
    {
        Interlocked.Increment(ref _computations);
        whole?.CountComputation();
    }

    public void CountFailure()
    {
        Interlocked.Increment(ref _failures);
        whole?.CountFailure();
    }

    /// <summary>A call was answered by an expired result because computing failed.</summary>
    public void CountRescue()
    {
        Interlocked.Increment(ref _rescues);
        whole?.CountRescue();
    }

    /// <summary>A computation took longer than it may, or was not begun because earlier ones do.</summary>
    public void CountTimeout()
    {
        Interlocked.Increment(ref _timeouts);
        whole?.CountTimeout();
    }

    public void CountStorageFailure()
    {
        Interlocked.Increment(ref _storageFailures);
        whole?.CountStorageFailure();
    }

    public void CountRejection()
    {
        Interlocked.Increment(ref _rejections);
        whole?.CountRejection();
    }

    public void CountEviction()
    {
        Interlocked.Increment(ref _evictions);
        whole?.CountEviction();
    }

    public void CountBypass(BypassReason reason)
    {
        Interlocked.Increment(ref _bypasses[(int)reason]);
        whole?.CountBypass(reason);
    }

    public MethodStatistics Snapshot()
    {
        var hits = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var savedMicroseconds = 0L;
        lock (_gate)
        {
            foreach (var (level, counters) in _hitCounters)
            {
                var (count, saved) = HitBlocks.Sum(counters);
                hits.Add(level, count);
                savedMicroseconds += saved;
            }
        }

        var bypasses = new SortedDictionary<BypassReason, long>();
        for (var reason = 0; reason < _bypasses.Length; reason++)
        {
            if (Interlocked.Read(ref _bypasses[reason]) is > 0 and var count)
            {
                bypasses.Add((BypassReason)reason, count);
            }
        }

        return new MethodStatistics
        {
            HitsByLevel = hits,
            Misses = Interlocked.Read(ref _misses),
            Joins = Interlocked.Read(ref _joins),
            Computations = Interlocked.Read(ref _computations),
            Failures = Interlocked.Read(ref _failures),
            StorageFailures = Interlocked.Read(ref _storageFailures),
            RejectedEntries = Interlocked.Read(ref _rejections),
            Evictions = Interlocked.Read(ref _evictions),
            Rescues = Interlocked.Read(ref _rescues),
            Timeouts = Interlocked.Read(ref _timeouts),
            Bypasses = bypasses,
            TimeSaved = TimeSpan.FromMicroseconds(savedMicroseconds),
        };
    }

    private void Include(string level, int counter)
    {
        lock (_gate)
        {
            if (_hitCounters.TryGetValue(level, out var counters))
            {
                counters.Add(counter);
            }
            else
            {
                _hitCounters.Add(level, [counter]);
            }
        }
    }
}
