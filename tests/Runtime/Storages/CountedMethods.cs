namespace Memo.Tests.Storages;

/// <summary>Memoized methods to try a storage with; what they return tells each computation apart.</summary>
internal static partial class CountedMethods
{
    private static int _computations;

    [Memoize]
    public static partial int Number(string? text, double number);

    private static int NumberCore(string? text, double number) => Interlocked.Increment(ref _computations);

    [Memoize(Expiration = "1m")]
    public static partial int Fleeting(int id);

    private static int FleetingCore(int id) => Interlocked.Increment(ref _computations);

    [Memoize]
    public static partial Task<string?> NullAsync(int id);

    private static Task<string?> NullCoreAsync(int id)
    {
        Interlocked.Increment(ref _computations);
        return Task.FromResult<string?>(null);
    }

    [Memoize]
    public static partial ValueTask<int?> NullableAsync(int? id);

    private static ValueTask<int?> NullableCoreAsync(int? id) => new(id);
}
