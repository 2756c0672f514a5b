using Microsoft.Extensions.Logging;

namespace Memo.Diagnostics;

/// <summary>
/// What is logged, with the ids that docs/observability.md lists. Nothing of it holds arguments or results; keys only where
/// <c>MEMO_CACHE_LOG_KEYS</c> says so.
/// </summary>
internal static partial class MemoLog
{
    private static volatile ILoggerFactory? _factory;
    private static volatile ILogger? _logger;

    /// <summary>Makes the logger; null: nothing is logged.</summary>
    public static ILoggerFactory? Factory
    {
        get => _factory;
        set
        {
            _logger = value?.CreateLogger("Memo");
            _factory = value;
        }
    }

    /// <summary>Where to log; null: nowhere.</summary>
    public static ILogger? Logger => _logger;

    [LoggerMessage(1, LogLevel.Error, "{Difference}: no value of it is cached.")]
    public static partial void ShapeDiffers(ILogger logger, string difference);

    [LoggerMessage(10, LogLevel.Information, "Memo uses the storage {Description}.")]
    public static partial void StorageConfigured(ILogger logger, string description);

    [LoggerMessage(11, LogLevel.Warning, "The storage '{Storage}' failed ({Operation}); calls go on without it. Kept back since the last such event: {KeptBack}.")]
    public static partial void StorageFailed(ILogger logger, string storage, StorageOperation operation, long keptBack, Exception exception);

    [LoggerMessage(12, LogLevel.Error, "The storage '{Storage}' is off: {Reason} Calls go on without it.")]
    public static partial void StorageTurnedOff(ILogger logger, string storage, string reason);

    [LoggerMessage(13, LogLevel.Warning, "The storage '{Storage}': {Message} Kept back since the last such event: {KeptBack}.")]
    public static partial void StorageReported(ILogger logger, string storage, string message, long keptBack, Exception? exception);

    [LoggerMessage(20, LogLevel.Warning, "The storage '{Storage}' fails again and again and is left alone; it is tried again in {Pause}.")]
    public static partial void BreakerOpened(ILogger logger, string storage, TimeSpan pause);

    [LoggerMessage(21, LogLevel.Information, "The storage '{Storage}' answers and is used again.")]
    public static partial void BreakerClosed(ILogger logger, string storage);

    [LoggerMessage(30, LogLevel.Warning, "The storage '{Storage}' gave an entry that is damaged, or not the one asked for; it is removed, and the call computes. Key: {Key}. Kept back since the last such event: {KeptBack}.")]
    public static partial void EntryRejected(ILogger logger, string storage, string key, long keptBack);

    [LoggerMessage(31, LogLevel.Warning, "A result for the storage '{Storage}' was given up before it was written: the storage fails, is left alone or has ended, or what waits to be written has reached its bound. Key: {Key}. Kept back since the last such event: {KeptBack}.")]
    public static partial void WriteDropped(ILogger logger, string storage, string key, long keptBack);

    [LoggerMessage(40, LogLevel.Warning, "The storage '{Storage}' could not be told of an invalidation and will be told later; until then this process does not read what it holds of it. Waiting now: {Waiting}.")]
    public static partial void InvalidationPending(ILogger logger, string storage, long waiting);

    [LoggerMessage(41, LogLevel.Information, "The storage '{Storage}' has been told of the invalidations that waited, the last {Late} late.")]
    public static partial void InvalidationDelivered(ILogger logger, string storage, TimeSpan late);

    [LoggerMessage(50, LogLevel.Warning, "Computing '{Method}' failed; callers get the result that has expired, as its fail-safe time allows. Kept back since the last such event: {KeptBack}.")]
    public static partial void ComputationRescued(ILogger logger, string method, long keptBack, Exception exception);

    [LoggerMessage(51, LogLevel.Warning, "Computing '{Method}' took longer than {Limit}; it was cancelled, and what it may still return is not stored. Kept back since the last such event: {KeptBack}.")]
    public static partial void ComputationTimedOut(ILogger logger, string method, TimeSpan limit, long keptBack);

    [LoggerMessage(52, LogLevel.Warning, "Calls of '{Method}' fail at once: {Detached} computations that were cancelled for taking too long still run and do not heed their token. Kept back since the last such event: {KeptBack}.")]
    public static partial void ComputationRefused(ILogger logger, string method, int detached, long keptBack);

    [LoggerMessage(53, LogLevel.Warning, "Refreshing a result of '{Method}' ahead of its expiration failed; it is served until it expires. Kept back since the last such event: {KeptBack}.")]
    public static partial void RefreshAheadFailed(ILogger logger, string method, long keptBack, Exception exception);

    [LoggerMessage(60, LogLevel.Warning, "The storage '{Storage}' evicts more than it hits: {Evictions} evictions and {Hits} hits in the last {Seconds} s. If memory allows, raise {Variable}, which is {Bound} now.")]
    public static partial void EvictsMoreThanItHits(ILogger logger, string storage, long evictions, long hits, int seconds, string variable, string bound);
}
