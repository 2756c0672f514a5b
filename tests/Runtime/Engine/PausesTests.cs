using Memo.Engine.Failures;
using Memo.Tests.Coding;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>The pauses between tries are bounded in number and leave nothing behind.</summary>
public static class PausesTests
{
    [Fact]
    public static void MoreThanThereIsRoomFor_EndsTheOldest()
    {
        var pauses = new Pauses<Int32Key>(new FakeTime());

        for (var key = 0; key <= Pauses<Int32Key>.Capacity; key++)
        {
            pauses.Begin(new Int32Key(key));
        }

        Assert.Equal(Pauses<Int32Key>.Capacity, pauses.Count);
        Assert.False(pauses.Hold(new Int32Key(0)));
        Assert.True(pauses.Hold(new Int32Key(1)));
    }

    [Fact]
    public static void PauseThatBeginsAgain_LastsFromThenOn()
    {
        var time = new FakeTime();
        var pauses = new Pauses<Int32Key>(time);
        var key = new Int32Key(1);
        pauses.Begin(in key);
        time.Advance(TimeSpan.FromSeconds(20));
        pauses.Begin(in key);

        time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(pauses.Hold(in key));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(pauses.Hold(in key));
        Assert.Equal(0, pauses.Count);
    }

    [Fact]
    public static void PauseThatIsEnded_LeavesNothing()
    {
        var pauses = new Pauses<Int32Key>(new FakeTime());
        pauses.Begin(new Int32Key(1));

        pauses.End(new Int32Key(1));

        Assert.Equal(0, pauses.Count);
    }
}
