using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using Memo.Keys;

namespace Memo.CompilerServices;

/// <summary>
/// The hash of a key in memory: a chain of folded 64-bit multiplications, seeded at random once a process, so that nobody
/// can choose arguments that collide. It spreads entries over a table; keys are always compared in full.
/// </summary>
/// <remarks>
/// The folded multiplication (the high half of a 128-bit product xor its low half) is that of wyhash by Wang Yi. One fold of equidistant
/// numbers keeps some of their regularity, and one seed in thousands shows it: buckets of 20 to 30 where 8 is the worst otherwise. The
/// checksum at the end has nothing in common with multiplication and leaves nothing of that; a hit does not feel it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyHash
{
    private static readonly ulong Seed = RandomOdd();
    private static readonly ulong Secret = RandomOdd();

    /// <summary>The hash of no argument, to which arguments are added.</summary>
    public static ulong Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Seed;
    }

    /// <summary>The hash code of what was added.</summary>
    /// <param name="hash">The hash.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToHashCode(ulong hash) => (int)BitOperations.Crc32C(0, hash);

    /// <summary>Adds one argument.</summary>
    /// <param name="hash">The hash so far.</param>
    /// <param name="value">The argument.</param>
    /// <returns>The hash with the argument.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, ulong value) => Fold(hash ^ value, Secret);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, bool value) => Add(hash, value ? 1UL : 0UL);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, char value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, sbyte value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, byte value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, short value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, ushort value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, int value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, uint value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, long value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, nint value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, nuint value) => Add(hash, (ulong)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, Int128 value) => Add(hash, (UInt128)value);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, UInt128 value) => Add(Add(hash, (ulong)value), (ulong)(value >> 64));

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, Half value) => Add(hash, (ulong)BitConverter.HalfToUInt16Bits(value));

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, float value) => Add(hash, (ulong)BitConverter.SingleToUInt32Bits(value));

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, double value) => Add(hash, BitConverter.DoubleToUInt64Bits(value));

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, decimal value) => Add(hash, Unsafe.BitCast<decimal, UInt128>(value));

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, string? value) =>
        value is null ? Fold(hash, Secret) : AddChars(hash, ref MemoryMarshal.GetReference(value.AsSpan()), value.Length);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, Guid value) => Add(hash, Unsafe.BitCast<Guid, UInt128>(value));

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, DateTime value) => Add(hash, value.RawBits);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, DateTimeOffset value) => Add(Add(hash, value.Ticks), value.TotalOffsetMinutes);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, DateOnly value) => Add(hash, (ulong)value.DayNumber);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, TimeOnly value) => Add(hash, (ulong)value.Ticks);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, TimeSpan value) => Add(hash, (ulong)value.Ticks);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, Uri? value) => Add(hash, value?.OriginalString);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, Version? value) => value is null
        ? Add(hash, 0UL)
        : Add(Add(hash, Join(value.Major, value.Minor)), Join(value.Build, value.Revision));

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, BigInteger value) => Add(hash, (ulong)value.GetHashCode());

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, CultureInfo? value) => Add(hash, value?.Name);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, KeyContent value) => AddBytes(hash, ref MemoryMarshal.GetReference(value.Bytes), value.Bytes.Length);

    /// <inheritdoc cref="Add(ulong, ulong)"/>
    public static ulong Add(ulong hash, Type? value) => Add(hash, value is null ? 0UL : (ulong)value.GetHashCode());

    private static ulong Join(int high, int low) => ((ulong)(uint)high << 32) | (uint)low;

    private static ulong AddChars(ulong hash, ref char first, int length) =>
        AddBytes(hash, ref Unsafe.As<char, byte>(ref first), length * sizeof(char));

    private static ulong AddBytes(ulong hash, ref byte bytes, int count)
    {
        hash ^= (ulong)(uint)count;
        while (count >= 16)
        {
            hash = Fold(Unsafe.ReadUnaligned<ulong>(ref bytes) ^ Secret, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, 8)) ^ hash);
            bytes = ref Unsafe.Add(ref bytes, 16);
            count -= 16;
        }

        return Fold(Tail(ref bytes, count) ^ Secret, (count > 8 ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, count - 8)) : 0) ^ hash);
    }

    // The first (up to) eight of the bytes that are left; where they are four to seven, two overlapping reads cover them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Tail(ref byte bytes, int count) => count switch
    {
        >= 8 => Unsafe.ReadUnaligned<ulong>(ref bytes),
        >= 4 => Unsafe.ReadUnaligned<uint>(ref bytes) | ((ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, count - 4)) << 32),
        >= 2 => Unsafe.ReadUnaligned<ushort>(ref bytes) | ((ulong)Unsafe.Add(ref bytes, count - 1) << 16),
        1 => bytes,
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        // Asking for the high half alone keeps both halves in registers; BigMul's out parameter goes through memory.
        return Bmi2.X64.IsSupported
            ? Bmi2.X64.MultiplyNoFlags(left, right) ^ (left * right)
            : Math.BigMul(left, right, out var low) ^ low;
    }

    private static ulong RandomOdd()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt64(bytes) | 1;
    }
}
