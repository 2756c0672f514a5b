using System.Diagnostics;

namespace Memo.Diagnostics;

/// <summary>
/// One operation of a storage outside the process's memory, as spans, metrics and the log see it. One of <see cref="Hit"/>,
/// <see cref="Miss"/>, <see cref="Succeed"/> and <see cref="Fail"/> ends it, once, in the flow that began it.
/// </summary>
internal readonly struct LevelWatch
{
    private readonly CacheStorage _storage;
    private readonly Activity? _activity;
    private readonly StorageOperation _operation;
    private readonly bool _isTimed;
    private readonly long _began;

    private LevelWatch(CacheStorage storage, StorageOperation operation)
    {
        _storage = storage;
        _operation = operation;
        _activity = MemoActivities.Source.HasListeners() ? TryStart(storage, operation) : null;
        _isTimed = MemoMeter.LevelDuration.Enabled;
        _began = _isTimed ? TimeProvider.System.GetTimestamp() : 0;
    }

    /// <summary>An operation begins.</summary>
    public static LevelWatch Begin(CacheStorage storage, StorageOperation operation) => new(storage, operation);

    /// <summary>There was an entry.</summary>
    public void Hit() => End("hit");

    /// <summary>There was no entry.</summary>
    public void Miss() => End("miss");

    /// <summary>It did what it was to do.</summary>
    public void Succeed() => End("ok");

    /// <summary>It threw or took too long: this counts and logs it too.</summary>
    public void Fail(Exception exception)
    {
        End("error", exception);
        _storage.Events.Failed(_operation, exception);
    }

    // Listeners are code of others: what they throw must end neither a call nor what is done in the background.
    private static Activity? TryStart(CacheStorage storage, StorageOperation operation)
    {
        try
        {
            return Start(storage, operation);
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static Activity? Start(CacheStorage storage, StorageOperation operation)
    {
        var activity = MemoActivities.Source.StartActivity($"memo {Name(operation)} {storage.LevelName}", ActivityKind.Client);
        activity?.SetTag(MemoActivities.Level, storage.LevelName);
        activity?.SetTag(MemoActivities.Operation, Name(operation));
        return activity;
    }

    private static string Name(StorageOperation operation) => operation switch
    {
        StorageOperation.Get => "get",
        StorageOperation.Set => "set",
        StorageOperation.Remove => "remove",
        StorageOperation.Clear => "clear",
        StorageOperation.Touch => "touch",
        _ => "invalidate",
    };

    private void End(string outcome, Exception? exception = null)
    {
        try
        {
            if (exception is not null)
            {
                MemoActivities.Fail(_activity, exception);
            }

            Tell(outcome);
        }
        catch (Exception)
        {
            // As above.
        }
    }

    private void Tell(string outcome)
    {
        if (_isTimed)
        {
            MemoMeter.LevelDuration.Record(
                TimeProvider.System.GetElapsedTime(_began).TotalSeconds,
                new(MemoActivities.Level, _storage.LevelName),
                new(MemoActivities.Operation, Name(_operation)),
                new(MemoActivities.Outcome, outcome));
        }

        _activity?.SetTag(MemoActivities.Outcome, outcome);
        _activity?.Stop();
    }
}
