using System.Diagnostics;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Storages;
using Memo.Tests.Support;

namespace Memo.Tests.Engine.Tags;

/// <summary>Who waits for the look or the computation of another call, which began before a tag was invalidated.</summary>
public sealed class JoinedTagTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhoComesAfterTheInvalidation_DoesNotGetWhatAnotherCallHasFoundBefore(bool isAsynchronous)
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        var before = await FindAsync(isAsynchronous);
        using var isFound = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        using var first = new ThreadLocal<int>();

        // The other call misses at its first look, as one does whose storage had to be asked twice, and then finds what is there.
        storage.OnGet = _ =>
        {
            if (first.Value == 1)
            {
                first.Value = 2;
                throw new TimeoutException("try again");
            }
        };
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Memo",
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (first.Value == 2 && "hit".Equals(activity.GetTagItem("memo.outcome")))
                {
                    isFound.Set();
                    mayGoOn.Wait();
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var finds = Task.Factory.StartNew(
            () =>
            {
                first.Value = 1;
                return FindAsync(isAsynchronous);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        Callers.Await(() => isFound.IsSet);

        CacheStorage.InvalidateTag("book:1");
        var joins = Joins;
        var late = Task.Run(() => FindAsync(isAsynchronous), CancellationToken.None);
        Callers.Await(() => Joins > joins);
        mayGoOn.Set();

        Assert.Equal(before, await finds);
        Assert.NotEqual(before, await late);
    }

    private static long Joins => Shelves.FindCache.Statistics.Joins + Shelves.CountCache.Statistics.Joins;

    private static Task<int> FindAsync(bool isAsynchronous) => isAsynchronous ? Shelves.CountAsync(1) : Task.FromResult(Shelves.Find(1).Computation);
}
