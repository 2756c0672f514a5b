namespace Memo.Soak.Tests.Sequential;

/// <summary>Memoized methods of each kind of life. What their bodies do, the running <see cref="Trial"/> says.</summary>
internal static partial class Catalogue
{
    /// <summary>Computes an item for a method and an argument, or throws.</summary>
    public static Func<Member, int, Item> Source { get; set; } = static (_, _) => throw new InvalidOperationException("No trial runs.");

    [Memoize]
    public static partial Item Plain(int id);

    private static Item PlainCore(int id) => Source(Member.Plain, id);

    [Memoize(Expiration = "10s", Tags = ["item:{id}"])]
    public static partial Item Timed(int id);

    private static Item TimedCore(int id) => Source(Member.Timed, id);

    [Memoize(Expiration = "10s", FailSafe = "2m", Tags = ["item:{id}", "kind:{return.Kind}"])]
    public static partial Item Safe(int id);

    private static Item SafeCore(int id) => Source(Member.Safe, id);

    [Memoize(SlidingExpiration = "4s", Expiration = "15s")]
    public static partial ValueTask<Item> SlidingAsync(int id);

    private static ValueTask<Item> SlidingCoreAsync(int id) => new(Source(Member.Sliding, id));

    [Memoize(Expiration = "10s", FailSafe = "2m", Timeout = "1h", Tags = ["item:{id}"])]
    public static partial Task<Item> SafeLaterAsync(int id, CancellationToken token = default);

    private static async Task<Item> SafeLaterCoreAsync(int id, CancellationToken token)
    {
        await Task.Yield();
        return Source(Member.SafeLater, id);
    }
}
