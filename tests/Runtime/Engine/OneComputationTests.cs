using System.Collections.Concurrent;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>For one key one computation runs at a time, and everybody gets its result.</summary>
public static partial class OneComputationTests
{
    private const int Callers = 64;
    private static int _runs;

    [Memoize]
    private static partial long Square(int x);

    private static long SquareCore(int x)
    {
        Interlocked.Increment(ref _runs);
        Thread.Yield();
        return (long)x * x;
    }

    [Memoize]
    private static partial Task<long> SquareAsync(int x);

    private static async Task<long> SquareCoreAsync(int x)
    {
        Interlocked.Increment(ref _runs);
        await Task.Yield();
        return (long)x * x;
    }

    [Memoize]
    private static partial ValueTask<long> SquareValueAsync(int x);

    private static async ValueTask<long> SquareValueCoreAsync(int x)
    {
        Interlocked.Increment(ref _runs);
        await Task.Yield();
        return (long)x * x;
    }

    [Fact]
    public static void ManyThreadsOnOneMissingKey_ComputeOnce()
    {
        using var scope = new StorageScope(new UnboundedStorage());
        const int Repetitions = 1_000;
        var answers = new ConcurrentBag<(int Key, long Answer)>();
        var before = _runs;
        using var barrier = new Barrier(Callers);
        var threads = Enumerable.Range(0, Callers).Select(_ => new Thread(() =>
        {
            for (var key = 0; key < Repetitions; key++)
            {
                barrier.SignalAndWait();
                answers.Add((key, Square(key)));
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => Assert.True(thread.Join(TimeSpan.FromMinutes(2)), "A thread hangs."));

        Assert.Equal(Repetitions, _runs - before);
        Assert.Equal(Callers * Repetitions, answers.Count);
        Assert.All(answers, answer => Assert.Equal((long)answer.Key * answer.Key, answer.Answer));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public static async Task ManyTasksOnOneMissingKey_ComputeOnce(bool valueTask)
    {
        using var scope = new StorageScope(new UnboundedStorage());
        const int Repetitions = 1_000;
        var before = _runs;
        for (var key = 0; key < Repetitions; key++)
        {
            var current = key;
            var tasks = Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
                valueTask ? await SquareValueAsync(current) : await SquareAsync(current)));
            var answers = await Task.WhenAll(tasks).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            Assert.All(answers, answer => Assert.Equal((long)current * current, answer));
        }

        Assert.Equal(Repetitions, _runs - before);
    }

    [Fact]
    public static async Task DifferentKeys_NeverWaitForEachOther()
    {
        using var scope = new StorageScope(new UnboundedStorage());
        var first = Gate.OpenAsync(1);
        await Gate.Entered.Task;

        Assert.Equal(2, await Gate.OpenAsync(2).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.False(first.IsCompleted);

        Gate.Release.SetResult();
        Assert.Equal(1, await first);
    }

    [Fact]
    public static async Task SharedHit_CompletesSynchronouslyWithTheSameTask()
    {
        using var scope = new StorageScope(new UnboundedStorage());
        await SquareAsync(7);

        var first = SquareAsync(7);
        Assert.True(first.IsCompletedSuccessfully);
        Assert.Same(first, SquareAsync(7));
    }

    private static partial class Gate
    {
        public static readonly TaskCompletionSource Entered = new();
        public static readonly TaskCompletionSource Release = new();

        [Memoize]
        public static partial Task<int> OpenAsync(int key);

        private static async Task<int> OpenCoreAsync(int key)
        {
            if (key == 1)
            {
                Entered.SetResult();
                await Release.Task;
            }

            return key;
        }
    }
}
