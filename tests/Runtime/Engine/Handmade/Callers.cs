namespace Memo.Tests.Engine.Handmade;

/// <summary>Many callers at once, each on a thread of its own.</summary>
internal static class Callers
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Lets all of them call, and waits for what they get.</summary>
    public static T[] CallAll<T>(int count, Func<int, T> call)
    {
        var answers = new T[count];
        var failures = new List<Exception>();
        var threads = Enumerable.Range(0, count).Select(index => new Thread(() =>
        {
            try
            {
                answers[index] = call(index);
            }
            catch (Exception exception)
            {
                lock (failures)
                {
                    failures.Add(exception);
                }
            }
        }) { IsBackground = true }).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => Assert.True(thread.Join(Patience), "A caller hangs."));
        return failures.Count == 0 ? answers : throw new AggregateException(failures);
    }

    /// <summary>Waits until something is so.</summary>
    public static void Await(Func<bool> condition) => Assert.True(SpinWait.SpinUntil(condition, Patience), "It never came.");
}
