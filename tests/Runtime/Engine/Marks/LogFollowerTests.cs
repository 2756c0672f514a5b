using Memo.Engine.Marks;
using Memo.Tests.Support;

namespace Memo.Tests.Engine.Marks;

public sealed class LogFollowerTests
{
    private readonly UnsteadyLog _log = new();
    private readonly FakeTime _time = new();

    [Fact]
    public void AMarkOfThisProcess_IsKnownWhenItIsDelivered()
    {
        var follower = Follow();
        var before = follower.Position;

        Assert.Equal(Invalidation.Delivered, follower.Append("a"));

        Assert.False(follower.IsValid(before, ["a"]));
        Assert.True(follower.IsValid(before, ["b"]));
        Assert.True(follower.IsValid(follower.Position, ["a"]));
    }

    [Fact]
    public async Task AMarkOfThisProcess_IsKnownWhenItIsDeliveredAsynchronously()
    {
        var follower = Follow();
        var before = follower.Position;

        Assert.Equal(Invalidation.Delivered, await follower.AppendAsync("a"));

        Assert.False(follower.IsValid(before, ["a"]));
        Assert.True(follower.IsValid(follower.Position, ["a"]));
    }

    [Fact]
    public void AMarkOfAnotherProcess_IsKnownAfterAtMost250Milliseconds()
    {
        var (here, there) = (Follow(), Follow());
        var before = here.Position;
        there.Append("a");

        _time.Advance(TimeSpan.FromMilliseconds(250));
        here.CatchUp();

        Assert.False(here.IsValid(before, ["a"]));
    }

    [Fact]
    public void WhatIsKnown_IsNotReadAgainAtOnce()
    {
        var follower = Follow();
        var readings = _log.Readings;

        _time.Advance(TimeSpan.FromMilliseconds(249));
        follower.CatchUp();

        Assert.Equal(readings, _log.Readings);
    }

    [Fact]
    public void NothingIsValid_BeforeTheLogIsKnown()
    {
        var follower = new LogFollower(_log, _time);

        Assert.False(follower.IsValid(follower.Position, []));
        Assert.False(follower.IsValid(new LogPosition(1, 0), []));
    }

    [Fact]
    public void AMarkThatCannotBeDelivered_IsOwedAndDeliveredWithTheNext()
    {
        var (here, there) = (Follow(), Follow());
        var before = here.Position;
        _log.CanAppend = false;

        Assert.Equal(Invalidation.Pending, here.Append("a"));
        Assert.False(here.IsValid(before, ["a"]));
        Assert.False(here.IsValid(here.Position, ["a"]));
        Assert.Equal(1, here.OwedCount);

        _log.CanAppend = true;
        Assert.Equal(Invalidation.Delivered, here.Append());
        Assert.Equal(0, here.OwedCount);
        Assert.True(here.IsValid(here.Position, ["a"]));
        _time.Advance(TimeSpan.FromSeconds(1));
        there.CatchUp();
        Assert.False(there.IsValid(before, ["a"]));
    }

    [Fact]
    public void AMarkThatIsDeliveredAndCannotBeReadBack_StaysInvalidHere()
    {
        var follower = Follow();
        _log.CanRead = false;

        Assert.Equal(Invalidation.Delivered, follower.Append("a"));
        Assert.False(follower.IsValid(follower.Position, ["a"]));

        _log.CanRead = true;
        follower.Append();
        Assert.True(follower.IsValid(follower.Position, ["a"]));
    }

    [Fact]
    public void AMarkSetAgainWhileItIsDelivered_IsStillOwedWhenTheSecondDeliveryFails()
    {
        var follower = Follow();
        _log.OnAppended = () =>
        {
            _log.OnAppended = static () => { };
            _log.CanAppend = false;
            Assert.Equal(Invalidation.Pending, follower.Append("a"));
        };

        Assert.Equal(Invalidation.Delivered, follower.Append("a"));

        Assert.Equal(1, follower.OwedCount);
        Assert.False(follower.IsValid(follower.Position, ["a"]));
    }

    [Fact]
    public void AMarkThatIsBeingDelivered_IsNotDeliveredWithOthersToo()
    {
        var follower = Follow();
        _log.OnAppended = () =>
        {
            _log.OnAppended = static () => { };
            Assert.Equal(Invalidation.Delivered, follower.Append("b"));
        };

        Assert.Equal(Invalidation.Delivered, follower.Append("a"));

        // Delivered once more it would invalidate what was computed after it.
        Assert.Equal([new("a", 1), new("b", 2)], _log.Read(default).Marks);
        Assert.Equal(0, follower.OwedCount);
    }

    [Fact]
    public void AMarkOnItsWay_IsNotDeliveredBesideByWhoPaysDebts()
    {
        var follower = Follow();
        var deliveries = 0;
        _log.OnAppended = () =>
        {
            deliveries++;
            follower.Append();
        };

        follower.Append("a");

        Assert.Equal(1, deliveries);
        Assert.True(follower.IsValid(follower.Position, ["a"]));
    }

    [Fact]
    public void ALogThatBeganAnew_MakesEverythingBeforeInvalid()
    {
        var follower = Follow();
        var before = follower.Position;

        _log.BeginAnew();
        _time.Advance(TimeSpan.FromSeconds(1));
        follower.CatchUp();

        Assert.False(follower.IsValid(before, []));
        Assert.True(follower.IsValid(follower.Position, ["a"]));
    }

    [Fact]
    public void WhoComesLater_KnowsTheMarksThatWereThere()
    {
        var early = Follow();
        var before = early.Position;
        early.Append("a");

        Assert.False(Follow().IsValid(before, ["a"]));
        Assert.True(Follow().IsValid(before, ["b"]));
    }

    [Fact]
    public void WhoFellBehindTheFloor_TakesWhatItDoesNotKnowForInvalid()
    {
        var (here, there) = (Follow(), Follow());
        var before = here.Position;
        foreach (var number in Enumerable.Range(0, MarkTable.Capacity + 10))
        {
            there.Append($"{number}");
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        here.CatchUp();

        Assert.False(here.IsValid(before, ["whatever"]));
        Assert.True(here.IsValid(here.Position, ["whatever"]));
    }

    private LogFollower Follow()
    {
        var follower = new LogFollower(_log, _time);
        follower.CatchUp();
        return follower;
    }
}
