namespace Memo.Soak.Tests.Concurrent;

/// <summary>Memoized methods that read the <see cref="Ledger"/> of the run.</summary>
internal static partial class Registers
{
    /// <summary>Reads a row for one of the methods, or throws.</summary>
    public static Func<string, int, CancellationToken, Task<Reading>> Source { get; set; } = static (_, _, _) => throw new InvalidOperationException("No run.");

    [Memoize(Expiration = "50ms", Tags = ["row:{row}"])]
    public static partial Reading Scan(int row);

    private static Reading ScanCore(int row) => Source(nameof(Scan), row, CancellationToken.None).GetAwaiter().GetResult();

    [Memoize(Expiration = "40ms", FailSafe = "1h", RefreshAhead = 0.5, Timeout = "20s", Tags = ["row:{row}"])]
    public static partial Task<Reading> FetchAsync(int row, CancellationToken token = default);

    private static Task<Reading> FetchCoreAsync(int row, CancellationToken token) => Source(nameof(FetchAsync), row, token);

    [Memoize(SlidingExpiration = "30ms", Tags = ["row:{return.Row}"])]
    public static partial ValueTask<Reading> LookAsync(int row, CancellationToken token = default);

    private static async ValueTask<Reading> LookCoreAsync(int row, CancellationToken token) => await Source(nameof(LookAsync), row, token);
}
