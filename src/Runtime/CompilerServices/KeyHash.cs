using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Memo.Keys;

namespace Memo.CompilerServices;

/// <summary>
/// The hash of a key in memory: a chain of folded 64-bit multiplications, seeded at random once a process, so that nobody
/// can choose arguments that collide. It spreads entries over a table; keys are always compared in full.
/// </summary>
/// <remarks>The folded multiplication (the high half of a 128-bit product xor its low half) is that of wyhash by Wang Yi.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct KeyHash
{
    private static readonly ulong Seed = RandomOdd();
    private static readonly ulong Secret = RandomOdd();

    private ulong _state;

    /// <summary>Starts the hash of a key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyHash Start() => new() { _state = Seed };

    /// <summary>The hash of what was added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int ToHashCode() => (int)(_state ^ (_state >> 32));

    /// <summary>Adds one argument.</summary>
    /// <param name="value">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong value) => _state = Fold(_state ^ value, Secret);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(bool value) => Add(value ? 1UL : 0UL);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(char value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(sbyte value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(byte value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(short value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(ushort value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(int value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(uint value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(long value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(nint value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(nuint value) => Add((ulong)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(Int128 value) => Add((UInt128)value);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(UInt128 value)
    {
        Add((ulong)value);
        Add((ulong)(value >> 64));
    }

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(Half value) => Add((ulong)BitConverter.HalfToUInt16Bits(value));

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(float value) => Add((ulong)BitConverter.SingleToUInt32Bits(value));

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(double value) => Add(BitConverter.DoubleToUInt64Bits(value));

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(decimal value) => Add(Unsafe.BitCast<decimal, UInt128>(value));

    /// <inheritdoc cref="Add(ulong)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(string? value) => _state = value is null ? Fold(_state, Secret) : AddChars(_state, ref MemoryMarshal.GetReference(value.AsSpan()), value.Length);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(Guid value) => Add(Unsafe.BitCast<Guid, UInt128>(value));

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(DateTime value) => Add(value.RawBits);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(DateTimeOffset value) => Add((ulong)value.Ticks ^ ((ulong)value.TotalOffsetMinutes << 48));

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(DateOnly value) => Add((ulong)value.DayNumber);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(TimeOnly value) => Add((ulong)value.Ticks);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(TimeSpan value) => Add((ulong)value.Ticks);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(Uri? value) => Add(value?.OriginalString);

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(Version? value) => Add(value is null ? 0UL : (ulong)(uint)value.GetHashCode() | (1UL << 32));

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(BigInteger value) => Add((ulong)value.GetHashCode());

    /// <inheritdoc cref="Add(ulong)"/>
    public void Add(CultureInfo? value) => Add(value?.Name);

    private static ulong AddChars(ulong state, ref char first, int length)
    {
        ref var bytes = ref Unsafe.As<char, byte>(ref first);
        var count = length * sizeof(char);
        state ^= (ulong)(uint)length;
        while (count >= 16)
        {
            state = Fold(Unsafe.ReadUnaligned<ulong>(ref bytes) ^ Secret, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, 8)) ^ state);
            bytes = ref Unsafe.Add(ref bytes, 16);
            count -= 16;
        }

        return Fold(Tail(ref bytes, count) ^ Secret, (count > 8 ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, count - 8)) : 0) ^ state);
    }

    // The first (up to) eight of the bytes that are left; where they are four to seven, two overlapping reads cover them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Tail(ref byte bytes, int count) => count switch
    {
        >= 8 => Unsafe.ReadUnaligned<ulong>(ref bytes),
        >= 4 => Unsafe.ReadUnaligned<uint>(ref bytes) | ((ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, count - 4)) << 32),
        >= 2 => Unsafe.ReadUnaligned<ushort>(ref bytes),
        _ => 0,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }

    private static ulong RandomOdd()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BitConverter.ToUInt64(bytes) | 1;
    }
}
