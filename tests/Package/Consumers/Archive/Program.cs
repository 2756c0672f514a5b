using Memo;

var folder = Environment.GetEnvironmentVariable("MEMO_CACHE_DISK_PATH");
Console.WriteLine($"{CacheStorage.Default.GetType().Name}, folder {(Directory.Exists(folder) ? "there" : "not there")}");
Console.WriteLine($"{Pages.Title(1)}, {Pages.Title(2)}, {Pages.Title(1)}, {string.Join(" ", await Pages.WordsAsync("one two"))}");
Console.WriteLine($"computed {Pages.Computed}, hits {Pages.TitleCache.Statistics.Hits + Pages.WordsCache.Statistics.Hits}");

internal static partial class Pages
{
    public static int Computed { get; private set; }

    [Memoize]
    public static partial string Title(int page);

    private static string TitleCore(int page)
    {
        Computed++;
        return $"page {page}";
    }

    [Memoize]
    public static partial Task<List<string>> WordsAsync(string text);

    private static async Task<List<string>> WordsCoreAsync(string text)
    {
        Computed++;
        await Task.Yield();
        return [.. text.Split(' ')];
    }
}
