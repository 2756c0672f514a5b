using System.Globalization;
using Memo.Tests.Support;

namespace Memo.Tests.Keys;

/// <summary>What the generated keys of memoized methods keep apart.</summary>
public static partial class GeneratedKeyTests
{
    private static int _computations;

    public static TheoryData<string> Kinds => Scalars.Names;

    [Memoize]
    private static partial int OnEnum(DayOfWeek value);

    private static int OnEnumCore(DayOfWeek value) => ++_computations;

    [Memoize]
    private static partial int OnLongEnum(LongEnum value);

    private static int OnLongEnumCore(LongEnum value) => ++_computations;

    [Memoize]
    private static partial int OnNullableInt(int? value);

    private static int OnNullableIntCore(int? value) => ++_computations;

    [Memoize]
    private static partial int OnNullableDouble(double? value);

    private static int OnNullableDoubleCore(double? value) => ++_computations;

    [Memoize]
    private static partial int OnNullableEnum(ByteEnum? value);

    private static int OnNullableEnumCore(ByteEnum? value) => ++_computations;

    [Memoize]
    private static partial int OnTwoNullables(int? first, int? second);

    private static int OnTwoNullablesCore(int? first, int? second) => ++_computations;

    [Memoize]
    private static partial int OnNothing();

    private static int OnNothingCore() => ++_computations;

    [Theory]
    [MemberData(nameof(Kinds))]
    public static void HostileValues_EachHaveAnEntryOfTheirOwn(string kind)
    {
        var storage = new UnboundedStorage();
        using var scope = new StorageScope(storage);
        var values = Scalars.Named(kind).Hostile();

        Assert.All(values, static value => Assert.Equal(value.Bits, value.CallMemoized()));
        Assert.Equal(values.Count, storage.Count);

        Assert.All(Scalars.Named(kind).Hostile(), static value => Assert.Equal(value.Bits, value.CallMemoized()));
        Assert.Equal(values.Count, storage.Count);
    }

    [Fact]
    public static void Enums_AreTheirNumbersNamedOrNot()
    {
        using var scope = new StorageScope(new UnboundedStorage());

        AssertDistinct(OnEnum, DayOfWeek.Sunday, DayOfWeek.Monday, (DayOfWeek)7, (DayOfWeek)(-1));
        AssertDistinct(OnLongEnum, LongEnum.None, LongEnum.Least, LongEnum.Most, (LongEnum)(1L << 32));
    }

    [Fact]
    public static void Nullables_AreApartFromTheirDefault()
    {
        using var scope = new StorageScope(new UnboundedStorage());

        AssertDistinct<int?>(OnNullableInt, null, 0, 1, -1);
        AssertDistinct<double?>(OnNullableDouble, null, 0.0, -0.0, double.NaN);
        AssertDistinct<ByteEnum?>(OnNullableEnum, null, ByteEnum.None, ByteEnum.One | ByteEnum.Two, (ByteEnum)255);
    }

    [Fact]
    public static void SeveralNullables_AreToldApartByPlace()
    {
        using var scope = new StorageScope(new UnboundedStorage());
        (int?, int?)[] pairs = [(null, null), (0, null), (null, 0), (0, 0), (1, null), (null, 1), (1, 0), (0, 1)];

        AssertDistinct(static pair => OnTwoNullables(pair.Item1, pair.Item2), pairs);
        Assert.Equal(pairs.Length, pairs.Select(static pair => OnTwoNullablesCache.KeyOf(pair.Item1, pair.Item2)).Distinct().Count());
    }

    [Fact]
    public static void MethodWithoutArguments_HasOneEntry()
    {
        using var scope = new StorageScope(new UnboundedStorage());

        Assert.Equal(OnNothing(), OnNothing());
        Assert.True(OnNothingCache.TryGet(out _));
        OnNothingCache.Invalidate();
        Assert.False(OnNothingCache.TryGet(out _));
    }

    private static void AssertDistinct<T>(Func<T, int> memoized, params T[] values)
    {
        var first = values.Select(memoized).ToList();

        Assert.Equal(values.Length, first.Distinct().Count());
        Assert.Equal(first, values.Select(memoized));
    }
}
