using Memo.Engine.Marks;
using Memo.Levels.Bytes.Marks;
using Memo.Tests.Support;

namespace Memo.Tests.Engine.Marks;

/// <summary>What is owed to a log that cannot be reached is bounded, and delivered in parts.</summary>
public static class OwedMarksTests
{
    [Fact]
    public static void BeyondTheCapacity_EverythingIsOwed()
    {
        var owed = new OwedMarks();
        foreach (var number in Enumerable.Range(0, OwedMarks.Capacity + 1))
        {
            owed.Begin([$"{number}"]);
        }

        Assert.Equal(1, owed.Count);
        Assert.True(owed.ContainAny([EntryMarks.All, "whatever an entry has beside it"]));
    }

    [Fact]
    public static async Task MoreThanIsDeliveredAtOnce_IsPaidInParts()
    {
        var log = new UnsteadyLog { CanAppend = false };
        var follower = new LogFollower(log, new FakeTime());
        var marks = new LevelMarks(follower);
        var all = Enumerable.Range(0, (3 * OwedMarks.MaxDelivery) + 1).Select(static number => $"{number}").ToArray();
        foreach (var mark in all)
        {
            Assert.Equal(Invalidation.Pending, marks.Append(mark));
        }

        Assert.False(await marks.TryPayAsync());
        log.CanAppend = true;
        Assert.True(await marks.TryPayAsync());

        Assert.Equal(0, marks.OwedCount);
        Assert.All(all, mark => Assert.False(marks.IsValid(marks.Position with { Sequence = 0 }, [mark])));
        Assert.InRange(log.LongestAppend, 1, OwedMarks.MaxDelivery);
    }

    [Fact]
    public static async Task WhatCannotBeReadBack_IsNotPaidForEver()
    {
        var log = new UnsteadyLog { CanAppend = false };
        var marks = new LevelMarks(new LogFollower(log, new FakeTime()));
        marks.Append("a");
        (log.CanAppend, log.CanRead) = (true, false);

        Assert.False(await marks.TryPayAsync());
        Assert.Equal(1, marks.OwedCount);
    }
}
