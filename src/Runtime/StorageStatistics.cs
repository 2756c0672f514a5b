using System.Globalization;
using Memo.Diagnostics;

namespace Memo;

/// <summary>
/// What happened in a storage since it was made: to all methods that used it, and to its named values. A snapshot: it does not change.
/// </summary>
/// <remarks>
/// Calls that reach no storage are counted by their methods alone: those that are made while the storage is <c>off</c>, and those
/// that no key can be made of. Results that instances own are counted with the storage that was in use, but are not among its entries.
/// </remarks>
public sealed class StorageStatistics
{
    internal StorageStatistics()
    {
    }

    /// <summary>Its levels, fastest first; a storage that is not made of others is its one level.</summary>
    public required IReadOnlyList<LevelStatistics> Levels { get; init; }

    /// <summary>The figures of each method, by its identity; those of named values are under <c>named values</c>.</summary>
    public required IReadOnlyDictionary<string, MethodStatistics> Methods { get; init; }

    /// <summary>The sum of the methods' figures.</summary>
    public required MethodStatistics Total { get; init; }

    /// <summary>How many entries there are, in all levels together; null where no level can tell.</summary>
    public long? Entries => Sum(static level => level.Entries);

    /// <summary>What the entries take, in bytes, in all levels that can tell; null where none can.</summary>
    public long? SizeInBytes => Sum(static level => level.SizeInBytes);

    /// <summary>Two tables, a level and a method a line, for people.</summary>
    public override string ToString()
    {
        var levels = new TextTable("level", "entries", "bytes", "hits", "failures");
        foreach (var level in Levels)
        {
            levels.Add(level.OffReason is null ? level.Name : $"{level.Name} (off)", Text(level.Entries), Text(level.SizeInBytes), Text(level.Hits), Text(level.Failures));
        }

        var methods = new TextTable("method", "hits", "misses", "joins", "bypasses", "computations", "failures", "evictions", "seconds saved");
        foreach (var (name, figures) in Methods)
        {
            Add(name, figures);
        }

        Add("all", Total);
        return $"{levels}\n{methods}";

        void Add(string name, MethodStatistics figures) => methods.Add(
            name,
            Text(figures.Hits),
            Text(figures.Misses),
            Text(figures.Joins),
            Text(figures.Bypasses.Values.Sum()),
            Text(figures.Computations),
            Text(figures.Failures),
            Text(figures.Evictions),
            figures.TimeSaved.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private long? Sum(Func<LevelStatistics, long?> figure)
    {
        var known = Levels.Select(figure).Where(static number => number is not null).ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
