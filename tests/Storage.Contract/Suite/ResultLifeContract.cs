using Memo.Tests.Contract.Methods;
using static Memo.Tests.Contract.Methods.Lives;

namespace Memo.Tests.Contract.Suite;

/// <summary>How long results are served.</summary>
public abstract class ResultLifeContract : HandleContract
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Expiration_EndsAResult(bool isWritten)
    {
        var first = Fleeting(1);
        if (isWritten)
        {
            Flush(Storage);
        }

        Time.Advance(Minute - Second);
        Assert.Equal(first, Fleeting(1));
        Time.Advance(Second);

        Assert.False(FleetingCache.TryGet(1, out _));
        Assert.NotEqual(first, Fleeting(1));
    }

    [Fact]
    public async Task Expiration_EndsAResultOfATask()
    {
        var first = await FleetingLaterAsync(1);
        Time.Advance(Minute - Second);
        Assert.Equal(first, await FleetingLaterAsync(1));
        Time.Advance(Second);

        Assert.False((await FleetingLaterCache.TryGetAsync(1)).HasValue);
        Assert.NotEqual(first, await FleetingLaterAsync(1));
    }

    [Fact]
    public void ResultThatIsSetOrRefreshed_LivesFromThen()
    {
        Fleeting(1);
        Fleeting(2);
        Time.Advance(Minute - Second);
        FleetingCache.Set(1, -1);
        var second = FleetingCache.Refresh(2);
        Time.Advance(Minute - Second);

        Assert.Equal(-1, Fleeting(1));
        Assert.Equal(second, Fleeting(2));
        Time.Advance(Second);
        Assert.NotEqual(-1, Fleeting(1));
        Assert.NotEqual(second, Fleeting(2));
    }

    [Fact]
    public void SlidingResult_LivesAsLongAsItIsUsed()
    {
        var first = Sliding(1);
        for (var use = 0; use < 5; use++)
        {
            Time.Advance(TimeSpan.FromSeconds(40));
            Assert.Equal(first, Sliding(1));
            Flush(Storage);
        }

        Time.Advance(Minute);

        Assert.NotEqual(first, Sliding(1));
    }

    [Fact]
    public void ResultWithFailSafe_AnswersWhenComputingFails()
    {
        var first = Safe(1);
        Flush(Storage);
        Time.Advance(2 * Minute);
        IsBroken = true;
        try
        {
            Assert.Equal(first, Safe(1));
            SafeCache.Invalidate(1);
            Time.Advance(Minute);
            Assert.Throws<FormatException>(static () => Safe(1));
        }
        finally
        {
            IsBroken = false;
        }

        Assert.NotEqual(first, Safe(1));
    }

    [Fact]
    public void ResultWhoseFailSafeIsOver_AnswersNoMore()
    {
        Safe(1);
        Flush(Storage);
        Time.Advance(62 * Minute);
        IsBroken = true;
        try
        {
            Assert.Throws<FormatException>(static () => Safe(1));
        }
        finally
        {
            IsBroken = false;
        }
    }
}
