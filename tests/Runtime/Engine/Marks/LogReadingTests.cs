using Memo.Engine.Marks;
using Memo.Tests.Support;

namespace Memo.Tests.Engine.Marks;

/// <summary>Readings of a log that overlap, or that contradict each other, hide no mark.</summary>
public sealed class LogReadingTests
{
    private readonly ManualLog _log = new();
    private readonly FakeTime _time = new();
    private readonly LogFollower _follower;

    public LogReadingTests() => _follower = new LogFollower(_log, _time);

    [Fact]
    public async Task AReadingMadeEarlierThanItIsTaken_HidesNoMark()
    {
        var first = Begin();
        var second = Begin();
        End(0, 10, isComplete: true, new LoggedMark("a", 7));
        var third = Begin();

        // It began behind the first and was made before it; what the third goes on from is known all the same.
        End(1, 5, isComplete: true);
        End(2, 12, isComplete: false, new LoggedMark("b", 11));
        await Task.WhenAll(first, second, third);

        Assert.False(_follower.IsValid(new LogPosition(1, 5), ["a"]));
        Assert.True(_follower.IsValid(new LogPosition(1, 7), ["a"]));
        Assert.False(_follower.IsValid(new LogPosition(1, 10), ["b"]));
    }

    [Fact]
    public async Task AReadingMadeEarlierThanItIsTaken_TakesNoPositionBack()
    {
        var first = Begin();
        var second = Begin();
        End(0, 10, isComplete: true, new LoggedMark("a", 10));
        End(1, 5, isComplete: true);
        await Task.WhenAll(first, second);

        Assert.Equal(new LogPosition(1, 10), _follower.Position);
        Assert.True(_follower.IsValid(_follower.Position, ["a"]));
    }

    [Fact]
    public async Task ALogSetBackWithinItsEpoch_MakesEverythingBeforeInvalid()
    {
        var first = Begin();
        End(0, 10, isComplete: true);
        await first;
        var second = Begin();
        Assert.Equal(new LogPosition(1, 10), _log.Readings[1].After);

        End(1, 7, isComplete: false);
        await second;

        // Position 8 will be given to another mark than the one that had it.
        Assert.False(_follower.IsValid(new LogPosition(1, 10), ["a"]));
        var third = Begin();
        End(2, 11, isComplete: false, new LoggedMark("a", 8));
        await third;
        Assert.False(_follower.IsValid(new LogPosition(1, 10), ["b"]));
        Assert.True(_follower.IsValid(new LogPosition(1, 11), ["b"]));
    }

    private Task Begin()
    {
        _time.Advance(LogFollower.Staleness);
        return _follower.CatchUpAsync(CancellationToken.None).AsTask();
    }

    private void End(int reading, long last, bool isComplete, params LoggedMark[] marks) =>
        _log.Readings[reading].End.SetResult(new LogReading(new LogPosition(1, last), marks) { IsComplete = isComplete });
}
