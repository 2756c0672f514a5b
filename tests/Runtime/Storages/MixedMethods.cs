using Memo.Tests.Keys;

namespace Memo.Tests.Storages;

/// <summary>One body behind memoized methods of each kind.</summary>
internal static partial class MixedMethods
{
    [Memoize]
    private static partial string Describe(string? text, double number, decimal? money, DateTimeOffset date, DayOfWeek day);

    [Memoize]
    private static partial Task<string> DescribeAsync(string? text, double number, decimal? money, DateTimeOffset date, DayOfWeek day);

    [Memoize(Expiration = "1h")]
    private static partial ValueTask<string> DescribeValueAsync(string? text, double number, decimal? money, DateTimeOffset date, DayOfWeek day);

    public static string Describe(int way, string? text, double number, decimal? money, DateTimeOffset date, DayOfWeek day) => way switch
    {
        0 => Describe(text, number, money, date, day),
        1 => DescribeAsync(text, number, money, date, day).GetAwaiter().GetResult(),
        _ => DescribeValueAsync(text, number, money, date, day).AsTask().GetAwaiter().GetResult(),
    };

    public static string Plain(string? text, double number, decimal? money, DateTimeOffset date, DayOfWeek day) =>
        $"{Bits.Of(text)} {Bits.Of(number)} {Bits.Of(money)} {Bits.Of(date)} {Bits.Of(day)}";

    private static string DescribeCore(string? text, double number, decimal? money, DateTimeOffset date, DayOfWeek day) =>
        Plain(text, number, money, date, day);

    private static async Task<string> DescribeCoreAsync(string? text, double number, decimal? money, DateTimeOffset date, DayOfWeek day)
    {
        await Task.Yield();
        return Plain(text, number, money, date, day);
    }

    private static async ValueTask<string> DescribeValueCoreAsync(string? text, double number, decimal? money, DateTimeOffset date, DayOfWeek day)
    {
        await Task.Yield();
        return Plain(text, number, money, date, day);
    }
}
