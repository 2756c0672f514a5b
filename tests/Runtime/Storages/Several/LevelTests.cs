using Memo.Tests.Storages.Bytes;

namespace Memo.Tests.Storages.Several;

/// <summary>Where results are found and stored in a storage of several levels.</summary>
public static class LevelTests
{
    private const string Memory = "memory";
    private const string Bytes = nameof(DictionaryByteStorage);
    private const string LastBytes = $"{Bytes}#2";

    [Fact]
    public static void Result_IsStoredInAllLevels_AndFoundInTheFastest()
    {
        using var levels = new Levels(hasMiddle: true);

        var value = levels.Method.Call(1);

        Assert.Equal((1, 1, 1), (levels.Memory.Count, levels.Middle.Count, levels.Last.Count));
        Assert.Equal(Memory, levels.LevelOf(1, out var again));
        Assert.Equal(value, again);
    }

    [Fact]
    public static void ResultOfASlowLevel_IsCopiedIntoTheFasterOnes()
    {
        using var levels = new Levels(hasMiddle: true);
        var value = levels.Method.Call(1);
        Forget(levels.Middle);
        ForgetMemory(levels);

        Assert.Equal(LastBytes, levels.LevelOf(1, out var found));
        Assert.Equal(value, found);
        Assert.Equal(1, levels.Middle.Count);
        Assert.Equal(Memory, levels.LevelOf(1, out _));
        Assert.Equal(levels.Last.Entries.Keys, levels.Middle.Entries.Keys);

        ForgetMemory(levels);
        Assert.Equal(Bytes, levels.LevelOf(1, out found));
        Assert.Equal(value, found);
        Assert.Equal(1, levels.Method.Statistics.Computations);
    }

    [Fact]
    public static void CopiedResult_EndsWhenItWouldHave()
    {
        using var levels = new Levels(expiration: TimeSpan.FromMinutes(10), hasMiddle: true);
        var value = levels.Method.Call(1);
        levels.Time.Advance(TimeSpan.FromMinutes(6));
        Forget(levels.Middle);
        ForgetMemory(levels);
        Assert.Equal(LastBytes, levels.LevelOf(1, out _));

        levels.Time.Advance(TimeSpan.FromMinutes(3.9));
        Assert.Equal(Memory, levels.LevelOf(1, out _));
        Assert.Equal(TimeSpan.FromMinutes(4), levels.Middle.Options.Single().Value.Lifetime);
        levels.Time.Advance(TimeSpan.FromMinutes(0.2));

        Assert.Null(levels.LevelOf(1, out var newer));
        Assert.NotEqual(value, newer);
    }

    [Fact]
    public static void ResultThatIsUsedInMemory_DoesNotEndInSlowerLevels()
    {
        using var levels = new Levels(sliding: TimeSpan.FromMinutes(10));
        var value = levels.Method.Call(1);
        for (var minute = 0; minute < 60; minute++)
        {
            levels.Time.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(Memory, levels.LevelOf(1, out _));
            Assert.True(levels.Storage.Flush(TimeSpan.FromMinutes(1)));
        }

        ForgetMemory(levels);

        Assert.Equal(Bytes, levels.LevelOf(1, out var found));
        Assert.Equal(value, found);
        levels.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(levels.LevelOf(1, out _));
    }

    [Fact]
    public static void ResultThatIsCopiedLate_IsComputedAheadOfItsOwnEnd()
    {
        using var levels = new Levels(expiration: TimeSpan.FromMinutes(10), refreshAhead: 0.8);
        var value = levels.Method.Call(1);
        levels.Time.Advance(TimeSpan.FromMinutes(7));
        ForgetMemory(levels);
        Assert.Equal(Bytes, levels.LevelOf(1, out _));
        Assert.True(levels.Storage.Flush(TimeSpan.FromMinutes(1)));
        Assert.Equal(1, levels.Method.Statistics.Computations);
        levels.Time.Advance(TimeSpan.FromMinutes(1.5));

        Assert.Equal(value, levels.Method.Call(1));
        Assert.True(levels.Storage.Flush(TimeSpan.FromMinutes(1)));

        Assert.Equal(2, levels.Method.Statistics.Computations);
        Assert.NotEqual(value, levels.Method.Call(1));
    }

    [Fact]
    public static void ExpiredResultOfASlowLevel_AnswersWhenComputingFails()
    {
        using var levels = new Levels(expiration: TimeSpan.FromMinutes(1), failSafe: TimeSpan.FromHours(1));
        var value = levels.Method.Call(1);
        ForgetMemory(levels);
        levels.Time.Advance(TimeSpan.FromMinutes(2));
        levels.Failure = new IOException("The source is out of order.");

        Assert.Equal(value, levels.Method.Call(1));
        Assert.Equal(1, levels.Method.Statistics.Rescues);
        levels.Time.Advance(TimeSpan.FromHours(2));
        Assert.Throws<IOException>(() => levels.Method.Call(1));
    }

    [Fact]
    public static void LevelThatFails_LeavesMemoryAndTheCalls()
    {
        using var levels = new Levels(expiration: TimeSpan.FromMinutes(10), failSafe: TimeSpan.FromHours(1));
        levels.Last.OnGet = levels.Last.OnSet = levels.Last.OnRemove = static _ => throw new IOException("Out of order.");
        levels.Log.IsCutOff = true;

        for (var key = 0; key < 20; key++)
        {
            var value = levels.Method.Call(key);
            Assert.Equal(Memory, levels.LevelOf(key, out var again));
            Assert.Equal(value, again);
        }

        Assert.Equal(20, levels.Method.Statistics.Computations);
        Assert.Equal(20, levels.Memory.Count);
    }

    [Fact]
    public static void WithoutMemory_ResultsAreCopiedBetweenStoragesOfBytes()
    {
        using var levels = new Levels(hasMiddle: true, hasMemory: false);
        var value = levels.Method.Call(1);
        Forget(levels.Middle);

        Assert.Equal(LastBytes, levels.LevelOf(1, out var found));
        Assert.Equal(Bytes, levels.LevelOf(1, out var again));
        Assert.Equal((value, value), (found, again));
    }

    [Fact]
    public static void Description_TellsOfEachLevel()
    {
        using var levels = new Levels(hasMiddle: true);
        levels.Method.Call(1);

        var lines = levels.Storage.Describe().Split('\n');

        Assert.Equal(4, lines.Length);
        Assert.StartsWith(Memory, lines[1], StringComparison.Ordinal);
        Assert.StartsWith(Bytes, lines[2], StringComparison.Ordinal);
        Assert.StartsWith(LastBytes, lines[3], StringComparison.Ordinal);
    }

    // As if it had been evicted.
    private static void ForgetMemory(Levels levels) => levels.Storage.ForgetResults();

    private static void Forget(DictionaryByteStorage storage) => storage.Entries.Clear();
}
