using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Memo.Tests.Keys;

namespace Memo.Tests.Storages;

/// <summary>Random calls of memoized methods over all scalar kinds, each with what its body would answer.</summary>
internal static class MemoizedCalls
{
    /// <summary>A call that says what it was given.</summary>
    private static readonly Gen<Func<Answer>> Describing =
        Gen.Elements<Scalar>(Scalars.All).SelectMany(static kind => kind.Any)
            .Select(static argument => new Func<Answer>(() => new(argument.CallMemoized(), argument.Bits)));

    /// <summary>A call that says what it was given, which may be null.</summary>
    private static readonly Gen<Func<Answer>> DescribingNullables = Gen.OneOf(
        Nullable(HostileValues.Boolean, NullableMethods.Describe),
        Nullable(HostileValues.Char, NullableMethods.Describe),
        Nullable(HostileValues.SByte, NullableMethods.Describe),
        Nullable(HostileValues.Byte, NullableMethods.Describe),
        Nullable(HostileValues.Int16, NullableMethods.Describe),
        Nullable(HostileValues.UInt16, NullableMethods.Describe),
        Nullable(HostileValues.Int32, NullableMethods.Describe),
        Nullable(HostileValues.UInt32, NullableMethods.Describe),
        Nullable(HostileValues.Int64, NullableMethods.Describe),
        Nullable(HostileValues.UInt64, NullableMethods.Describe),
        Nullable(HostileValues.IntPtr, NullableMethods.Describe),
        Nullable(HostileValues.UIntPtr, NullableMethods.Describe),
        Nullable(HostileValues.Int128, NullableMethods.Describe),
        Nullable(HostileValues.UInt128, NullableMethods.Describe),
        Nullable(HostileValues.Half, NullableMethods.Describe),
        Nullable(HostileValues.Single, NullableMethods.Describe),
        Nullable(HostileValues.Double, NullableMethods.Describe),
        Nullable(HostileValues.Decimal, NullableMethods.Describe),
        Nullable(HostileValues.Guid, NullableMethods.Describe),
        Nullable(HostileValues.DateTime, NullableMethods.Describe),
        Nullable(HostileValues.DateTimeOffset, NullableMethods.Describe),
        Nullable(HostileValues.DateOnly, NullableMethods.Describe),
        Nullable(HostileValues.TimeOnly, NullableMethods.Describe),
        Nullable(HostileValues.Duration, NullableMethods.Describe),
        Nullable(HostileValues.BigInteger, NullableMethods.Describe),
        Nullable(Enum.GetValues<DayOfWeek>, NullableMethods.Describe),
        Nullable(Enum.GetValues<LongEnum>, NullableMethods.Describe),
        Nullable(Enum.GetValues<ByteEnum>, NullableMethods.Describe));

    /// <summary>A call that returns what it was given.</summary>
    private static readonly Gen<Func<Answer>> Echoing = Gen.OneOf(
        Echo(HostileValues.Boolean, EchoMethods.Echo),
        Echo(HostileValues.Char, EchoMethods.Echo),
        Echo(HostileValues.SByte, EchoMethods.Echo),
        Echo(HostileValues.Byte, EchoMethods.Echo),
        Echo(HostileValues.Int16, EchoMethods.Echo),
        Echo(HostileValues.UInt16, EchoMethods.Echo),
        Echo(HostileValues.Int32, EchoMethods.Echo),
        Echo(HostileValues.UInt32, EchoMethods.Echo),
        Echo(HostileValues.Int64, EchoMethods.Echo),
        Echo(HostileValues.UInt64, EchoMethods.Echo),
        Echo(HostileValues.IntPtr, EchoMethods.Echo),
        Echo(HostileValues.UIntPtr, EchoMethods.Echo),
        Echo(HostileValues.Int128, EchoMethods.Echo),
        Echo(HostileValues.UInt128, EchoMethods.Echo),
        Echo(HostileValues.Half, EchoMethods.Echo),
        Echo(HostileValues.Single, EchoMethods.Echo),
        Echo(HostileValues.Double, EchoMethods.Echo),
        Echo(HostileValues.Decimal, EchoMethods.Echo),
        Echo(HostileValues.Guid, EchoMethods.Echo),
        Echo(HostileValues.DateTime, EchoMethods.Echo),
        Echo(HostileValues.DateTimeOffset, EchoMethods.Echo),
        Echo(HostileValues.DateOnly, EchoMethods.Echo),
        Echo(HostileValues.TimeOnly, EchoMethods.Echo),
        Echo(HostileValues.Duration, EchoMethods.Echo),
        Echo(HostileValues.BigInteger, EchoMethods.Echo),
        Echo(HostileValues.String, EchoMethods.Echo),
        Echo(HostileValues.Uri, EchoMethods.Echo),
        Echo(HostileValues.Version, EchoMethods.Echo),
        Echo(HostileValues.Culture, EchoMethods.Echo),
        Echo(Enum.GetValues<DayOfWeek>, EchoMethods.Echo),
        Echo(Enum.GetValues<LongEnum>, EchoMethods.Echo),
        Echo(Enum.GetValues<ByteEnum>, EchoMethods.Echo));

    /// <summary>A call with several arguments, synchronous or not.</summary>
    private static readonly Gen<Func<Answer>> Mixed =
        from text in Gen.Elements(HostileValues.String())
        from number in Gen.Elements(HostileValues.Double())
        from money in Gen.Elements<decimal?>([null, .. HostileValues.Decimal()])
        from date in Gen.Elements(HostileValues.DateTimeOffset())
        from day in Gen.Elements(DayOfWeek.Sunday, DayOfWeek.Saturday, (DayOfWeek)(-1))
        from way in Gen.Choose(0, 2)
        select new Func<Answer>(() => new(MixedMethods.Describe(way, text, number, money, date, day), MixedMethods.Plain(text, number, money, date, day)));

    public static readonly Gen<Func<Answer>> Any = Gen.Frequency((3, Describing), (2, DescribingNullables), (2, Echoing), (1, Mixed));

    private static Gen<Func<Answer>> Nullable<T>(Func<T[]> hostile, Func<T?, string> memoized)
        where T : struct =>
        Gen.Elements<T?>([null, .. hostile().Select(static value => (T?)value)])
            .Select(value => new Func<Answer>(() => new(memoized(value), Bits.Of(value))));

    private static Gen<Func<Answer>> Echo<T>(Func<T[]> hostile, Func<T, T> memoized) =>
        Gen.Elements(hostile()).Select(value => new Func<Answer>(() => new(Bits.Of(memoized(value)), Bits.Of(value))));
}
