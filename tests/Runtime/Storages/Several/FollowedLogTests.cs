using Memo.Tests.Storages.Bytes;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Several;

/// <summary>What others who share the last level invalidate is forgotten in the levels in front of it.</summary>
public static class FollowedLogTests
{
    private const int Key = 2;
    private const int Method = 1;
    private const int All = 0;

    [Theory]
    [InlineData(Key)]
    [InlineData(Method)]
    [InlineData(All)]
    public static void ResultThatOthersInvalidate_IsForgottenInAllLevels(int mark)
    {
        using var levels = new Levels(hasMiddle: true);
        var value = levels.Method.Call(1);

        levels.MarkElsewhere(levels.Marks[mark]);

        Assert.Equal(0, levels.Memory.Count);
        Assert.Null(levels.LevelOf(1, out var newer));
        Assert.NotEqual(value, newer);
        Assert.Equal("memory", levels.LevelOf(1, out var again));
        Assert.Equal(newer, again);
    }

    [Fact]
    public static void ResultThatOthersInvalidate_LeavesOthers()
    {
        using var levels = new Levels();
        levels.Method.Call(1);
        var mark = levels.Marks[Key];
        levels.Method.Call(2);

        levels.MarkElsewhere(mark, "method:elsewhere:Other", "tag:elsewhere:x", "of another kind");

        Assert.Equal(1, levels.Memory.Count);
        Assert.Equal("memory", levels.LevelOf(2, out _));
    }

    [Fact]
    public static void ResultThatOthersRefresh_IsTakenFromTheLastLevelAnew()
    {
        using var levels = new Levels(hasMiddle: true);
        levels.Method.Call(1);
        var mark = levels.Marks[Key].Replace("key:", "renewed:", StringComparison.Ordinal);

        levels.MarkElsewhere(mark);

        Assert.Equal($"{nameof(DictionaryByteStorage)}#2", levels.LevelOf(1, out _));
        Assert.Equal("memory", levels.LevelOf(1, out _));
        levels.Storage.ForgetResults();
        Assert.Equal(nameof(DictionaryByteStorage), levels.LevelOf(1, out _));
    }

    [Fact]
    public static void ResultThatIsRefreshedHere_IsServedByAllLevels()
    {
        using var levels = new Levels(hasMiddle: true);
        levels.Method.Call(1);

        var newer = levels.Method.Refresh(1);

        Assert.True(levels.Storage.Flush(TimeSpan.FromMinutes(1)));
        levels.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(newer, levels.Method.Call(1));
        levels.Storage.ForgetResults();
        Assert.Equal(newer, levels.Method.Call(1));
        levels.Storage.ForgetResults();
        levels.Middle.Entries.Clear();
        Assert.Equal(newer, levels.Method.Call(1));
        Assert.Equal(2, levels.Method.Statistics.Computations);
    }

    [Fact]
    public static void ResultThatWasComputedWhileOthersInvalidated_IsNotStored()
    {
        using var levels = new Levels();
        levels.Method.Call(1);
        var mark = levels.Marks[Key];
        levels.Method.Invalidate(1);
        var isFirst = true;
        levels.Last.OnSet = _ =>
        {
            if (isFirst)
            {
                isFirst = false;
                levels.MarkElsewhere(mark);
            }
        };

        var old = levels.Method.Call(1);

        Assert.NotEqual(old, levels.Method.Call(1));
    }

    [Fact]
    public static void ResultThatThisProcessInvalidated_IsNotForgottenTwice()
    {
        using var levels = new Levels();
        levels.Method.Call(1);
        levels.Method.Invalidate(1);
        var value = levels.Method.Call(1);
        levels.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("memory", levels.LevelOf(1, out var again));
        Assert.Equal(value, again);
    }

    [Fact]
    public static void LogThatBeginsAnew_MakesAllItsResultsMisses()
    {
        using var levels = new Levels(hasMiddle: true);
        var value = levels.Method.Call(1);

        levels.Log.BeginAnew();
        levels.Time.Advance(TimeSpan.FromMilliseconds(250));

        Assert.Null(levels.LevelOf(1, out var newer));
        Assert.NotEqual(value, newer);
        Assert.Equal("memory", levels.LevelOf(1, out _));
    }

    [Fact]
    public static void LevelsInFront_GoOnWhileTheLogCannotBeRead()
    {
        using var levels = new Levels(hasMiddle: true);
        var value = levels.Method.Call(1);
        levels.Log.IsCutOff = true;
        levels.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("memory", levels.LevelOf(1, out _));
        levels.Storage.ForgetResults();
        Assert.Equal(nameof(DictionaryByteStorage), levels.LevelOf(1, out var found));
        Assert.Equal(value, found);
        levels.Storage.ForgetResults();
        levels.Middle.Entries.Clear();
        Assert.Null(levels.LevelOf(1, out _));
    }

    [Fact]
    public static void StaleLimit_EndsThat()
    {
        using var variables = new EnvironmentScope(("MEMO_CACHE_STALE_LIMIT", "1m"));
        CacheStorage.Configure("memory");
        using var levels = new Levels(hasMiddle: true);
        var value = levels.Method.Call(1);
        levels.Log.IsCutOff = true;
        levels.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("memory", levels.LevelOf(1, out _));

        levels.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Null(levels.LevelOf(1, out var newer));
        Assert.NotEqual(value, newer);
    }

    [Fact]
    public static void InvalidationThatOthersCannotHear_IsPending_AndDeliveredLater()
    {
        using var levels = new Levels(hasMiddle: true);
        var value = levels.Method.Call(1);
        var mark = levels.Marks[Key];
        levels.Log.IsCutOff = true;

        Assert.Equal(Invalidation.Pending, levels.Method.Invalidate(1));
        var newer = levels.Method.Call(1);
        Assert.NotEqual(value, newer);
        Assert.Equal("memory", levels.LevelOf(1, out var again));
        Assert.Equal(newer, again);

        levels.Log.IsCutOff = false;
        levels.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.True(levels.Storage.Flush(TimeSpan.FromMinutes(1)));
        Assert.Contains(levels.Log.Read(default).Marks, logged => logged.Mark == mark);
        Assert.NotEqual(value, levels.Method.Call(1));
    }

    [Fact]
    public static void Log_IsReadNoMoreWhenMemoryIsEmptyAndNobodyLooks()
    {
        using var levels = new Levels();
        levels.Method.Call(1);
        levels.Time.Advance(TimeSpan.FromMinutes(1));
        var following = levels.Log.Readings;
        levels.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(levels.Log.Readings > following);
        levels.Method.Clear();
        levels.Time.Advance(TimeSpan.FromMinutes(1));
        var resting = levels.Log.Readings;

        levels.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(resting, levels.Log.Readings);
        levels.Method.Call(1);
        levels.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(levels.Log.Readings > resting);
    }

    [Fact]
    public static void StorageThatHasEnded_LeavesNoTimer()
    {
        var levels = new Levels();
        levels.Method.Call(1);
        Assert.NotEqual(0, levels.Time.TimerCount);

        levels.Dispose();

        Assert.Equal(0, levels.Time.TimerCount);
        Assert.Equal(0, levels.Storage.FollowedCount);
    }
}
