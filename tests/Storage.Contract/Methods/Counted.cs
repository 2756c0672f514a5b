namespace Memo.Tests.Contract.Methods;

/// <summary>Memoized methods whose results tell each computation apart.</summary>
internal static partial class Counted
{
    private static int _computations;

    /// <summary>Runs inside each computation.</summary>
    public static Action<int> OnCompute { get; set; } = static _ => { };

    /// <summary>How many computations there were.</summary>
    public static int Computations => Volatile.Read(ref _computations);

    [Memoize]
    public static partial int Number(string? text, double number);

    private static int NumberCore(string? text, double number) => Next();

    [Memoize]
    public static partial int Plain(int id);

    private static int PlainCore(int id)
    {
        OnCompute(id);
        return Next();
    }

    [Memoize]
    public static partial Task<string?> NullAsync(int id);

    private static Task<string?> NullCoreAsync(int id)
    {
        Next();
        return Task.FromResult<string?>(null);
    }

    [Memoize]
    public static partial ValueTask<int?> NullableAsync(int? id);

    private static ValueTask<int?> NullableCoreAsync(int? id)
    {
        Next();
        return new(id);
    }

    [Memoize(CacheNull = false)]
    public static partial string? Perhaps(int id);

    private static string? PerhapsCore(int id) => Next() < 0 ? "" : null;

    private static int Next() => Interlocked.Increment(ref _computations);
}
