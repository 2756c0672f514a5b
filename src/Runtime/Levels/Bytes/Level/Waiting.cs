namespace Memo.Levels.Bytes.Level;

/// <summary>Blocks until asynchronous work has ended, without a thread of the pool where the work needs none: all of them may be blocked here.</summary>
internal static class Waiting
{
    /// <summary>Begins work on the calling thread; nothing of it comes back to the caller's context, who may go on to block.</summary>
    public static Task<T> Begin<TState, T>(TState state, Func<TState, ValueTask<T>> work)
    {
        if (TaskScheduler.Current != TaskScheduler.Default)
        {
            return Task.Factory.StartNew(
                () => work(state).AsTask(), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default).Unwrap();
        }

        var context = SynchronizationContext.Current;
        if (context is null)
        {
            return work(state).AsTask();
        }

        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return work(state).AsTask();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <summary>Runs work to its end; throws what it throws.</summary>
    public static T Run<TState, T>(TState state, Func<TState, ValueTask<T>> work) => Begin(state, work).GetAwaiter().GetResult();

    /// <summary>Waits for work; throws what it throws.</summary>
    /// <exception cref="TimeoutException">It takes longer than it may.</exception>
    public static T For<T>(Task<T> work, TimeSpan limit, TimeProvider time)
    {
        if (time != TimeProvider.System)
        {
            return work.WaitAsync(limit, time).GetAwaiter().GetResult();
        }

        return EndsWithin(work, limit) ? work.GetAwaiter().GetResult() : throw new TimeoutException($"The storage took longer than {limit}.");
    }

    /// <summary>Waits for work to end, whichever way.</summary>
    /// <returns>Whether it has.</returns>
    public static bool EndsWithin(Task work, TimeSpan limit)
    {
        try
        {
            return work.Wait(limit);
        }
        catch (AggregateException)
        {
            return true;
        }
    }
}
