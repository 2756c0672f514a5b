using System.Collections.Concurrent;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>
/// Everything at once: calls, refreshes, failures, deadlines, expirations and cancellations, against invalidations. Each value carries the
/// moment its computation began, and none older than an invalidation that has returned is ever served.
/// </summary>
public static class TimeRaceTests
{
    private const int Keys = 4;
    private const int Threads = 6;
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(700);

    public static TheoryData<MemberWay, StorageKind> Cases => StorageKinds.WithWays;

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task NothingOlderThanAnInvalidationThatReturned_IsServed(MemberWay way, StorageKind kind)
    {
        var time = new FakeTime();
        using var storage = StorageKinds.Create(kind, time);
        using var scope = new StorageScope(storage);
        var race = new Race(way, time);
        var begin = TimeProvider.System.GetTimestamp();
        var threads = Enumerable.Range(0, Threads)
            .Select(index => Task.Factory.StartNew(
                () => race.Run(new Random(20260101 + index), () => TimeProvider.System.GetElapsedTime(begin) > Length),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default))
            .ToList();
        await Task.WhenAll(threads);

        Assert.Empty(race.Faults);
        Assert.True(race.Answers > 100, "Hardly anything was answered.");
        Callers.Await(() => race.Running == 0);
        await storage.Background.WhenIdleAsync();
        race.Method.Clear();
        Callers.Await(() => time.TimerCount == 0);
    }

    private sealed class Race
    {
        private readonly FakeTime _time;
        private readonly long[] _floors = new long[Keys];
        private long _moment;
        private long _answers;
        private int _running;

        public Race(MemberWay way, FakeTime time)
        {
            _time = time;
            Method = new TimedMethod(way, Compute, TimedMethod.Describe(
                TimeSpan.FromSeconds(10), sliding: TimeSpan.FromSeconds(8), failSafe: TimeSpan.FromMinutes(1), timeout: TimeSpan.FromSeconds(5), refreshAhead: 0.5));
        }

        public TimedMethod Method { get; }

        public ConcurrentQueue<string> Faults { get; } = [];

        public long Answers => Interlocked.Read(ref _answers);

        public int Running => Volatile.Read(ref _running);

        public void Run(Random random, Func<bool> isOver)
        {
            while (!isOver())
            {
                var key = random.Next(Keys);
                switch (random.Next(20))
                {
                    case 0:
                        Forget(() => Method.Invalidate(key), key, key + 1);
                        break;
                    case 1 when random.Next(5) == 0:
                        Forget(() => Method.Clear(), 0, Keys);
                        break;
                    case 2:
                        _time.Advance(TimeSpan.FromMilliseconds(random.Next(4_000)));
                        break;
                    case 3:
                        Ask(() => Method.RefreshAsync(key), key);
                        break;
                    case 4:
                        using (var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(3))))
                        {
                            Ask(() => Method.CallUntilAsync(key, source.Token), key);
                        }

                        break;
                    default:
                        Ask(() => Task.FromResult(Method.Call(key)), key);
                        break;
                }
            }
        }

        private void Forget(Func<Invalidation> forget, int from, int to)
        {
            var before = Interlocked.Read(ref _moment);
            if (forget() != Invalidation.Delivered)
            {
                Faults.Enqueue("An invalidation was not delivered.");
            }

            for (var key = from; key < to; key++)
            {
                Raise(ref _floors[key], before);
            }
        }

        private static void Raise(ref long floor, long to)
        {
            for (var seen = Interlocked.Read(ref floor); seen < to;)
            {
                var current = Interlocked.CompareExchange(ref floor, to, seen);
                if (current == seen)
                {
                    return;
                }

                seen = current;
            }
        }

        private void Ask(Func<Task<int>> call, int key)
        {
            var floor = Interlocked.Read(ref _floors[key]);
            try
            {
                var value = call().GetAwaiter().GetResult();
                Interlocked.Increment(ref _answers);
                if (value <= floor)
                {
                    Faults.Enqueue($"The value of {value} was served after what began before {floor} had been invalidated.");
                }
            }
            catch (Exception exception) when (exception is InvalidOperationException or TimeoutException or OperationCanceledException)
            {
                // What the body throws, or what the caller or the clock has brought about.
            }
            catch (Exception exception)
            {
                Faults.Enqueue(exception.ToString());
            }
        }

        private async Task<int> Compute(int key, CancellationToken cancellationToken)
        {
            var moment = (int)Interlocked.Increment(ref _moment);
            Interlocked.Increment(ref _running);
            try
            {
                switch (moment % 7)
                {
                    case 0:
                        throw new InvalidOperationException("no luck");
                    case 1:
                        await Task.Delay(1, CancellationToken.None);
                        break;
                    case 2:
                        await Task.Delay(1, cancellationToken);
                        break;
                    case 3:
                        await Task.Yield();
                        break;
                }

                return moment;
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        }
    }
}
