namespace Memo.Tests.Contract.Support;

/// <summary>Threads of their own for callers that are to be there at once.</summary>
internal static class Threads
{
    /// <summary>Runs something on each of several threads and throws what one of them threw.</summary>
    public static void Run(int count, TimeSpan patience, Action<int> work)
    {
        Exception? failure = null;
        var threads = Enumerable.Range(0, count).Select(index => new Thread(() =>
        {
            try
            {
                work(index);
            }
            catch (Exception exception)
            {
                failure ??= exception;
            }
        }) { IsBackground = true }).ToList();
        threads.ForEach(static thread => thread.Start());
        var areDone = threads.TrueForAll(thread => thread.Join(failure is null ? patience : TimeSpan.FromSeconds(5)));
        if (failure is not null)
        {
            throw new AggregateException(failure);
        }

        Assert.True(areDone, "A thread hangs.");
    }
}
