using Memo.Diagnostics;
using Memo.Levels.Bytes.Level;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>A storage that fails again and again is left alone, and tried now and then.</summary>
public static class CircuitBreakerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public static void FailuresInARow_OpenIt()
    {
        var breaker = new CircuitBreaker(new FakeTime());
        for (var i = 1; i < CircuitBreaker.FailuresInARow; i++)
        {
            Assert.Null(Fail(breaker));
        }

        Assert.Equal(Second, Fail(breaker));

        Assert.Equal(BreakerState.Open, breaker.State);
        Assert.Equal(BreakerPass.Refused, breaker.TryEnter());
        Assert.Equal(Second, breaker.UntilPass());
    }

    [Fact]
    public static void FailuresBetweenSuccesses_OpenItWhenTheyAreHalfOfTwenty()
    {
        var breaker = new CircuitBreaker(new FakeTime());
        for (var i = 0; i < 9; i++)
        {
            Fail(breaker);
            breaker.Succeed(breaker.TryEnter());
        }

        Fail(breaker);
        Assert.False(breaker.IsOpen);
        breaker.Succeed(breaker.TryEnter());
        Assert.False(breaker.IsOpen);

        Assert.NotNull(Fail(breaker));
    }

    [Fact]
    public static void FailuresOfLongAgo_CountForNothing()
    {
        var time = new FakeTime();
        var breaker = new CircuitBreaker(time);
        for (var i = 0; i < 100; i++)
        {
            Fail(breaker);
            breaker.Succeed(breaker.TryEnter());
            time.Advance(TimeSpan.FromSeconds(1.1));
        }

        Assert.False(breaker.IsOpen);
    }

    [Fact]
    public static void Probe_IsOneAndWaitsTwiceAsLongAfterEachFailure()
    {
        var time = new FakeTime();
        var breaker = Open(time);
        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 30, 30])
        {
            time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
            Assert.Equal(BreakerPass.Refused, breaker.TryEnter());
            time.Advance(TimeSpan.FromTicks(1));

            Assert.Equal(BreakerPass.Probe, breaker.TryEnter());
            Assert.Equal(BreakerState.Probing, breaker.State);
            Assert.Equal(BreakerPass.Refused, breaker.TryEnter());
            Assert.Null(breaker.UntilPass());
            breaker.Fail(BreakerPass.Probe);
        }
    }

    [Fact]
    public static void ProbeThatSucceeds_ClosesIt()
    {
        var time = new FakeTime();
        var breaker = Open(time);
        time.Advance(Second);

        Assert.True(breaker.Succeed(breaker.TryEnter()));

        Assert.Equal(BreakerState.Closed, breaker.State);
        Assert.Equal(TimeSpan.Zero, breaker.UntilPass());
        Assert.Null(Fail(breaker));
    }

    [Fact]
    public static void ProbeThatIsAbandoned_IsAnothers()
    {
        var time = new FakeTime();
        var breaker = Open(time);
        time.Advance(Second);

        breaker.Abandon(breaker.TryEnter());

        Assert.Equal(BreakerPass.Probe, breaker.TryEnter());
    }

    [Fact]
    public static void WhatWasBegunBeforeItOpened_DoesNotCloseIt()
    {
        var breaker = new CircuitBreaker(new FakeTime());
        var early = breaker.TryEnter();
        while (Fail(breaker) is null)
        {
        }

        Assert.False(breaker.Succeed(early));

        Assert.True(breaker.IsOpen);
    }

    [Fact]
    public static void FailureThatIsForgiven_ClosesWhatItHasOpened()
    {
        var breaker = Open(new FakeTime());

        Assert.True(breaker.Forgive());

        Assert.False(breaker.IsOpen);
    }

    [Fact]
    public static void FailuresThatAreForgiven_NeverOpenIt()
    {
        var breaker = new CircuitBreaker(new FakeTime());
        for (var i = 0; i < 100; i++)
        {
            Fail(breaker);
            breaker.Forgive();
        }

        Assert.False(breaker.IsOpen);
    }

    private static TimeSpan? Fail(CircuitBreaker breaker) => breaker.Fail(breaker.TryEnter());

    private static CircuitBreaker Open(FakeTime time)
    {
        var breaker = new CircuitBreaker(time);
        while (Fail(breaker) is null)
        {
        }

        return breaker;
    }
}
