using Memo;

namespace Families;

/// <summary>How results end, and what outlives its end.</summary>
internal static class Lives
{
    public static async Task ShowAsync(Page<Line> page)
    {
        Catalog.Title(1);
        await Task.Delay(TimeSpan.FromMilliseconds(100)).ConfigureAwait(false);
        Catalog.IsDown = true;
        Console.WriteLine($"fail-safe: {Catalog.Title(1)}, {Catalog.TitleCache.Statistics.Rescues} rescues");

        try
        {
            Catalog.Wait(1);
        }
        catch (TimeoutException)
        {
            Console.WriteLine($"timeout: {Catalog.WaitCache.Statistics.Timeouts}");
        }

        var last = new Last();
        var warmed = await Catalog.FindCache.WarmAsync([1, 2, 3, -1], parallelism: 1, last).ConfigureAwait(false);
        Console.WriteLine($"warmed: {warmed.Computed}; told of {last.Done}");

        Catalog.Measure(page.Items[0]);
        Console.WriteLine($"tag of a result: {await IsThereAsync(1).ConfigureAwait(false)} {await IsThereAsync(2).ConfigureAwait(false)} {await IsThereAsync(3).ConfigureAwait(false)} {await IsThereAsync(-1).ConfigureAwait(false)}");
        Console.WriteLine($"tag: {await CacheStorage.InvalidateTagAsync("item:2").ConfigureAwait(false)} {await IsThereAsync(2).ConfigureAwait(false)}");

        Own.FirstPage(page, 1);
        Console.WriteLine($"invalidated: {await Catalog.ReplaceAsync(-1, page, 1).ConfigureAwait(false)}, {await IsThereAsync(-1).ConfigureAwait(false)} {(await Own.FirstPageCache.TryGetAsync(page, 1).ConfigureAwait(false)).HasValue}");

        await Catalog.FindAsync(5).ConfigureAwait(false);
        Console.WriteLine($"scopes: {await CountAsync(MemoScope.Bypass).ConfigureAwait(false)}, {await CountAsync(MemoScope.Refresh).ConfigureAwait(false)}, {await CountAsync(() => null).ConfigureAwait(false)}");
        Console.WriteLine($"all: {CacheStorage.Default.Statistics.Total.Rescues} rescues");
    }

    private static async Task<bool> IsThereAsync(int id) => (await Catalog.FindCache.TryGetAsync(id).ConfigureAwait(false)).HasValue;

    /// <summary>How often two calls compute.</summary>
    private static async Task<int> CountAsync(Func<MemoScope?> open)
    {
        var before = Catalog.Computations;
        using var scope = open();
        await Catalog.FindAsync(5).ConfigureAwait(false);
        await Catalog.FindAsync(5).ConfigureAwait(false);
        return Catalog.Computations - before;
    }

    private sealed class Last : IProgress<WarmProgress>
    {
        public long Done { get; private set; }

        public void Report(WarmProgress value) => Done = value.Done;
    }
}
