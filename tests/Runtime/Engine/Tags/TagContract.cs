using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Engine.Tags;

/// <summary>What tags mean, whatever the storage.</summary>
public abstract class TagContract
{
    // Tags are forgotten in all storages that are alive, those that other tests have left broken too: they are gone after this.
    protected TagContract()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    internal abstract CacheStorage Create();

    [Fact]
    public void ATagOfAnArgument_ForgetsItsResults()
    {
        using var scope = new StorageScope(Create());
        var (one, two) = (Shelves.Find(1), Shelves.Find(2));

        Assert.Equal(Invalidation.Delivered, CacheStorage.InvalidateTag("book:1"));

        Assert.NotEqual(one, Shelves.Find(1));
        Assert.Equal(two, Shelves.Find(2));
    }

    [Fact]
    public async Task ATag_ForgetsTheResultsOfAllMethodsThatHaveIt()
    {
        using var scope = new StorageScope(Create());
        var (book, count, untagged) = (Shelves.Find(1), await Shelves.CountAsync(1), Shelves.Untagged(1));

        Assert.Equal(Invalidation.Delivered, await CacheStorage.InvalidateTagAsync("book:1"));

        Assert.NotEqual(book, Shelves.Find(1));
        Assert.NotEqual(count, await Shelves.CountAsync(1));
        Assert.Equal(untagged, Shelves.Untagged(1));
    }

    [Fact]
    public void ATagOfTheResult_ForgetsIt()
    {
        using var scope = new StorageScope(Create());
        Shelves.Shelf = "poetry";
        var poetry = Shelves.Find(1);
        Shelves.Shelf = "history";
        var history = Shelves.Find(2);

        CacheStorage.InvalidateTag("shelf:poetry");

        Assert.NotEqual(poetry, Shelves.Find(1));
        Assert.Equal(history, Shelves.Find(2));
    }

    [Fact]
    public void AResultThatIsSet_HasItsTags()
    {
        using var scope = new StorageScope(Create());
        Shelves.FindCache.Set(1, new Book("garden", -1));
        Assert.Equal(-1, Shelves.Find(1).Computation);

        CacheStorage.InvalidateTag("shelf:garden");

        Assert.False(Shelves.FindCache.TryGet(1, out _));
    }

    [Fact]
    public void AResultWhoseTagWasInvalidatedWhileItWasComputed_IsReturnedAndNotStored()
    {
        using var scope = new StorageScope(Create());
        var first = ComputeWith(static id => CacheStorage.InvalidateTag($"book:{id}"));

        Assert.False(Shelves.FindCache.TryGet(1, out _));
        Assert.NotEqual(first, Shelves.Find(1));
    }

    [Fact]
    public void AResultWhoseOldTagWasInvalidatedWhileItWasComputed_IsStored()
    {
        using var scope = new StorageScope(Create());
        var first = ComputeWith(static id => CacheStorage.InvalidateTag("book:7"));

        Assert.Equal(first, Shelves.Find(1));
    }

    [Fact]
    public async Task WhoCallsAfterTheInvalidation_DoesNotGetWhatBeganBeforeIt()
    {
        using var scope = new StorageScope(Create());
        using var isComputing = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        Shelves.OnCompute = _ =>
        {
            Shelves.OnCompute = static _ => { };
            isComputing.Set();
            Callers.Await(() => mayGoOn.IsSet);
        };
        var before = Task.Run(static () => Shelves.Find(1), TestContext.Current.CancellationToken);
        Callers.Await(() => isComputing.IsSet);
        CacheStorage.InvalidateTag("book:1");
        var joins = Shelves.FindCache.Statistics.Joins;
        var after = Task.Run(static () => Shelves.Find(1), TestContext.Current.CancellationToken);
        Callers.Await(() => Shelves.FindCache.Statistics.Joins > joins);
        mayGoOn.Set();

        Assert.NotEqual(await before, await after);
        Assert.Equal(await after, Shelves.Find(1));
    }

    [Fact]
    public async Task WhoCallsBeforeTheInvalidation_GetsWhatBeganBeforeIt()
    {
        using var scope = new StorageScope(Create());
        using var isComputing = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        Shelves.OnCompute = _ =>
        {
            Shelves.OnCompute = static _ => { };
            isComputing.Set();
            Callers.Await(() => mayGoOn.IsSet);
        };
        var first = Task.Run(static () => Shelves.Find(1), TestContext.Current.CancellationToken);
        Callers.Await(() => isComputing.IsSet);
        var joins = Shelves.FindCache.Statistics.Joins;
        var second = Task.Run(static () => Shelves.Find(1), TestContext.Current.CancellationToken);
        Callers.Await(() => Shelves.FindCache.Statistics.Joins > joins);
        CacheStorage.InvalidateTag("book:1");
        mayGoOn.Set();

        Assert.Equal(await first, await second);
        Assert.NotEqual(await first, Shelves.Find(1));
    }

    [Fact]
    public void AnEmptyTag_IsRefused() => Assert.Throws<ArgumentException>(static () => CacheStorage.InvalidateTag(""));

    private static Book ComputeWith(Action<int> onCompute)
    {
        Shelves.OnCompute = onCompute;
        try
        {
            return Shelves.Find(1);
        }
        finally
        {
            Shelves.OnCompute = static _ => { };
        }
    }
}
