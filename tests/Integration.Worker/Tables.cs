using Memo.Integration.Truths;

namespace Memo.Integration;

/// <summary>Memoized methods that read rows of the <see cref="Truth"/>; each has a table of its own.</summary>
public static partial class Tables
{
    public const int Scanned = 0;
    public const int Fetched = 1;
    public const int Held = 2;
    public const int Brief = 3;
    public const int Named = 4;
    public const int Browsed = 5;

    /// <summary>For how long a result of <see cref="Look"/> is served.</summary>
    public static readonly TimeSpan BriefLife = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads a row.</summary>
    public static Func<int, int, Reading> Source { get; set; } = static (source, row) => Reading.Make(source, row, 0);

    /// <summary>What every process may invalidate.</summary>
    [Memoize(Name = "scan", Version = "1", Tags = ["row:{row}"])]
    public static partial Reading Scan(int row);

    private static Reading ScanCore(int row) => Source(Scanned, row);

    /// <summary>The same, asynchronously.</summary>
    [Memoize(Name = "fetch", Version = "1", Tags = ["row:{row}", "table:fetched"])]
    public static partial Task<Reading> FetchAsync(int row, CancellationToken token = default);

    private static async Task<Reading> FetchCoreAsync(int row, CancellationToken token)
    {
        var reading = Source(Fetched, row);
        await Task.Yield();
        token.ThrowIfCancellationRequested();
        return reading;
    }

    /// <summary>What one process alone sets and invalidates.</summary>
    [Memoize(Name = "hold", Version = "1")]
    public static partial ValueTask<Reading> HoldAsync(int row);

    private static ValueTask<Reading> HoldCoreAsync(int row) => new(Source(Held, row));

    /// <summary>What expires soon.</summary>
    [Memoize(Name = "look", Version = "1", Expiration = "200ms")]
    public static partial Reading Look(int row);

    private static Reading LookCore(int row) => Source(Brief, row);

    /// <summary>What never changes, and is much.</summary>
    [Memoize(Name = "browse", Version = "1")]
    public static partial Reading Browse(int row);

    private static Reading BrowseCore(int row) => Source(Browsed, row);

    /// <summary>The name of a named value.</summary>
    public static string NameOf(int row) => $"named value {row}";
}
