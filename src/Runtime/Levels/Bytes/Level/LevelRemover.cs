using Memo.Diagnostics;

namespace Memo.Levels.Bytes.Level;

/// <summary>
/// Makes a storage forget, at once where it can be reached. From the moment a removal begins nothing of it is read; what the
/// storage could not do stays owed.
/// </summary>
internal sealed class LevelRemover(ByteStorage storage, LevelGuard guard, Backlog backlog, TimedOperations operations)
{
    // A write that is under way must end first. It may hang: then the removal is done behind it by the worker.
    private static readonly TimeSpan PatienceWithAWrite = TimeSpan.FromSeconds(2);

    /// <summary>Called when a removal has been done, or is owed.</summary>
    public Action OnChange { get; set; } = static () => { };

    public Invalidation Remove(in Removal removal)
    {
        var attempt = backlog.Begin(in removal);
        return End(attempt, (attempt.Writes is null || Waiting.EndsWithin(attempt.Writes, PatienceWithAWrite)) && TryDo(in attempt));
    }

    public async ValueTask<Invalidation> RemoveAsync(Removal removal)
    {
        var attempt = backlog.Begin(in removal);
        return End(attempt, await HasWritten(attempt.Writes).ConfigureAwait(false) && await TryDoAsync(attempt).ConfigureAwait(false));
    }

    /// <summary>Tries again what is owed, and waits for it no longer than the storage may take.</summary>
    /// <returns>Whether it is done.</returns>
    public ValueTask<bool> TryAgainAsync(RemovalAttempt attempt)
    {
        var pass = guard.TryEnter(attempt.Removal.Operation);
        if (pass.IsRefused)
        {
            backlog.End(in attempt, isDone: false);
            return new(false);
        }

        return operations.TryAsync(pass, stop => Begin(attempt.Removal, stop), isDone => EndAgain(in attempt, isDone));
    }

    /// <summary>Removes an entry that is of no use to anybody, if that can be done now.</summary>
    public void Discard(string key)
    {
        var pass = guard.TryEnter(StorageOperation.Remove);
        if (pass.IsRefused)
        {
            return;
        }

        try
        {
            storage.RemoveBytesCore(key);
            guard.Succeed(in pass);
        }
        catch (Exception exception)
        {
            guard.Fail(in pass, exception);
        }
    }

    /// <inheritdoc cref="Discard"/>
    public async ValueTask DiscardAsync(string key)
    {
        var pass = guard.TryEnter(StorageOperation.Remove);
        if (pass.IsRefused)
        {
            return;
        }

        try
        {
            await storage.RemoveBytesAsyncCore(key, storage.Background.Stopped).ConfigureAwait(false);
            guard.Succeed(in pass);
        }
        catch (Exception exception)
        {
            guard.Fail(in pass, exception);
        }
    }

    private static async ValueTask<bool> HasWritten(Task? writes)
    {
        if (writes is null)
        {
            return true;
        }

        await writes.WaitAsync(PatienceWithAWrite, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return writes.IsCompleted;
    }

    private Invalidation End(in RemovalAttempt attempt, bool isDone)
    {
        backlog.End(in attempt, isDone);
        OnChange();
        if (isDone || guard.IsOff)
        {
            return Invalidation.Delivered;
        }

        guard.Events.InvalidationPending(backlog.OwedCount);
        return Invalidation.Pending;
    }

    private void EndAgain(in RemovalAttempt attempt, bool isDone)
    {
        if (backlog.End(in attempt, isDone) is { } late)
        {
            guard.Events.InvalidationDelivered(late);
        }

        OnChange();
    }

    private ValueTask Begin(Removal removal, CancellationToken stop) => removal.IsPrefix
        ? storage.RemoveBytesByPrefixAsyncCore(removal.Text, stop)
        : storage.RemoveBytesAsyncCore(removal.Text, stop);

    private bool TryDo(in RemovalAttempt attempt)
    {
        var pass = guard.TryEnter(attempt.Removal.Operation);
        if (pass.IsRefused)
        {
            return false;
        }

        try
        {
            if (attempt.Removal.IsPrefix)
            {
                storage.RemoveBytesByPrefixCore(attempt.Removal.Text);
            }
            else
            {
                storage.RemoveBytesCore(attempt.Removal.Text);
            }

            guard.Succeed(in pass);
            return true;
        }
        catch (Exception exception)
        {
            guard.Fail(in pass, exception);
            return false;
        }
    }

    private async ValueTask<bool> TryDoAsync(RemovalAttempt attempt)
    {
        var pass = guard.TryEnter(attempt.Removal.Operation);
        if (pass.IsRefused)
        {
            return false;
        }

        try
        {
            await Begin(attempt.Removal, storage.Background.Stopped).ConfigureAwait(false);
            guard.Succeed(in pass);
            return true;
        }
        catch (Exception exception)
        {
            guard.Fail(in pass, exception);
            return false;
        }
    }
}
