using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>What a handle does: look, store, refresh, forget.</summary>
public static partial class HandleTests
{
    private static int _runs;

    [Memoize]
    private static partial string Render(int x);

    private static string RenderCore(int x) => $"{x}#{++_runs}";

    [Memoize]
    private static partial string Render(string x);

    private static string RenderCore(string x) => $"{x}#{++_runs}";

    [Memoize]
    private static partial Task<string> LoadAsync(int value, [ExcludeFromKey] Job? job = null);

    private static async Task<string> LoadCoreAsync(int value, Job? job)
    {
        var run = Interlocked.Increment(ref _runs);
        if (job is not null)
        {
            await job.RunAsync(value, CancellationToken.None);
        }

        return $"{value}#{run}";
    }

    [Fact]
    public static async Task TryGet_LooksAndComputesNothing()
    {
        using var scope = new StorageScope(new MemoryStorage());

        Assert.False(RenderCache.TryGet(1, out var missing));
        Assert.Null(missing);
        Assert.False((await RenderCache.TryGetAsync(1)).HasValue);

        var rendered = Render(1);
        var before = (_runs, RenderCache.Statistics.Hits);
        Assert.True(RenderCache.TryGet(1, out var found));
        Assert.Equal(rendered, found);
        Assert.Equal(rendered, (await RenderCache.TryGetAsync(1)).Value);
        Assert.Equal(before, (_runs, RenderCache.Statistics.Hits));
    }

    [Fact]
    public static async Task Set_StoresAsIfComputed()
    {
        using var scope = new StorageScope(new MemoryStorage());

        RenderCache.Set(1, "one");
        await RenderCache.SetAsync("two", "2");
        await LoadCache.SetAsync(3, "three");

        Assert.Equal("one", Render(1));
        Assert.Equal("2", Render("two"));
        Assert.Equal("three", await LoadAsync(3));
    }

    [Fact]
    public static async Task Refresh_ComputesNowAndStores()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var first = Render(1);

        var second = RenderCache.Refresh(1);

        Assert.NotEqual(first, second);
        Assert.Equal(second, Render(1));
        var loaded = await LoadAsync(1);
        var reloaded = await LoadCache.RefreshAsync(1, null);
        Assert.NotEqual(loaded, reloaded);
        Assert.Equal(reloaded, await LoadAsync(1));
    }

    [Fact]
    public static async Task Invalidate_ForgetsOneEntry()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var (one, two) = (Render(1), Render(2));

        Assert.Equal(Invalidation.Delivered, RenderCache.Invalidate(1));

        Assert.NotEqual(one, Render(1));
        Assert.Equal(two, Render(2));
        Assert.Equal(Invalidation.Delivered, await RenderCache.InvalidateAsync(2));
        Assert.NotEqual(two, Render(2));
    }

    [Fact]
    public static async Task Clear_ForgetsAllOverloadsAndNothingElse()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var (number, text, loaded) = (Render(1), Render("1"), await LoadAsync(1));

        Assert.Equal(Invalidation.Delivered, RenderCache.Clear());

        Assert.NotEqual(number, Render(1));
        Assert.NotEqual(text, Render("1"));
        Assert.Equal(loaded, await LoadAsync(1));
        Assert.Equal(Invalidation.Delivered, await LoadCache.ClearAsync());
        Assert.NotEqual(loaded, await LoadAsync(1));
    }

    [Theory]
    [InlineData("invalidate")]
    [InlineData("clear")]
    [InlineData("storage")]
    public static async Task ForgettingDuringAComputation_KeepsItsResultOut(string how)
    {
        var storage = new MemoryStorage();
        using var scope = new StorageScope(storage);
        var job = new Job();
        var old = LoadAsync(1, job);
        var joined = LoadAsync(1, job);

        switch (how)
        {
            case "invalidate":
                LoadCache.Invalidate(1);
                break;
            case "clear":
                LoadCache.Clear();
                break;
            default:
                storage.Clear();
                break;
        }

        var fresh = await LoadAsync(1);
        job.Finish();

        Assert.NotEqual(fresh, await old);
        Assert.Equal(await old, await joined);
        Assert.Equal(fresh, await LoadAsync(1));
    }

    [Fact]
    public static async Task SetAndRefreshDuringAComputation_Win()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var (first, second) = (new Job(), new Job());
        var old = LoadAsync(1, first);
        LoadCache.Set(1, "set");
        first.Finish();
        await old;
        Assert.Equal("set", await LoadAsync(1));

        LoadCache.Invalidate(1);
        old = LoadAsync(1, second);
        var refreshed = await LoadCache.RefreshAsync(1, null);
        second.Finish();
        await old;
        Assert.Equal(refreshed, await LoadAsync(1));
    }

    [Fact]
    public static void KeyOf_TellsOverloadsAndArgumentsApart()
    {
        using var scope = new StorageScope(new MemoryStorage());

        Assert.Equal(RenderCache.KeyOf(1), RenderCache.KeyOf(1));
        Assert.NotEqual(RenderCache.KeyOf(1), RenderCache.KeyOf(2));
        Assert.NotEqual(RenderCache.KeyOf(1), RenderCache.KeyOf("1"));
        Assert.Matches(@"^memo:1:.+/Memo\.Tests\.Engine\.HandleTests\.Render\(int\):\{[A-Za-z0-9_-]{43}\}:[A-Za-z0-9_-]{11}$", RenderCache.KeyOf(1).ToString());
    }

    [Fact]
    public static void Statistics_CountWhatHappened()
    {
        using var scope = new StorageScope(new MemoryStorage(maxItems: 2));
        var before = Counted.RunCache.Statistics;

        Counted.Run(1);
        Counted.Run(1);
        Counted.Run(1);
        Counted.Run(2);
        Counted.Run(3);
        Assert.Throws<InvalidOperationException>(() => Counted.Run(-1));

        var after = Counted.RunCache.Statistics;
        Assert.Equal(2, after.Hits - before.Hits);
        Assert.Equal(2, after.HitsByLevel["memory"] - before.HitsByLevel.GetValueOrDefault("memory"));
        Assert.Equal(4, after.Misses - before.Misses);
        Assert.Equal(4, after.Computations - before.Computations);
        Assert.Equal(1, after.Failures - before.Failures);
        Assert.Equal(1, after.Evictions - before.Evictions);
        Assert.InRange(after.TimeSaved - before.TimeSaved, TimeSpan.FromMilliseconds(2), TimeSpan.FromMinutes(1));
        Assert.Matches("^[0-9]+ hits, [0-9]+ misses, .* saved$", after.ToString());
    }

    [Fact]
    public static void HitsOfThreadsThatEnded_StayCounted()
    {
        using var scope = new StorageScope(new MemoryStorage());
        Counted.Run(1);
        var before = Counted.RunCache.Statistics.Hits;

        for (var i = 0; i < 100; i++)
        {
            var thread = new Thread(() => Counted.Run(1));
            thread.Start();
            thread.Join();
            if (i % 25 == 0)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }

        Assert.Equal(100, Counted.RunCache.Statistics.Hits - before);
    }

    private static partial class Counted
    {
        [Memoize]
        public static partial int Run(int x);

        private static int RunCore(int x)
        {
            if (x < 0)
            {
                throw new InvalidOperationException();
            }

            // A cost that statistics can show: time passes, whatever the machine.
            var began = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromMilliseconds(1))
            {
            }

            return x;
        }
    }
}
