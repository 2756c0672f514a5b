using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Memo.Keys;

namespace Memo.CompilerServices;

/// <summary>
/// Equality of representation, one overload a scalar: true only if no method could tell the two values apart.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Representation
{
    /// <summary>Compares two values.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool Equal(bool left, bool right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(char left, char right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(sbyte left, sbyte right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(byte left, byte right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(short left, short right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(ushort left, ushort right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(int left, int right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(uint left, uint right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(long left, long right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(ulong left, ulong right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(nint left, nint right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(nuint left, nuint right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(Int128 left, Int128 right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(UInt128 left, UInt128 right) => left == right;

    /// <summary>Compares bits: zeros of either sign differ, and so do NaNs of other payloads.</summary>
    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(Half left, Half right) =>
        BitConverter.HalfToUInt16Bits(left) == BitConverter.HalfToUInt16Bits(right);

    /// <inheritdoc cref="Equal(Half, Half)"/>
    public static bool Equal(float left, float right) =>
        BitConverter.SingleToUInt32Bits(left) == BitConverter.SingleToUInt32Bits(right);

    /// <inheritdoc cref="Equal(Half, Half)"/>
    public static bool Equal(double left, double right) =>
        BitConverter.DoubleToUInt64Bits(left) == BitConverter.DoubleToUInt64Bits(right);

    /// <summary>Compares value, scale and sign: <c>1.0m</c> and <c>1.00m</c> differ.</summary>
    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(decimal left, decimal right) =>
        Unsafe.BitCast<decimal, Int128>(left) == Unsafe.BitCast<decimal, Int128>(right);

    /// <summary>Compares ordinally, UTF-16 unit by UTF-16 unit.</summary>
    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(string? left, string? right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(Guid left, Guid right) => left == right;

    /// <summary>Compares ticks, kind and the mark of an ambiguous local hour.</summary>
    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(DateTime left, DateTime right) => left.RawBits == right.RawBits;

    /// <summary>Compares local time and offset: one instant seen from two zones is two values.</summary>
    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(DateTimeOffset left, DateTimeOffset right) => left.EqualsExact(right);

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(DateOnly left, DateOnly right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(TimeOnly left, TimeOnly right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(TimeSpan left, TimeSpan right) => left == right;

    /// <summary>Compares what was written and how it was understood, not what it is equivalent to.</summary>
    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(Uri? left, Uri? right) => UriIdentity.Equal(left, right);

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(Version? left, Version? right) => left == right;

    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(BigInteger left, BigInteger right) => left == right;

    /// <summary>Compares names; only cultures for which <see cref="IsKeyable(CultureInfo)"/> holds may be compared.</summary>
    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(CultureInfo? left, CultureInfo? right) => CultureIdentity.Equal(left, right);

    /// <summary>Compares the exact types of instances.</summary>
    /// <inheritdoc cref="Equal(bool, bool)"/>
    public static bool Equal(Type left, Type right) => left == right;

    /// <summary>Whether the value is a plain <see cref="Uri"/>, not an instance of a derived class.</summary>
    /// <param name="value">The argument.</param>
    public static bool IsKeyable(Uri? value) => value is null || value.GetType() == typeof(Uri);

    /// <summary>Whether the culture is read-only and exactly what its name stands for.</summary>
    /// <param name="value">The argument.</param>
    public static bool IsKeyable(CultureInfo? value) => value is null || CultureIdentity.IsStandard(value);
}
