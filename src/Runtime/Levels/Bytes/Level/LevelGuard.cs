using Memo.Diagnostics;

namespace Memo.Levels.Bytes.Level;

/// <summary>
/// Stands before each operation on a storage: asks the breaker, tells it and whoever listens what came of it. Each pass that is not
/// refused is given back once.
/// </summary>
internal sealed class LevelGuard(ByteStorage storage, CircuitBreaker breaker)
{
    private bool _isEnded;
    private long _skippedReads;

    /// <summary>Called when operations that were refused may be tried sooner or later than was said.</summary>
    public Action OnChange { get; set; } = static () => { };

    public StorageEvents Events => storage.Events;

    public BreakerState State => breaker.State;

    public int FailuresInARow => breaker.FailuresSoFar;

    /// <summary>Whether the storage is left alone, probes excepted.</summary>
    public bool IsOpen => breaker.IsOpen;

    /// <summary>Whether the storage was disposed of, or has said that it cannot be used.</summary>
    public bool IsEnded => Volatile.Read(ref _isEnded) || IsOff;

    /// <summary>Whether the storage has said that it cannot be used: nothing that it does counts any more.</summary>
    public bool IsOff => storage.OffReason is not null;

    /// <summary>Reads that were not tried because the storage was left alone.</summary>
    public long SkippedReads => Interlocked.Read(ref _skippedReads);

    /// <inheritdoc cref="CircuitBreaker.UntilPass"/>
    public TimeSpan? UntilPass() => breaker.UntilPass();

    /// <summary>The storage is used no more.</summary>
    public void End() => Volatile.Write(ref _isEnded, true);

    /// <inheritdoc cref="CircuitBreaker.TryEnter"/>
    public LevelPass TryEnter(StorageOperation operation)
    {
        var kind = IsEnded ? BreakerPass.Refused : breaker.TryEnter();
        if (kind != BreakerPass.Refused)
        {
            return new LevelPass(kind, LevelWatch.Begin(storage, operation));
        }

        if (operation == StorageOperation.Get)
        {
            SkipRead();
        }

        return default;
    }

    /// <summary>A read was not tried because the storage is left alone.</summary>
    public void SkipRead()
    {
        if (!IsOff)
        {
            Interlocked.Increment(ref _skippedReads);
        }
    }

    /// <summary>A write was given up.</summary>
    public void DropWrite(string key)
    {
        if (!IsOff)
        {
            Events.WriteDropped(key);
        }
    }

    /// <summary>An entry was looked for.</summary>
    public void Find(in LevelPass pass, bool isFound)
    {
        if (isFound)
        {
            pass.Watch.Hit();
        }
        else
        {
            pass.Watch.Miss();
        }

        Succeed(pass.Kind);
    }

    /// <summary>The storage has done what it was to do.</summary>
    public void Succeed(in LevelPass pass)
    {
        pass.Watch.Succeed();
        Succeed(pass.Kind);
    }

    /// <summary>The storage threw or took too long; one that says that it cannot be used has not failed.</summary>
    public void Fail(in LevelPass pass, Exception exception)
    {
        if (IsOff)
        {
            Abandon(in pass);
            return;
        }

        pass.Watch.Fail(exception);
        if (breaker.Fail(pass.Kind) is { } pause)
        {
            Events.BreakerOpened(pause);
        }

        ChangeAfter(pass.Kind);
    }

    /// <summary>The caller has given up the operation, which says nothing about the storage.</summary>
    public void Abandon(in LevelPass pass)
    {
        pass.Watch.Miss();
        breaker.Abandon(pass.Kind);
        ChangeAfter(pass.Kind);
    }

    /// <inheritdoc cref="CircuitBreaker.Forgive"/>
    public void Forgive()
    {
        if (breaker.Forgive())
        {
            Close();
        }
    }

    private void Succeed(BreakerPass kind)
    {
        if (breaker.Succeed(kind))
        {
            Close();
        }
    }

    private void Close()
    {
        Events.BreakerClosed();
        OnChange();
    }

    private void ChangeAfter(BreakerPass kind)
    {
        if (kind == BreakerPass.Probe)
        {
            OnChange();
        }
    }
}
