using System.Globalization;
using Memo.Configuration;

namespace Memo.Diagnostics;

/// <summary>What a storage is and does, in words and numbers for people.</summary>
internal static class StorageDescription
{
    private const string Unknown = "?";

    /// <summary>A table of its levels, fastest first.</summary>
    public static string Of(CacheStorage storage)
    {
        var total = StorageReport.TotalOf(storage);
        var table = new TextTable("level", "entries", "size", "hits", "hit ratio", "state") { LastIsText = true };
        var asked = total.Hits + total.Misses;
        foreach (var level in StorageReport.Figures(storage))
        {
            var hits = total.HitsByLevel.GetValueOrDefault(level.Level);
            table.Add(
                level.Level,
                Bounded(level.Entries, level.MaxEntries, Number),
                Bounded(level.Bytes, level.MaxBytes, SizeText.Format),
                Number(hits),
                asked == 0 ? "-" : Share(hits, asked),
                StateOf(level));

            // What one level has answered does not come to the next.
            asked = Math.Max(asked - hits, 0);
        }

        return table.ToString().TrimEnd('\n');
    }

    /// <summary>One level and what bounds it, without a look at what it holds.</summary>
    public static string OneLine(string level, long? maxEntries, long? maxBytes) => (maxEntries, maxBytes) switch
    {
        ({ } entries, null) => $"{level} (at most {Number(entries)} entries)",
        (null, { } bytes) => $"{level} (at most {SizeText.Format(bytes)})",
        ({ } entries, { } bytes) => $"{level} (at most {Number(entries)} entries, {SizeText.Format(bytes)})",
        _ => level,
    };

    private static string Bounded(long? figure, long? bound, Func<long, string> text)
    {
        var known = figure is { } number ? text(number) : Unknown;
        return bound is { } most ? $"{known} of {text(most)}" : known;
    }

    private static string StateOf(LevelFigures level)
    {
        if (level.OffReason is { } reason)
        {
            return $"off: {reason}";
        }

        List<string> state =
        [
            level.Note ?? level.Breaker switch
            {
                BreakerState.Open => "left alone because it keeps failing",
                BreakerState.Probing => "left alone because it keeps failing, being tried again",
                _ => "in use",
            },
        ];
        if (level.QueuedBytes > 0)
        {
            state.Add($"{SizeText.Format(level.QueuedBytes.Value)} wait to be written");
        }

        Add(state, level.PendingInvalidations, "invalidation owed", "invalidations owed");
        Add(state, level.Failures, "operation failed", "operations failed");
        Add(state, level.SkippedReads, "read not tried", "reads not tried");
        Add(state, level.DroppedWrites, "write dropped", "writes dropped");
        return string.Join(", ", state);
    }

    private static void Add(List<string> state, long? number, string one, string several)
    {
        if (number > 0)
        {
            state.Add($"{Number(number.Value)} {(number == 1 ? one : several)}");
        }
    }

    private static string Share(long part, long whole) =>
        whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Math.Min(100d * part / whole, 100):0.0} %");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
