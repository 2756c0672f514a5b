using Memo.Tests.Contract.Methods;

namespace Memo.Tests.Contract.Suite;

/// <summary>What tags and <c>[Invalidates]</c> mean in every storage.</summary>
public abstract class TagContract : ResultLifeContract
{
    [Fact]
    public void ResultWithTags_IsKeptWhereTheirInvalidationCanBeTold()
    {
        var before = Bypasses();
        var first = Shelves.Find(1);
        var second = Shelves.Find(1);

        Assert.Equal(Traits.KeepsTagged, first == second);
        Assert.Equal(Traits.KeepsTagged ? before : before + 2, Bypasses());
        Assert.Equal(Traits.KeepsTagged, Shelves.FindCache.TryGet(1, out _));
        Assert.Equal(Traits.KeepsTagged ? 1 : 0, Entries);

        static long Bypasses() => Shelves.FindCache.Statistics.Bypasses.GetValueOrDefault(BypassReason.NotPersistable);
    }

    [Fact]
    public async Task TagOfAnArgument_ForgetsItsResultsInAllMethods()
    {
        var (one, two, count, pages) = (Shelves.Find(1), Shelves.Find(2), await Shelves.CountAsync(1), Shelves.Pages(1));
        Flush(Storage);

        Assert.Equal(Invalidation.Delivered, CacheStorage.InvalidateTag("book:1"));

        Assert.False(Shelves.FindCache.TryGet(1, out _));
        Assert.NotEqual(one, Shelves.Find(1));
        Assert.NotEqual(count, await Shelves.CountAsync(1));
        Assert.Equal(pages, Shelves.Pages(1));
        Assert.Equal(Traits.KeepsTagged, two == Shelves.Find(2));
    }

    [Fact]
    public async Task TagOfTheResult_ForgetsIt()
    {
        Shelves.Shelf = "poetry";
        var poetry = Shelves.Find(1);
        Shelves.Shelf = "history";
        var history = Shelves.Find(2);

        Assert.Equal(Invalidation.Delivered, await CacheStorage.InvalidateTagAsync("shelf:poetry"));

        Assert.NotEqual(poetry, Shelves.Find(1));
        Assert.Equal(Traits.KeepsTagged, history == Shelves.Find(2));
    }

    [Fact]
    public void ResultThatIsSet_HasItsTags()
    {
        Shelves.FindCache.Set(1, new Book("garden", -1));
        Assert.Equal(Traits.KeepsTagged, Shelves.Find(1).Computation == -1);

        CacheStorage.InvalidateTag("shelf:garden");

        Assert.NotEqual(-1, Shelves.Find(1).Computation);
    }

    [Fact]
    public void TagThatIsInvalidatedAgainAndAgain_IsForgottenEachTime()
    {
        for (var round = 0; round < 5; round++)
        {
            var book = Shelves.Find(1);
            Assert.Equal(Traits.KeepsTagged, book == Shelves.Find(1));
            CacheStorage.InvalidateTag("book:1");
            Assert.NotEqual(book, Shelves.Find(1));
        }
    }

    [Fact]
    public void MethodThatInvalidates_ForgetsWhenItHasReturned()
    {
        var (pages, other, book) = (Shelves.Pages(1), Shelves.Pages(2), Shelves.Find(1));

        Shelves.Rewrite(1);

        Assert.NotEqual(pages, Shelves.Pages(1));
        Assert.Equal(other, Shelves.Pages(2));
        Assert.NotEqual(book, Shelves.Find(1));
    }

    [Fact]
    public void MethodThatInvalidatesAndThrows_ForgetsToo()
    {
        var (pages, book) = (Shelves.Pages(1), Shelves.Find(1));
        Shelves.OnCompute = static _ => throw new FormatException("no");
        try
        {
            Assert.Throws<FormatException>(static () => Shelves.Rewrite(1));
        }
        finally
        {
            Shelves.OnCompute = static _ => { };
        }

        Assert.NotEqual(pages, Shelves.Pages(1));
        Assert.NotEqual(book, Shelves.Find(1));
    }

    [Fact]
    public void EmptyTag_IsRefused() => Assert.Throws<ArgumentException>(static () => CacheStorage.InvalidateTag(""));
}
