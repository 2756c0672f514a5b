using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>A flight is never a lock that plain code would not have had: waits that cannot end are ended by computing.</summary>
public static partial class WaitCycleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Memoize]
    private static partial int Left(int x, [ExcludeFromKey] Meeting? meeting);

    private static int LeftCore(int x, Meeting? meeting)
    {
        meeting?.Arrive();
        return meeting is null ? x : Right(x, null) + 1;
    }

    [Memoize]
    private static partial int Right(int x, [ExcludeFromKey] Meeting? meeting);

    private static int RightCore(int x, Meeting? meeting)
    {
        meeting?.Arrive();
        return meeting is null ? x : Left(x, null) + 1;
    }

    [Memoize]
    private static partial Task<int> LeftAsync(int x, [ExcludeFromKey] Meeting? meeting);

    private static async Task<int> LeftCoreAsync(int x, Meeting? meeting)
    {
        await Task.Run(() => meeting?.Arrive());
        return meeting is null ? x : await RightAsync(x, null) + 1;
    }

    [Memoize]
    private static partial Task<int> RightAsync(int x, [ExcludeFromKey] Meeting? meeting);

    private static async Task<int> RightCoreAsync(int x, Meeting? meeting)
    {
        await Task.Run(() => meeting?.Arrive());
        return meeting is null ? x : await LeftAsync(x, null) + 1;
    }

    [Memoize]
    private static partial int UnderLock(int x, [ExcludeFromKey] object gate, [ExcludeFromKey] ManualResetEventSlim entered);

    private static int UnderLockCore(int x, object gate, ManualResetEventSlim entered)
    {
        entered.Set();
        lock (gate)
        {
            return x;
        }
    }

    [Fact]
    public static void TwoThreadsThatNeedEachOther_BothAnswer()
    {
        using var scope = new StorageScope(new MemoryStorage());
        for (var round = 0; round < 200; round++)
        {
            using var meeting = new Meeting();
            var key = round;
            var left = 0;
            var right = 0;
            var threads = new[]
            {
                new Thread(() => left = Left(key, meeting)),
                new Thread(() => right = Right(key, meeting)),
            };
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => Assert.True(thread.Join(Patience), "The threads wait for each other."));

            // Whoever finds the cycle computes the other's value itself, without a meeting: x. The other then gets x + 1 or x + 2.
            Assert.InRange(left - key, 1, 2);
            Assert.InRange(right - key, 1, 2);
        }

        Assert.True(Bypasses(LeftCache.Statistics, BypassReason.WaitCycle) + Bypasses(RightCache.Statistics, BypassReason.WaitCycle) > 0);
    }

    [Fact]
    public static async Task TwoFlowsThatNeedEachOther_BothAnswer()
    {
        using var scope = new StorageScope(new MemoryStorage());
        for (var round = 0; round < 200; round++)
        {
            using var meeting = new Meeting();
            var answers = await Task.WhenAll(LeftAsync(round, meeting), RightAsync(round, meeting)).WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.All(answers, answer => Assert.InRange(answer - round, 1, 2));
        }

        Assert.True(Bypasses(LeftAsyncCache.Statistics, BypassReason.WaitCycle) + Bypasses(RightAsyncCache.Statistics, BypassReason.WaitCycle) > 0);
    }

    [Fact]
    public static void UserLockHeldAcrossACall_IsEndedByTheTimeLimit()
    {
        using var settings = new EnvironmentScope(("MEMO_CACHE_WAIT", "300ms"));
        CacheStorage.Configure("memory");
        var gate = new object();
        using var entered = new ManualResetEventSlim();
        var before = Bypasses(UnderLockCache.Statistics, BypassReason.WaitTimeout);
        var other = new Thread(() => UnderLock(1, gate, entered));

        lock (gate)
        {
            other.Start();
            entered.Wait(Patience, TestContext.Current.CancellationToken);

            // The computation wants the lock that this thread holds while it waits for the computation.
            Assert.Equal(1, UnderLock(1, gate, entered));
        }

        Assert.True(other.Join(Patience));
        Assert.Equal(1, Bypasses(UnderLockCache.Statistics, BypassReason.WaitTimeout) - before);
    }

    private static long Bypasses(MethodStatistics statistics, BypassReason reason) => statistics.Bypasses.GetValueOrDefault(reason);

    /// <summary>Lets two computations go on only when both have begun.</summary>
    private sealed class Meeting : IDisposable
    {
        private readonly Barrier _barrier = new(2);

        public void Arrive() => Assert.True(_barrier.SignalAndWait(Patience), "The other never began.");

        public void Dispose() => _barrier.Dispose();
    }
}
