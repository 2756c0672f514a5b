using Memo.Engine;

namespace Memo.Tests.Engine;

/// <summary>The order of uses across threads, as far as it is promised.</summary>
public static class RecencyClockTests
{
    private static readonly int MostOutOfOrder = 32 * Math.Max(2, Environment.ProcessorCount);

    [Fact]
    public static void UsesOfOneThread_AreStrictlyRising()
    {
        var stamps = DrawInTurns(threads: 1, turns: 1, usesInATurn: 10_000);

        Assert.True(stamps.Zip(stamps.Skip(1)).All(static pair => pair.First < pair.Second));
    }

    // Short turns: no thread ever gets far enough on its own to tell the others.
    [Theory]
    [InlineData(2, 5)]
    [InlineData(2, 100)]
    [InlineData(40, 5)]
    [InlineData(40, 60)]
    public static void UsesOfThreadsInTurns_AreOutOfOrderByNoMoreThanPromised(int threads, int usesInATurn)
    {
        var stamps = DrawInTurns(threads, turns: 4, usesInATurn);

        for (var later = 0; later < stamps.Count; later++)
        {
            var overtaken = stamps.Take(later).Count(earlier => earlier >= stamps[later]);
            Assert.True(overtaken <= MostOutOfOrder, $"Use {later} looks older than {overtaken} that came before it.");
        }
    }

    [Fact]
    public static void NewEntry_IsNewerThanAllUsesOfOthersSoFar()
    {
        var last = 0L;
        for (var round = 0; round < 100; round++)
        {
            OnAThread(() =>
            {
                for (var use = 0; use < round % 70; use++)
                {
                    last = Math.Max(last, Draw());
                }
            });
            var first = DrawNewest();

            Assert.True(first > last, $"{first} after {last}");
            last = first;
        }
    }

    // In the order in which they were drawn: the threads take turns.
    private static List<long> DrawInTurns(int threads, int turns, int usesInATurn)
    {
        var stamps = new List<long>();
        using var barrier = new Barrier(threads);
        var all = Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            for (var turn = 0; turn < turns * threads; turn++)
            {
                for (var use = 0; turn % threads == number && use < usesInATurn; use++)
                {
                    stamps.Add(Draw());
                }

                barrier.SignalAndWait();
            }
        })).ToList();
        all.ForEach(static thread => thread.Start());
        all.ForEach(static thread => thread.Join());
        return stamps;
    }

    private static void OnAThread(Action action)
    {
        var thread = new Thread(() => action());
        thread.Start();
        thread.Join();
    }

    private static unsafe long Draw() => HitBlocks.Current->NextStamp();

    private static unsafe long DrawNewest()
    {
        HitBlocks.Current->Overtake();
        return HitBlocks.Current->NextStamp();
    }
}
