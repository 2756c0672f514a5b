namespace Memo.Tests.Configuration;

/// <summary>Methods of each kind, with and without an expiration of their own; what they return tells each computation apart.</summary>
internal static partial class ConfiguredMethods
{
    private static int _computations;

    [Memoize]
    public static partial int Plain(int id);

    private static int PlainCore(int id) => Interlocked.Increment(ref _computations);

    [Memoize(Expiration = "2h")]
    public static partial int Lasting(int id);

    private static int LastingCore(int id) => Interlocked.Increment(ref _computations);

    [Memoize]
    public static partial Task<int> PlainAsync(int id);

    private static Task<int> PlainCoreAsync(int id) => Task.FromResult(Interlocked.Increment(ref _computations));

    [Memoize]
    public static partial ValueTask<int> PlainValueAsync(int id);

    private static ValueTask<int> PlainValueCoreAsync(int id) => new(Interlocked.Increment(ref _computations));
}
