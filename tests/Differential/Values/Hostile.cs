using System.Globalization;
using System.Numerics;

namespace Memo.Differential.Tests.Values;

/// <summary>
/// Makes values that are easily taken for others: from the same seed the same values, in objects of their own.
/// </summary>
/// <remarks>Every kind has few values, so that calls repeat arguments as often as they bring new ones.</remarks>
internal sealed class Hostile(int seed)
{
    private static readonly double[] Doubles =
    [
        0.0, -0.0, 1.0, double.NaN, BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001), BitConverter.UInt64BitsToDouble(0xFFF8_0000_0000_0000),
        double.PositiveInfinity, double.Epsilon, 1e308, -1.5,
    ];

    private static readonly decimal[] Decimals = [0m, 0.0m, -0.0m, 1m, 1.0m, 1.00m, decimal.MaxValue, decimal.MinValue, 0.1m, 0.10m];

    private static readonly string?[] Texts =
    [
        null, "", "a", "A", "ab", "a\0b", "\uD800", "\uDC00", "\uD83D\uDE00", "e\u0301", "\u00E9", "ß", "ss", "İ", "i", new string('x', 300), " ", "a ",
    ];

    private static readonly string[] Cultures = ["", "en-US", "de-DE", "tr-TR", "en"];

    private uint _state = ((uint)seed * 2_654_435_761) | 1;

    public int Next(int bound)
    {
        // xorshift32: Marsaglia, "Xorshift RNGs", 2003.
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)bound);
    }

    public bool Bool() => Next(2) == 0;

    public int Int() => Next(8) switch { 0 => int.MinValue, 1 => int.MaxValue, 2 => -1, _ => Next(6) };

    public long Long() => Next(4) switch { 0 => long.MinValue, 1 => 1L << 32, _ => Int() };

    public byte Byte() => (byte)Next(5);

    public char Char() => (char)(Next(3) switch { 0 => 0xD800, 1 => 0, _ => 'a' + Next(3) });

    public double Double() => Doubles[Next(Doubles.Length)];

    public float Single() => Next(6) switch
    {
        0 => -0f, 1 => float.NaN, 2 => BitConverter.UInt32BitsToSingle(0x7FC0_0001), 3 => 0f, 4 => float.Epsilon, _ => 1.5f,
    };

    public Half Half() => BitConverter.UInt16BitsToHalf(Next(4) switch { 0 => (ushort)0x8000, 1 => 0x7E00, 2 => 0x7E01, _ => 0 });

    public decimal Decimal() => Decimals[Next(Decimals.Length)];

    public string? Text() => Texts[Next(Texts.Length)] is { } text ? new string(text.AsSpan()) : null;

    public string Name() => Text() ?? "none";

    public Guid Guid() => new(Next(3), 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)Next(2));

    public DateTime DateTime() => new(638_000_000_000_000_000 + Next(2), (DateTimeKind)Next(3));

    public DateTimeOffset DateTimeOffset()
    {
        var hours = Next(3);
        return new DateTimeOffset(2024, 5, 1, 12, 0, 0, System.TimeSpan.Zero).ToOffset(System.TimeSpan.FromHours(hours)).AddTicks(Next(2));
    }

    public DateOnly DateOnly() => new(2024, 1 + Next(3), 1);

    public TimeOnly TimeOnly() => new(Next(3));

    public TimeSpan TimeSpan() => new(Next(3) - 1);

    public Uri? Uri() => Next(6) switch
    {
        0 => null, 1 => new Uri("http://a/b"), 2 => new Uri("http://A/b"), 3 => new Uri("b", UriKind.Relative), 4 => new Uri("http://a/%62"), _ => new Uri("http://a/b/"),
    };

    public Version? Version() => Next(4) switch { 0 => null, 1 => new Version(1, 2), 2 => new Version(1, 2, 0), _ => new Version(1, 2, 0, 0) };

    public BigInteger BigInteger() => Next(3) == 0 ? System.Numerics.BigInteger.Pow(-7, Next(60)) : Int();

    public CultureInfo? Culture() => Next(6) is var index && index == 5 ? null : CultureInfo.GetCultureInfo(Cultures[index]);

    public T? Maybe<T>(Func<T> make)
        where T : class => Next(4) == 0 ? null : make();

    public T? MaybeValue<T>(Func<T> make)
        where T : struct => Next(4) == 0 ? null : make();

    public T[] Array<T>(Func<T> make, int max = 4)
    {
        var items = new T[Next(max + 1)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = make();
        }

        return items;
    }

    public List<T> List<T>(Func<T> make, int max = 4)
    {
        var list = new List<T>(Next(10));
        list.AddRange(Array(make, max));
        return list;
    }
}
