using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Memory.Weighed;

namespace Memo.Levels.Memory;

/// <summary>Makes entries of the class that keeps what the method and the level ask for, and no more.</summary>
internal static class EntryMaker
{
    /// <summary>Makes an entry that nobody can find yet.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="context">What there is to know of the method.</param>
    /// <param name="key">The arguments.</param>
    /// <param name="result">The result.</param>
    /// <param name="weight">What the entry takes, in bytes; null: the level does not ask.</param>
    /// <param name="tellsUseAfter">After which time a use is due to be told to slower levels; null: never.</param>
    public static Entry<TKey, TResult> Make<TKey, TResult>(
        EntryTable<TKey, TResult> table, RegionContext context, in TKey key, in NewResult<TResult> result, long? weight, TimeSpan? tellsUseAfter)
        where TKey : struct, IMemoKey<TKey>
    {
        if (context.HasTimedEntries)
        {
            return MakeTimed(table, context, in key, in result, weight, tellsUseAfter);
        }

        var expires = result.Lifetime is { } span ? Timestamps.FromNow(context.TimeProvider, span) : long.MaxValue;
        var cost = result.CostMicroseconds;
        if (context.ReturnsTask)
        {
            var task = Task.FromResult(result.Value);
            return weight is { } bytes
                ? new WeighedTaskEntry<TKey, TResult>(table, in key, result.Value, bytes) { Task = task, Expires = expires, CostMicroseconds = cost }
                : new TaskEntry<TKey, TResult>(table, in key, result.Value) { Task = task, Expires = expires, CostMicroseconds = cost };
        }

        return weight is { } size
            ? new WeighedEntry<TKey, TResult>(table, in key, result.Value, size) { Expires = expires, CostMicroseconds = cost }
            : new Entry<TKey, TResult>(table, in key, result.Value) { Expires = expires, CostMicroseconds = cost };
    }

    private static TimedEntry<TKey, TResult> MakeTimed<TKey, TResult>(
        EntryTable<TKey, TResult> table, RegionContext context, in TKey key, in NewResult<TResult> result, long? weight, TimeSpan? tellsUseAfter)
        where TKey : struct, IMemoKey<TKey>
    {
        var now = context.TimeProvider.GetTimestamp();
        var task = context.ReturnsTask ? Task.FromResult(result.Value) : null!;
        var expires = After(context.UnusedLifetime(result.Lifetime));
        var lastExpiry = After(result.Lifetime);
        var due = After(DueOf(context, in result) ?? tellsUseAfter);
        var cost = result.CostMicroseconds;
        return weight is { } bytes
            ? new WeighedTimedEntry<TKey, TResult>(table, in key, result.Value, bytes) { Task = task, Expires = expires, LastExpiry = lastExpiry, Due = due, CostMicroseconds = cost }
            : new TimedEntry<TKey, TResult>(table, in key, result.Value) { Task = task, Expires = expires, LastExpiry = lastExpiry, Due = due, CostMicroseconds = cost };

        long After(TimeSpan? span) => span is { } length ? Timestamps.After(now, Timestamps.Units(context.TimeProvider, length)) : long.MaxValue;
    }

    // A result from another level has lived a part of its life already.
    private static TimeSpan? DueOf<TResult>(RegionContext context, in NewResult<TResult> result)
    {
        if (context.RefreshAhead == 0 || result.Lifetime is not { } rest)
        {
            return null;
        }

        var due = ((result.Age + rest) * context.RefreshAhead) - result.Age;
        return due > TimeSpan.Zero ? due : TimeSpan.Zero;
    }
}
