using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>What is remembered of a computation, and what is not.</summary>
public static partial class OutcomeTests
{
    private static int _runs;

    [Memoize]
    private static partial string? Describe(int x);

    private static string? DescribeCore(int x)
    {
        _runs++;
        return x < 0 ? throw new ArgumentOutOfRangeException(nameof(x)) : x == 0 ? null : $"{x}";
    }

    [Memoize]
    private static partial Task<string?> DescribeAsync(int x);

    private static async Task<string?> DescribeCoreAsync(int x)
    {
        await Task.Yield();
        return DescribeCore(x);
    }

    [Fact]
    public static void Null_IsRemembered()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var before = _runs;

        Assert.Null(Describe(0));
        Assert.Null(Describe(0));
        Assert.Equal(1, _runs - before);
        Assert.True(DescribeCache.TryGet(0, out var value));
        Assert.Null(value);
    }

    [Fact]
    public static async Task Exceptions_AreNotRemembered()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var before = (Runs: _runs, DescribeCache.Statistics.Failures);

        for (var i = 0; i < 3; i++)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Describe(-1));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => DescribeAsync(-1));
        }

        Assert.Equal(6, _runs - before.Runs);
        Assert.Equal(3, DescribeCache.Statistics.Failures - before.Failures);
        Assert.False(DescribeCache.TryGet(-1, out _));
    }

    [Fact]
    public static async Task Exception_ReachesAllWhoWaited()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var first = Failing.RunAsync(1);
        await Failing.Entered.Task;
        var others = Enumerable.Range(0, 8).Select(_ => Failing.RunAsync(1)).ToList();

        Failing.Release.SetResult();

        foreach (var task in others.Append(first))
        {
            Assert.Equal("no luck", (await Assert.ThrowsAsync<InvalidOperationException>(() => task)).Message);
        }

        Assert.Equal(1, Failing.Runs);
    }

    [Fact]
    public static void ExceptionInASynchronousComputation_ReachesAllWhoWaited()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var failures = 0;
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            try
            {
                SlowFailure.Run(1);
            }
            catch (InvalidOperationException)
            {
                Interlocked.Increment(ref failures);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        SpinWait.SpinUntil(() => SlowFailure.RunCache.Statistics.Joins == 7);
        SlowFailure.Release.Set();
        threads.ForEach(thread => thread.Join());

        Assert.Equal(8, failures);
        Assert.Equal(1, SlowFailure.Runs);
    }

    private static partial class Failing
    {
        public static readonly TaskCompletionSource Entered = new();
        public static readonly TaskCompletionSource Release = new();

        public static int Runs { get; private set; }

        [Memoize]
        public static partial Task<int> RunAsync(int key);

        private static async Task<int> RunCoreAsync(int key)
        {
            Runs++;
            Entered.TrySetResult();
            await Release.Task;
            throw new InvalidOperationException("no luck");
        }
    }

    private static partial class SlowFailure
    {
        public static readonly ManualResetEventSlim Release = new();

        public static int Runs { get; private set; }

        [Memoize]
        public static partial int Run(int key);

        private static int RunCore(int key)
        {
            Runs++;
            Release.Wait();
            throw new InvalidOperationException("no luck");
        }
    }
}
