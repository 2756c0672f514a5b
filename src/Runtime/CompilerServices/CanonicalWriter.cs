using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Memo.Keys;

namespace Memo.CompilerServices;

/// <summary>
/// Writes the canonical encoding of values: injective (unequal values give unequal bytes), little-endian, every variable part
/// behind its length, every nullable part behind a mark.
/// </summary>
/// <remarks>
/// What cannot be encoded is refused, not thrown: the writer remembers it, and what was written is of no use then. Depth and
/// number of nodes are bounded, so that a cycle ends.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct CanonicalWriter
{
    private ByteBuffer _bytes;
    private NodeBudget _nodes;

    internal CanonicalWriter(Span<byte> initial) => _bytes = new ByteBuffer(initial);

    /// <summary>Whether a part of the value could not be encoded.</summary>
    public bool IsRefused { readonly get; private set; }

    /// <summary>What has been written.</summary>
    internal readonly ReadOnlySpan<byte> Written => _bytes.Written;

    /// <summary>How many bytes have been written.</summary>
    internal readonly int Length => _bytes.Length;

    internal void Dispose() => _bytes.Dispose();

    /// <inheritdoc cref="ByteBuffer.Truncate"/>
    internal void Truncate(int length) => _bytes.Truncate(length);

    /// <inheritdoc cref="ByteBuffer.Release"/>
    internal byte[]? ReleaseArray() => _bytes.Release();

    /// <summary>Says that the value cannot be encoded: its run-time type is not the expected one, or it is too deep or too large.</summary>
    public void Refuse() => IsRefused = true;

    /// <summary>Enters a value that has parts.</summary>
    /// <param name="parts">How many parts are known to follow.</param>
    /// <returns>
    /// Whether to go on; then <see cref="Leave"/> must follow. False if the writer has refused, or refuses now because the value
    /// is nested too deeply or has too many nodes.
    /// </returns>
    public bool TryEnter(int parts = 0)
    {
        if (IsRefused || !_nodes.TryEnter(parts))
        {
            Refuse();
            return false;
        }

        return true;
    }

    /// <summary>Leaves the value that was entered last.</summary>
    public void Leave() => _nodes.Leave();

    /// <summary>Writes whether a nullable value has one, and enters it if it has.</summary>
    /// <param name="hasValue">Whether it has.</param>
    /// <returns>Whether the value must follow, and <see cref="Leave"/> behind it.</returns>
    public bool TryEnterPresent(bool hasValue) => WritePresence(hasValue) && TryEnter();

    /// <summary>Writes bytes as they are; their length must be known to the reader.</summary>
    /// <param name="bytes">The bytes.</param>
    public void WriteRaw(scoped ReadOnlySpan<byte> bytes) => bytes.CopyTo(_bytes.Take(bytes.Length));

    /// <summary>Writes the number of elements that follow, as four bytes.</summary>
    /// <param name="count">The number.</param>
    public void WriteCount(int count) => Write(count);

    /// <summary>Bytes for the caller to fill.</summary>
    internal Span<byte> Take(int count) => _bytes.Take(count);

    /// <summary>Writes whether a nullable one has a value.</summary>
    /// <param name="hasValue">Whether it has; the value must follow then.</param>
    /// <returns><paramref name="hasValue"/>.</returns>
    public bool WritePresence(bool hasValue)
    {
        Write(hasValue);
        return hasValue;
    }

    /// <summary>Writes one value.</summary>
    /// <param name="value">The value.</param>
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

    /// <summary>Writes the exact type of an instance, by its name and that of its assembly.</summary>
    /// <param name="value">The type.</param>
    public void Write(Type value) => Write(TypeIdentity.Of(value));

    /// <summary>Writes arguments that are encoded already.</summary>
    /// <param name="value">The arguments.</param>
    public void Write(KeyContent value) => WriteRaw(value.Bytes);

    internal void WriteChars(ReadOnlySpan<char> value)
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
