using System.Collections.Immutable;

namespace Memo.Tests.Contract.Methods;

/// <summary>Memoized methods with results of several shapes, in each of the three kinds.</summary>
internal static partial class Shapes
{
    private static int _computations;

    public static int Computations => Volatile.Read(ref _computations);

    [Memoize]
    public static partial string? Text(int id);

    private static string? TextCore(int id) => Count<string?>([null, "", "plain", "\uD800 a\0b", new string('x', 20_000)], id);

    [Memoize]
    public static partial double Number(int id);

    private static double NumberCore(int id) => Count([0.0, -0.0, double.NaN, BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0123), double.Epsilon], id);

    [Memoize]
    public static partial decimal? Money(int id);

    private static decimal? MoneyCore(int id) => Count<decimal?>([null, 0m, 1.0m, 1.00m, decimal.MinValue], id);

    [Memoize]
    public static partial Task<DateTimeOffset> DateAsync(int id);

    private static async Task<DateTimeOffset> DateCoreAsync(int id)
    {
        await Task.Yield();
        return Count(
            [default, DateTimeOffset.MaxValue, new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), new(2026, 1, 1, 13, 0, 0, TimeSpan.FromHours(1)), DateTimeOffset.UnixEpoch], id);
    }

    [Memoize]
    public static partial ValueTask<(DayOfWeek Day, Guid? Id)> PairAsync(int id);

    private static async ValueTask<(DayOfWeek Day, Guid? Id)> PairCoreAsync(int id)
    {
        await Task.Yield();
        return Count<(DayOfWeek Day, Guid? Id)>([default, (DayOfWeek.Monday, null), (DayOfWeek.Friday, Guid.Empty), ((DayOfWeek)77, null), ((DayOfWeek)(-1), Guid.AllBitsSet)], id);
    }

    [Memoize]
    public static partial Task<List<string?>?> ListAsync(int id);

    private static Task<List<string?>?> ListCoreAsync(int id) =>
        Task.FromResult(Count<List<string?>?>([null, [], [null], ["a", "b"], [.. Enumerable.Range(0, 500).Select(static number => $"{number}")]], id));

    [Memoize]
    public static partial ValueTask<Dictionary<string, int[]>> MapAsync(int id);

    private static ValueTask<Dictionary<string, int[]>> MapCoreAsync(int id) =>
        new(Count<Dictionary<string, int[]>>([[], new() { ["a"] = [] }, new() { ["a"] = [1, 2], ["A"] = [3] }, new() { [""] = [0] }, new() { ["ä"] = [-1] }], id));

    [Memoize]
    public static partial byte[] Bytes(int id);

    private static byte[] BytesCore(int id) => Count<byte[]>([[], [0], [1, 2, 3], new byte[10_000], [255]], id);

    [Memoize]
    public static partial Order? Order(int id);

    private static Order? OrderCore(int id) => Count<Order?>(
        [null, new("", []), new("a", [new(1, 1.0m)]), new("a", [new(1, 1.00m)]), new("b", [new(1, 0m), new(2, -1m)])], id);

    private static T Count<T>(T[] values, int id)
    {
        Interlocked.Increment(ref _computations);
        return values[id];
    }
}

/// <summary>A result of several types.</summary>
internal sealed record Order(string Customer, ImmutableArray<OrderLine> Lines);

/// <summary>A part of an <see cref="Order"/>.</summary>
internal readonly record struct OrderLine(int Product, decimal Price);
