using static Memo.Tests.Contract.Methods.Counted;

namespace Memo.Tests.Contract.Suite;

/// <summary>What every storage tells of itself.</summary>
public abstract class StatisticsContract : LargeValueContract
{
    [Fact]
    public void Statistics_CountHitsUnderTheNameOfTheLevel()
    {
        var before = PlainCache.Statistics;

        Plain(1);
        Plain(1);
        Flush(Storage);
        Plain(1);

        var after = PlainCache.Statistics;
        Assert.Equal(2, after.Hits - before.Hits);
        Assert.Equal(1, after.Misses - before.Misses);
        Assert.Equal(1, after.Computations - before.Computations);
        Assert.Equal(0, after.StorageFailures - before.StorageFailures);
        Assert.Equal(0, after.RejectedEntries - before.RejectedEntries);
        Assert.Equal(2, after.HitsByLevel[Traits.LevelName] - before.HitsByLevel.GetValueOrDefault(Traits.LevelName));
    }

    [Fact]
    public void StatisticsOfTheStorage_TellItsEntriesHitsAndFailures()
    {
        Plain(1);
        Plain(1);
        Storage["a"] = 1;
        Flush(Storage);

        var statistics = Storage.Statistics;

        Assert.All(statistics.Levels, static level => Assert.Equal(2, level.Entries));
        Assert.Equal(2 * statistics.Levels.Count, statistics.Entries);
        Assert.Equal(1, statistics.Total.Computations);
        Assert.Equal(1, statistics.Total.Hits);
        var level = Assert.Single(statistics.Levels, level => level.Name == Traits.LevelName);
        Assert.Equal(1, level.Hits);
        Assert.Equal(0, level.Failures);
        Assert.Contains(Traits.LevelName, statistics.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Count_IsOfResultsAndNamedValues()
    {
        Assert.Equal(0, Entries);
        Plain(1);
        Plain(2);
        Plain(1);
        Storage["a"] = 1;
        Assert.Equal(3, Entries);

        PlainCache.Invalidate(1);
        Assert.Equal(2, Entries);
        Storage.Remove("a");
        Assert.Equal(1, Entries);
    }

    [Fact]
    public void Size_GrowsWithTheEntriesWhereItIsKnown()
    {
        Storage["a"] = new byte[1000];
        Flush(Storage);
        var one = Storage.Size;
        for (var i = 0; i < 100; i++)
        {
            Storage[$"{i}"] = new byte[10_000];
        }

        Flush(Storage);

        Assert.Equal(Traits.KnowsItsSize, one is not null);
        Assert.Equal(Traits.KnowsItsSize, Storage.Size > one);
        Assert.Equal(Traits.MaxSize, Storage.MaxSize);
    }

    [Fact]
    public void Description_IsATableOfItsLevels()
    {
        Plain(1);

        Assert.Contains(Traits.LevelName, Storage.Describe(), StringComparison.Ordinal);
        Assert.Equal(1 + Storage.Statistics.Levels.Count, Storage.Describe().Split('\n').Length);
        Assert.Equal(Storage.Describe(), Storage.ToString());
    }
}
