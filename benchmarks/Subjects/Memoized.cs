namespace Memo.Benchmarks.Subjects;

/// <summary>The same bodies, memoized in every way there is.</summary>
internal static partial class Memoized
{
    [Memoize]
    public static partial long Composite(int number, string text, bool flag);

    private static long CompositeCore(int number, string text, bool flag) => Bodies.Composite(number, text, flag);

    [Memoize(Expiration = "1h")]
    public static partial long ExpiringComposite(int number, string text, bool flag);

    private static long ExpiringCompositeCore(int number, string text, bool flag) => Bodies.Composite(number, text, flag);

    [Memoize(SlidingExpiration = "1h")]
    public static partial long SlidingComposite(int number, string text, bool flag);

    private static long SlidingCompositeCore(int number, string text, bool flag) => Bodies.Composite(number, text, flag);

    [Memoize(Expiration = "1h", RefreshAhead = 0.8)]
    public static partial long AheadComposite(int number, string text, bool flag);

    private static long AheadCompositeCore(int number, string text, bool flag) => Bodies.Composite(number, text, flag);

    [Memoize]
    public static partial Task<long> CompositeTask(int number, string text, bool flag);

    private static Task<long> CompositeTaskCore(int number, string text, bool flag) => Task.FromResult(Bodies.Composite(number, text, flag));

    [Memoize]
    public static partial ValueTask<long> CompositeValueTask(int number, string text, bool flag);

    private static ValueTask<long> CompositeValueTaskCore(int number, string text, bool flag) => new(Bodies.Composite(number, text, flag));

    [Memoize]
    public static partial long Number(int number);

    private static long NumberCore(int number) => Bodies.Number(number);

    [Memoize(Expiration = "1h")]
    public static partial long ExpiringNumber(int number);

    private static long ExpiringNumberCore(int number) => Bodies.Number(number);

    [Memoize(SlidingExpiration = "1h")]
    public static partial long SlidingNumber(int number);

    private static long SlidingNumberCore(int number) => Bodies.Number(number);

    [Memoize(Expiration = "1h", RefreshAhead = 0.8)]
    public static partial long AheadNumber(int number);

    private static long AheadNumberCore(int number) => Bodies.Number(number);

    [Memoize]
    public static partial Task<long> NumberTask(int number);

    private static Task<long> NumberTaskCore(int number) => Task.FromResult(Bodies.Number(number));

    [Memoize]
    public static partial ValueTask<long> NumberValueTask(int number);

    private static ValueTask<long> NumberValueTaskCore(int number) => new(Bodies.Number(number));

    /// <summary>Its keys come and go: used where the storage is full.</summary>
    [Memoize]
    public static partial long Churned(int number);

    private static long ChurnedCore(int number) => Bodies.Number(number);

    /// <summary>Those of storages that are bounded in bytes.</summary>
    [Memoize]
    public static partial long SizedComposite(int number, string text, bool flag);

    private static long SizedCompositeCore(int number, string text, bool flag) => Bodies.Composite(number, text, flag);

    [Memoize]
    public static partial long SizedNumber(int number);

    private static long SizedNumberCore(int number) => Bodies.Number(number);

    /// <summary>That of a storage of several levels.</summary>
    [Memoize]
    public static partial long LeveledNumber(int number);

    private static long LeveledNumberCore(int number) => Bodies.Number(number);

    [Memoize]
    public static partial long SizedChurned(int number);

    private static long SizedChurnedCore(int number) => Bodies.Number(number);

    /// <summary>Used with a storage of bytes.</summary>
    [Memoize]
    public static partial byte[] Page(int number);

    private static byte[] PageCore(int number) => Bodies.Page(number);

    [Memoize]
    public static partial Task<byte[]> PageAsync(int number);

    private static Task<byte[]> PageCoreAsync(int number) => Task.FromResult(Bodies.Page(number));

    /// <summary>Used to weigh an entry.</summary>
    [Memoize]
    public static partial int Weighed(int number);

    private static int WeighedCore(int number) => number;

    /// <summary>As large as entries on disk often are.</summary>
    [Memoize]
    public static partial byte[] Kilobyte(int number);

    private static byte[] KilobyteCore(int number) => Bodies.Kilobyte(number);

    /// <summary>Takes long enough for many callers to ask for it meanwhile.</summary>
    [Memoize]
    public static partial int Slow(int number);

    private static int SlowCore(int number)
    {
        Thread.Sleep(50);
        return number;
    }
}
