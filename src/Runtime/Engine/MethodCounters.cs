using Memo.Engine.Deadlines;

namespace Memo.Engine;

/// <summary>
/// What happened to the calls of one method: in one storage, or, with all of those as its parts, wherever the method was called.
/// </summary>
/// <remarks>
/// A part outlives its storage, so that the method's figures never go back: a few hundred bytes for each storage a method was
/// ever called with.
/// </remarks>
/// <param name="name">The identity of the method.</param>
internal sealed class MethodCounters(string name)
{
    private readonly Lock _gate = new();
    private readonly List<MethodCounters> _parts = [];
    private readonly Dictionary<string, int> _hitCounters = [];
    private readonly long[] _bypasses = new long[Enum.GetValues<BypassReason>().Length];
    private long _misses;
    private long _joins;
    private long _computations;
    private long _failures;
    private long _rescues;
    private long _timeouts;
    private long _storageFailures;
    private long _rejections;
    private long _evictions;

    /// <summary>The identity of the method.</summary>
    public string Name => name;

    /// <summary>The computations that run on past their deadline, in all storages.</summary>
    public DetachedComputations Detached { get; private init; } = new();

    /// <summary>Counters for what happens in one storage, which these include.</summary>
    public MethodCounters InOneStorage()
    {
        var part = new MethodCounters(name) { Detached = Detached };
        lock (_gate)
        {
            _parts.Add(part);
        }

        return part;
    }

    /// <summary>The number of the counter for hits in a level of that name.</summary>
    public int HitCounter(string level)
    {
        lock (_gate)
        {
            if (!_hitCounters.TryGetValue(level, out var counter))
            {
                _hitCounters.Add(level, counter = HitBlocks.CreateCounter());
            }

            return counter;
        }
    }

    public void CountMiss() => Interlocked.Increment(ref _misses);

    public void CountJoin() => Interlocked.Increment(ref _joins);

    public void CountComputation() => Interlocked.Increment(ref _computations);

    public void CountFailure() => Interlocked.Increment(ref _failures);

    /// <summary>A call was answered by an expired result because computing failed.</summary>
    public void CountRescue() => Interlocked.Increment(ref _rescues);

    /// <summary>A computation took longer than it may, or was not begun because earlier ones do.</summary>
    public void CountTimeout() => Interlocked.Increment(ref _timeouts);

    public void CountStorageFailure() => Interlocked.Increment(ref _storageFailures);

    public void CountRejection() => Interlocked.Increment(ref _rejections);

    public void CountEviction() => Interlocked.Increment(ref _evictions);

    public void CountBypass(BypassReason reason) => Interlocked.Increment(ref _bypasses[(int)reason]);

    public MethodStatistics Snapshot()
    {
        MethodCounters[] parts;
        lock (_gate)
        {
            parts = [.. _parts];
        }

        return parts.Length == 0 ? SnapshotAlone() : MethodStatistics.Sum([SnapshotAlone(), .. parts.Select(part => part.Snapshot())]);
    }

    private MethodStatistics SnapshotAlone()
    {
        var hits = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var savedMicroseconds = 0L;
        lock (_gate)
        {
            foreach (var (level, counter) in _hitCounters)
            {
                var (count, saved) = HitBlocks.Sum(counter);
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
            Rescues = Interlocked.Read(ref _rescues),
            Timeouts = Interlocked.Read(ref _timeouts),
            StorageFailures = Interlocked.Read(ref _storageFailures),
            RejectedEntries = Interlocked.Read(ref _rejections),
            Evictions = Interlocked.Read(ref _evictions),
            Bypasses = bypasses,
            TimeSaved = TimeSpan.FromMicroseconds(savedMicroseconds),
        };
    }
}
