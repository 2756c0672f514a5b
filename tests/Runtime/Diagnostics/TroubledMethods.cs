namespace Memo.Tests.Diagnostics;

/// <summary>Methods that fail, or take too long, when the test says so.</summary>
internal static partial class TroubledMethods
{
    /// <summary>Whether bodies throw.</summary>
    public static bool Fails { get; set; }

    [Memoize(Expiration = "1m", FailSafe = "1h")]
    public static partial int Rescued(int number);

    private static int RescuedCore(int number) => Fails ? throw new InvalidOperationException("out of order") : number;

    [Memoize(Expiration = "1m", FailSafe = "1h")]
    public static partial Task<int> RescuedAsync(int number);

    private static async Task<int> RescuedCoreAsync(int number)
    {
        await Task.Yield();
        return RescuedCore(number);
    }

    [Memoize(Timeout = "5s")]
    public static partial Task<int> EndlessAsync(int number, CancellationToken cancellationToken = default);

    private static async Task<int> EndlessCoreAsync(int number, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return number;
    }
}
