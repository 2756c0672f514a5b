using Memo;

namespace Families;

/// <summary>Results with a life of their own: forgotten by tag or by key, kept when computing fails, given up when it takes too long.</summary>
internal static partial class Catalog
{
    public static int Computations { get; private set; }

    public static bool IsDown { get; set; }

    [Memoize(Expiration = "1ms", FailSafe = "1h")]
    public static partial string Title(int id);

    private static string TitleCore(int id)
    {
        Computations++;
        return IsDown ? throw new InvalidOperationException("The catalog is down.") : $"title {id}";
    }

    [Memoize(SlidingExpiration = "30m", Expiration = "1d", RefreshAhead = 0.9, Tags = ["item:{id}", "unit:{return.Unit}"])]
    public static partial Task<Line?> FindAsync(int id, CancellationToken cancellationToken = default);

    private static async Task<Line?> FindCoreAsync(int id, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        Computations++;
        return id < 0 ? null : new Line($"item {id}", id, id % 2 == 0 ? Unit.Piece : Unit.Gram, null);
    }

    [Memoize(Timeout = "50ms", Storage = "memory-unbounded")]
    public static partial int Wait(int id, CancellationToken cancellationToken = default);

    private static int WaitCore(int id, CancellationToken cancellationToken)
    {
        cancellationToken.WaitHandle.WaitOne();
        cancellationToken.ThrowIfCancellationRequested();
        return id;
    }

    [Invalidates(nameof(FindAsync))]
    [Invalidates(typeof(Own), nameof(Own.FirstPage))]
    public static partial ValueTask<Line> ReplaceAsync(int id, Page<Line> all, int count);

    private static async ValueTask<Line> ReplaceCoreAsync(int id, Page<Line> all, int count)
    {
        await Task.Yield();
        return all.Items[id % count];
    }

    [Invalidates(Tag = "unit:{return.Unit}")]
    public static partial Line Measure(Line line);

    private static Line MeasureCore(Line line) => line;
}
