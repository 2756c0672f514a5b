using Memo;

namespace Shop;

/// <summary>Prices of a day, worked out once each.</summary>
public static partial class Quotes
{
    private static int _priced;
    private static int _rated;
    private static int _counted;

    /// <summary>How often a price was computed.</summary>
    public static int Priced => _priced;

    /// <summary>How often a rate was computed.</summary>
    public static int Rated => _rated;

    /// <summary>How often a stock was computed.</summary>
    public static int Counted => _counted;

    /// <summary>The price of a share on a day.</summary>
    [Memoize(Expiration = "10m")]
    public static partial decimal Price(string symbol, DateOnly day);

    private static decimal PriceCore(string symbol, DateOnly day)
    {
        Interlocked.Increment(ref _priced);
        return symbol.Length * 100 + day.Day;
    }

    /// <summary>The rate of a currency.</summary>
    [Memoize]
    public static partial Task<int> RateAsync(string currency, CancellationToken cancellationToken = default);

    private static async Task<int> RateCoreAsync(string currency, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _rated);
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return currency.Length;
    }

    /// <summary>How many pieces of an article are in stock.</summary>
    [Memoize]
    public static partial ValueTask<long> StockAsync(Guid article, [ExcludeFromKey] TextWriter log);

    private static async ValueTask<long> StockCoreAsync(Guid article, TextWriter log)
    {
        Interlocked.Increment(ref _counted);
        await log.WriteLineAsync($"counting {article}");
        return 12;
    }
}
