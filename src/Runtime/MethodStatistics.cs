using System.Globalization;
using Memo.Engine;

namespace Memo;

/// <summary>
/// What happened to the calls of a memoized method since the process began. A snapshot: it does not change.
/// </summary>
/// <remarks>
/// A call is a hit, a miss (it computed), a join (it waited for another call's computation of the same key) or a bypass.
/// A call that waited for a computation which then had to be repeated is counted for each attempt, and a miss whose result could not
/// be stored as a bypass besides.
/// </remarks>
public sealed class MethodStatistics
{
    internal MethodStatistics()
    {
    }

    /// <summary>Calls answered from the cache.</summary>
    public long Hits => HitsByLevel.Values.Sum();

    /// <summary>Calls answered from the cache, by the level that answered.</summary>
    public required IReadOnlyDictionary<string, long> HitsByLevel { get; init; }

    /// <summary>Calls that found nothing and computed.</summary>
    public required long Misses { get; init; }

    /// <summary>Calls that waited for the computation that another call had begun.</summary>
    public required long Joins { get; init; }

    /// <summary>How often the body ran, bypasses included.</summary>
    public required long Computations { get; init; }

    /// <summary>How often the body threw, cancellations included.</summary>
    public required long Failures { get; init; }

    /// <summary>How often the storage itself threw; the calls went on without it.</summary>
    public required long StorageFailures { get; init; }

    /// <summary>
    /// Entries that a storage gave and that could not be used: damaged, truncated, of another version of the code, or not what was
    /// asked for. They were removed, and the calls computed.
    /// </summary>
    public required long RejectedEntries { get; init; }

    /// <summary>Results that made room for others.</summary>
    public required long Evictions { get; init; }

    /// <summary>
    /// Calls answered with a result past its expiration because computing failed (<see cref="MemoizeAttribute.FailSafe"/>): counted besides
    /// the miss or join that failed; in the pause after a failure, when calls do not compute, counted alone.
    /// </summary>
    public required long Rescues { get; init; }

    /// <summary>
    /// Computations that did not end within <see cref="MemoizeAttribute.Timeout"/>, and calls that were refused one because too many of
    /// those were still running.
    /// </summary>
    public required long Timeouts { get; init; }

    /// <summary>Calls that were computed without the cache, by reason; reasons that did not occur are not listed.</summary>
    public required IReadOnlyDictionary<BypassReason, long> Bypasses { get; init; }

    /// <summary>The sum, over all hits, of what computing that result had taken, in steps of a microsecond.</summary>
    /// <remarks>
    /// An estimate where bodies take less than ten microseconds on average: of those, one computation in sixteen is timed. Storages of
    /// objects of your own, such as <see cref="DictionaryStorage"/>, do not keep what a result had taken: their hits count nothing here.
    /// </remarks>
    public required TimeSpan TimeSaved { get; init; }

    /// <summary>The figures on one line; rescues and timeouts where there are any.</summary>
    public override string ToString()
    {
        var bypasses = Bypasses.Count == 0 ? "" : $" ({string.Join(", ", Bypasses.Select(pair => $"{pair.Key} {pair.Value}"))})";
        var rescues = Rescues == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Rescues} rescues, ");
        var timeouts = Timeouts == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Timeouts} timeouts, ");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Hits} hits, {Misses} misses, {Joins} joins, {Bypasses.Values.Sum()} bypasses{bypasses}, {Computations} computations, {Failures} failures, {rescues}{timeouts}{Evictions} evictions, {TimeSaved} saved");
    }

    internal static MethodStatistics Sum(ReadOnlySpan<MethodStatistics> parts)
    {
        var hits = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var bypasses = new SortedDictionary<BypassReason, long>();
        long misses = 0, joins = 0, computations = 0, failures = 0, storageFailures = 0, rejections = 0, evictions = 0, rescues = 0, timeouts = 0;
        var saved = TimeSpan.Zero;
        foreach (var part in parts)
        {
            AddTo(hits, part.HitsByLevel);
            AddTo(bypasses, part.Bypasses);
            misses += part.Misses;
            joins += part.Joins;
            computations += part.Computations;
            failures += part.Failures;
            storageFailures += part.StorageFailures;
            rejections += part.RejectedEntries;
            evictions += part.Evictions;
            rescues += part.Rescues;
            timeouts += part.Timeouts;
            saved += part.TimeSaved;
        }

        return new MethodStatistics
        {
            HitsByLevel = hits,
            Misses = misses,
            Joins = joins,
            Computations = computations,
            Failures = failures,
            StorageFailures = storageFailures,
            RejectedEntries = rejections,
            Evictions = evictions,
            Rescues = rescues,
            Timeouts = timeouts,
            Bypasses = bypasses,
            TimeSaved = saved,
        };
    }

    /// <summary>The figures of methods by their names; what goes by one name is one method.</summary>
    internal static Dictionary<string, MethodStatistics> ByName(IEnumerable<MethodCounters> methods) =>
        methods
            .GroupBy(counters => counters.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Sum([.. group.Select(counters => counters.Snapshot())]), StringComparer.Ordinal);

    private static void AddTo<TName>(SortedDictionary<TName, long> sums, IReadOnlyDictionary<TName, long> counts)
        where TName : notnull
    {
        foreach (var (name, count) in counts)
        {
            sums[name] = sums.GetValueOrDefault(name) + count;
        }
    }
}
