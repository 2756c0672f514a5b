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
        _activity = MemoActivities.Source.HasListeners() ? Start(storage, operation) : null;
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
        Listeners.Fail(_activity, exception);
        End("error");
        _storage.Events.Failed(_operation, exception);
    }

    private static Activity? Start(CacheStorage storage, StorageOperation operation)
    {
        var activity = Listeners.Start($"memo {Name(operation)} {storage.LevelName}", ActivityKind.Client);
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

    private void End(string outcome)
    {
        if (_isTimed)
        {
            Listeners.Record(
                MemoMeter.LevelDuration,
                TimeProvider.System.GetElapsedTime(_began),
                new TagList(
                    new(MemoActivities.Level, _storage.LevelName),
                    new(MemoActivities.Operation, Name(_operation)),
                    new(MemoActivities.Outcome, outcome)));
        }

        _activity?.SetTag(MemoActivities.Outcome, outcome);
        Listeners.Stop(_activity);
    }
}
