using System.Globalization;
using System.Text;
using Memo.Diagnostics;

namespace Memo.Levels.Bytes.Level;

/// <summary>What a level is doing, as one line for people; what is as it should be is not mentioned.</summary>
internal static class LevelDescription
{
    public static string Of(string name, Func<long> count, LevelFigures figures)
    {
        if (figures.OffReason is { } reason)
        {
            return $"{name}: off, {reason}";
        }

        var text = new StringBuilder(name).Append(": ").Append(TextOf(count)).Append(" entries");
        if (figures.Breaker is not (null or BreakerState.Closed))
        {
            text.Append(", left alone because it keeps failing");
        }

        Add(text, figures.QueuedBytes, "bytes wait to be written");
        Add(text, figures.PendingInvalidations, "removals are owed");
        Add(text, figures.Failures, "operations failed");
        Add(text, figures.SkippedReads, "reads were not tried");
        Add(text, figures.DroppedWrites, "writes were dropped");
        return text.ToString();
    }

    private static void Add(StringBuilder text, long? number, string what)
    {
        if (number > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $", {number} {what}");
        }
    }

    // A storage that is out of order can be described all the same.
    private static string TextOf(Func<long> count)
    {
        try
        {
            return count().ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception)
        {
            return "?";
        }
    }
}
