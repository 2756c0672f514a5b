using Memo.Configuration;
using Microsoft.Extensions.Logging;

namespace Memo.Diagnostics;

/// <summary>
/// Tells events to the log, each kind at most once a minute where it has a limit. Never throws, whatever the logger and the clock
/// do. To be called without a lock, for both are code of others.
/// </summary>
internal abstract class EventTeller
{
    private const string NoKey = "not logged (MEMO_CACHE_LOG_KEYS)";

    protected abstract TimeProvider Time { get; }

    /// <summary>A key as it may be logged.</summary>
    protected static string Shown(string key) => MemoSettings.Current.LogsKeys ? key : NoKey;

    /// <param name="limit">The limit of the event's kind.</param>
    /// <param name="state">What <paramref name="write"/> needs.</param>
    /// <param name="write">Writes the event; gets how many of its kind were kept back before it.</param>
    protected void Tell<TState>(EventLimit limit, TState state, Action<ILogger, long, TState> write)
    {
        if (MemoLog.Logger is not { } logger)
        {
            return;
        }

        try
        {
            var time = Time;
            if (limit.TryPass(time.GetTimestamp(), time.TimestampFrequency, out var keptBack))
            {
                write(logger, keptBack, state);
            }
        }
        catch (Exception)
        {
            // A log that fails is no reason for a call to.
        }
    }
}
