using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using Memo.Coding;

namespace Memo.CompilerServices;

[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Each is named after the type it stands for.")]
public static partial class Codecs
{
    /// <summary>The codec of the type that it is named after.</summary>
    public static Codec<bool> Boolean { get; } = new ScalarCodec<bool>(1, static (ref w, v) => w.Write(v), static (ref r) => r.ReadBoolean());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<char> Char { get; } = Plain<char>(2, static (ref w, v) => w.Write(v), static (ref r) => r.ReadChar());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<sbyte> SByte { get; } = Plain<sbyte>(1, static (ref w, v) => w.Write(v), static (ref r) => r.ReadSByte());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<byte> Byte { get; } = Plain<byte>(1, static (ref w, v) => w.Write(v), static (ref r) => r.ReadByte());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<short> Int16 { get; } = Plain<short>(2, static (ref w, v) => w.Write(v), static (ref r) => r.ReadInt16());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<ushort> UInt16 { get; } = Plain<ushort>(2, static (ref w, v) => w.Write(v), static (ref r) => r.ReadUInt16());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<int> Int32 { get; } = Plain<int>(4, static (ref w, v) => w.Write(v), static (ref r) => r.ReadInt32());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<uint> UInt32 { get; } = Plain<uint>(4, static (ref w, v) => w.Write(v), static (ref r) => r.ReadUInt32());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<long> Int64 { get; } = Plain<long>(8, static (ref w, v) => w.Write(v), static (ref r) => r.ReadInt64());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<ulong> UInt64 { get; } = Plain<ulong>(8, static (ref w, v) => w.Write(v), static (ref r) => r.ReadUInt64());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<nint> IntPtr { get; } = Native<nint>(static (ref w, v) => w.Write(v), static (ref r) => r.ReadIntPtr());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<nuint> UIntPtr { get; } = Native<nuint>(static (ref w, v) => w.Write(v), static (ref r) => r.ReadUIntPtr());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<Int128> Int128 { get; } = Plain<Int128>(16, static (ref w, v) => w.Write(v), static (ref r) => r.ReadInt128());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<UInt128> UInt128 { get; } = Plain<UInt128>(16, static (ref w, v) => w.Write(v), static (ref r) => r.ReadUInt128());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<Half> Half { get; } = Plain<Half>(2, static (ref w, v) => w.Write(v), static (ref r) => r.ReadHalf());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<float> Single { get; } = Plain<float>(4, static (ref w, v) => w.Write(v), static (ref r) => r.ReadSingle());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<double> Double { get; } = Plain<double>(8, static (ref w, v) => w.Write(v), static (ref r) => r.ReadDouble());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<decimal> Decimal { get; } = new ScalarCodec<decimal>(16, static (ref w, v) => w.Write(v), static (ref r) => r.ReadDecimal());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<string?> String { get; } = new ScalarCodec<string?>(1, static (ref w, v) => w.Write(v), static (ref r) => r.ReadString())
    {
        HeapBytes = static (value, ref meter) => meter.AddString(value),
    };

    /// <inheritdoc cref="Boolean"/>
    public static Codec<Guid> Guid { get; } = Plain<Guid>(16, static (ref w, v) => w.Write(v), static (ref r) => r.ReadGuid());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<DateTime> DateTime { get; } = Checked<DateTime>(8, static (ref w, v) => w.Write(v), static (ref r) => r.ReadDateTime());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<DateTimeOffset> DateTimeOffset { get; } =
        new ScalarCodec<DateTimeOffset>(10, static (ref w, v) => w.Write(v), static (ref r) => r.ReadDateTimeOffset());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<DateOnly> DateOnly { get; } = Checked<DateOnly>(4, static (ref w, v) => w.Write(v), static (ref r) => r.ReadDateOnly());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<TimeOnly> TimeOnly { get; } = Checked<TimeOnly>(8, static (ref w, v) => w.Write(v), static (ref r) => r.ReadTimeOnly());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<TimeSpan> TimeSpan { get; } = Plain<TimeSpan>(8, static (ref w, v) => w.Write(v), static (ref r) => r.ReadTimeSpan());

    /// <inheritdoc cref="Boolean"/>
    public static Codec<Uri?> Uri => UriCodec.Instance;

    /// <inheritdoc cref="Boolean"/>
    public static Codec<Version?> Version { get; } = new ScalarCodec<Version?>(1, static (ref w, v) => w.Write(v), static (ref r) => r.ReadVersion())
    {
        HeapBytes = static (value, ref meter) =>
        {
            if (value is not null)
            {
                meter.AddObject(4 * sizeof(int));
            }
        },
    };

    /// <inheritdoc cref="Boolean"/>
    public static Codec<BigInteger> BigInteger { get; } =
        new ScalarCodec<BigInteger>(4, static (ref w, v) => w.Write(v), static (ref r) => r.ReadBigInteger())
        {
            HeapBytes = static (value, ref meter) =>
            {
                // What fits an int lies in the struct itself, but for the least one.
                if (value > int.MaxValue || value <= int.MinValue)
                {
                    meter.AddArray((value.GetByteCount(isUnsigned: value.Sign > 0) + sizeof(uint) - 1) / sizeof(uint), sizeof(uint));
                }
            },
        };

    /// <inheritdoc cref="Boolean"/>
    public static Codec<CultureInfo?> CultureInfo => CultureCodec.Instance;

    /// <summary>The codec of an enum, named or not: any of its integers is a value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public static Codec<T> Enum<T>()
        where T : struct, Enum => EnumCodec<T>.Instance;

    /// <summary>The codec of nullable values.</summary>
    /// <typeparam name="T">The type of a value that is there.</typeparam>
    /// <param name="value">Its codec.</param>
    public static Codec<T?> Nullable<T>(Codec<T> value)
        where T : struct => new NullableCodec<T>(value);

    // Any bits are a value, and they are the encoding.
    private static ScalarCodec<T> Plain<T>(int size, Writing<T> write, Reading<T> read)
        where T : unmanaged => new(size, write, read) { IsItsMemory = true, TakesAnyBits = true };

    // The bits are the encoding, but not any are a value.
    private static ScalarCodec<T> Checked<T>(int size, Writing<T> write, Reading<T> read)
        where T : unmanaged => new(size, write, read) { IsItsMemory = true };

    // Eight bytes whatever the process.
    private static ScalarCodec<T> Native<T>(Writing<T> write, Reading<T> read)
        where T : unmanaged => new(sizeof(long), write, read) { IsItsMemory = nint.Size == sizeof(long), TakesAnyBits = true };
}
