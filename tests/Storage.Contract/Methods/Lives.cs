namespace Memo.Tests.Contract.Methods;

/// <summary>Memoized methods whose results do not live for ever.</summary>
internal static partial class Lives
{
    private static int _computations;

    /// <summary>Whether computations throw.</summary>
    public static bool IsBroken { get; set; }

    [Memoize(Expiration = "1m")]
    public static partial int Fleeting(int id);

    private static int FleetingCore(int id) => Next();

    [Memoize(Expiration = "1m")]
    public static partial Task<int> FleetingLaterAsync(int id);

    private static Task<int> FleetingLaterCoreAsync(int id) => Task.FromResult(Next());

    [Memoize(SlidingExpiration = "1m")]
    public static partial int Sliding(int id);

    private static int SlidingCore(int id) => Next();

    [Memoize(Expiration = "1m", FailSafe = "1h")]
    public static partial int Safe(int id);

    private static int SafeCore(int id) => IsBroken ? throw new FormatException("It is broken.") : Next();

    private static int Next() => Interlocked.Increment(ref _computations);
}
