using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Memo.Keys;

namespace Memo.CompilerServices;

/// <summary>
/// Writes the canonical encoding of arguments: injective (unequal arguments give unequal bytes), little-endian, every
/// variable part behind its length, every nullable part behind a mark.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct KeyWriter
{
    private ByteBuffer _bytes;

    internal KeyWriter(Span<byte> initial) => _bytes = new ByteBuffer(initial);

    /// <summary>What has been written.</summary>
    internal readonly ReadOnlySpan<byte> Written => _bytes.Written;

    internal void Dispose() => _bytes.Dispose();

    /// <summary>Writes whether a nullable argument has a value.</summary>
    /// <param name="hasValue">Whether it has; the value must follow then.</param>
    /// <returns><paramref name="hasValue"/>.</returns>
    public bool WritePresence(bool hasValue)
    {
        Write(hasValue);
        return hasValue;
    }

    /// <summary>Writes one argument.</summary>
    /// <param name="value">The argument.</param>
    public void Write(bool value) => Write(value ? (byte)1 : (byte)0);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(byte value) => _bytes.Take(1)[0] = value;

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(sbyte value) => Write((byte)value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(char value) => Write((ushort)value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(short value) => Write((ushort)value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(_bytes.Take(sizeof(ushort)), value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(int value) => Write((uint)value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(_bytes.Take(sizeof(uint)), value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(long value) => Write((ulong)value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(_bytes.Take(sizeof(ulong)), value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(nint value) => Write((long)value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(nuint value) => Write((ulong)value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(Int128 value) => Write((UInt128)value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(UInt128 value) => BinaryPrimitives.WriteUInt128LittleEndian(_bytes.Take(16), value);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(Half value) => Write(BitConverter.HalfToUInt16Bits(value));

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(float value) => Write(BitConverter.SingleToUInt32Bits(value));

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(double value) => Write(BitConverter.DoubleToUInt64Bits(value));

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        foreach (var part in parts)
        {
            Write(part);
        }
    }

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(string? value)
    {
        if (WritePresence(value is not null))
        {
            WriteChars(value);
        }
    }

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(Guid value) => value.TryWriteBytes(_bytes.Take(16));

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(DateTime value) => Write(value.RawBits);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(DateTimeOffset value)
    {
        Write(value.Ticks);
        Write((short)value.TotalOffsetMinutes);
    }

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(DateOnly value) => Write(value.DayNumber);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(TimeOnly value) => Write(value.Ticks);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(TimeSpan value) => Write(value.Ticks);

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(Uri? value)
    {
        if (WritePresence(value is not null))
        {
            Write(value!.IsAbsoluteUri);
            Write(value.UserEscaped);
            Write(UriIdentity.KeepsPath(value));
            WriteChars(value.OriginalString);
            WriteChars(UriIdentity.Canonical(value));
        }
    }

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(Version? value)
    {
        if (WritePresence(value is not null))
        {
            Write(value!.Major);
            Write(value.Minor);
            Write(value.Build);
            Write(value.Revision);
        }
    }

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(BigInteger value)
    {
        var length = value.GetByteCount();
        Write(length);
        value.TryWriteBytes(_bytes.Take(length), out _);
    }

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(CultureInfo? value)
    {
        if (WritePresence(value is not null))
        {
            WriteChars(value!.Name);
            WriteChars(value.CompareInfo.Name);
            Write(value.UseUserOverride);
        }
    }

    private void WriteChars(ReadOnlySpan<char> value)
    {
        Write(value.Length);
        var target = _bytes.Take(value.Length * sizeof(char));
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(value).CopyTo(target);
            return;
        }

        for (var i = 0; i < value.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(target[(i * sizeof(char))..], value[i]);
        }
    }
}
