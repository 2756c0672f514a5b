using System.Buffers.Binary;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Memo.Keys;

namespace Memo.CompilerServices;

/// <summary>
/// Reads what a <see cref="CanonicalWriter"/> wrote, and trusts nothing: any input gives a value or an
/// <see cref="InvalidDataException"/>, and no length makes it allocate more than the input can justify.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct CanonicalReader
{
    private ReadOnlySpan<byte> _bytes;
    private NodeBudget _nodes;

    internal CanonicalReader(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>How many bytes are left.</summary>
    public readonly int Remaining => _bytes.Length;

    /// <summary>Enters a value that has parts; <see cref="Leave"/> must follow.</summary>
    /// <param name="parts">How many parts are known to follow.</param>
    /// <exception cref="InvalidDataException">The value is nested too deeply or has too many nodes.</exception>
    public void Enter(int parts = 0)
    {
        if (!_nodes.TryEnter(parts))
        {
            throw new InvalidDataException("The value is nested too deeply or has too many nodes.");
        }
    }

    /// <summary>Leaves the value that was entered last.</summary>
    public void Leave() => _nodes.Leave();

    /// <summary>Reads whether a nullable value has one, and enters it if it has.</summary>
    /// <returns>Whether the value follows; <see cref="Leave"/> must follow it.</returns>
    public bool EnterPresent()
    {
        if (!ReadPresence())
        {
            return false;
        }

        Enter();
        return true;
    }

    /// <summary>Reads whether a nullable value has one.</summary>
    public bool ReadPresence() => ReadBoolean();

    /// <summary>Reads the number of elements that follow.</summary>
    /// <param name="bytesEach">How many bytes each of them takes at least; with zero, as many as the bound of nodes are believed.</param>
    /// <exception cref="InvalidDataException">So many cannot follow.</exception>
    public int ReadCount(int bytesEach)
    {
        var count = ReadInt32();
        if (count < 0 || count > (bytesEach == 0 ? NodeBudget.MaxNodes : Remaining / bytesEach))
        {
            throw Unexpected("a number of elements");
        }

        return count;
    }

    /// <summary>Reads bytes as they are.</summary>
    /// <param name="count">How many.</param>
    public ReadOnlySpan<byte> ReadRaw(int count)
    {
        if ((uint)count > (uint)_bytes.Length)
        {
            throw new InvalidDataException("The data ends too early.");
        }

        var taken = _bytes[..count];
        _bytes = _bytes[count..];
        return taken;
    }

    /// <summary>Throws unless everything has been read.</summary>
    /// <exception cref="InvalidDataException">There are bytes left.</exception>
    public readonly void ThrowUnlessAtEnd()
    {
        if (!_bytes.IsEmpty)
        {
            throw new InvalidDataException("There is more data than the value takes.");
        }
    }

    /// <summary>Reads one value.</summary>
    public bool ReadBoolean() => ReadByte() switch { 0 => false, 1 => true, _ => throw Unexpected("a Boolean") };

    /// <inheritdoc cref="ReadBoolean"/>
    public byte ReadByte() => ReadRaw(1)[0];

    /// <inheritdoc cref="ReadBoolean"/>
    public sbyte ReadSByte() => (sbyte)ReadByte();

    /// <inheritdoc cref="ReadBoolean"/>
    public char ReadChar() => (char)ReadUInt16();

    /// <inheritdoc cref="ReadBoolean"/>
    public short ReadInt16() => (short)ReadUInt16();

    /// <inheritdoc cref="ReadBoolean"/>
    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(ReadRaw(sizeof(ushort)));

    /// <inheritdoc cref="ReadBoolean"/>
    public int ReadInt32() => (int)ReadUInt32();

    /// <inheritdoc cref="ReadBoolean"/>
    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadRaw(sizeof(uint)));

    /// <inheritdoc cref="ReadBoolean"/>
    public long ReadInt64() => (long)ReadUInt64();

    /// <inheritdoc cref="ReadBoolean"/>
    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadRaw(sizeof(ulong)));

    /// <inheritdoc cref="ReadBoolean"/>
    public nint ReadIntPtr() => ReadInt64() is var value && value == (nint)value ? (nint)value : throw Unexpected("a native integer");

    /// <inheritdoc cref="ReadBoolean"/>
    public nuint ReadUIntPtr() => ReadUInt64() is var value && value == (nuint)value ? (nuint)value : throw Unexpected("a native integer");

    /// <inheritdoc cref="ReadBoolean"/>
    public Int128 ReadInt128() => (Int128)ReadUInt128();

    /// <inheritdoc cref="ReadBoolean"/>
    public UInt128 ReadUInt128() => BinaryPrimitives.ReadUInt128LittleEndian(ReadRaw(16));

    /// <inheritdoc cref="ReadBoolean"/>
    public Half ReadHalf() => BitConverter.UInt16BitsToHalf(ReadUInt16());

    /// <inheritdoc cref="ReadBoolean"/>
    public float ReadSingle() => BitConverter.UInt32BitsToSingle(ReadUInt32());

    /// <inheritdoc cref="ReadBoolean"/>
    public double ReadDouble() => BitConverter.UInt64BitsToDouble(ReadUInt64());

    /// <inheritdoc cref="ReadBoolean"/>
    public decimal ReadDecimal()
    {
        Span<int> parts = [ReadInt32(), ReadInt32(), ReadInt32(), ReadInt32()];
        try
        {
            return new decimal(parts);
        }
        catch (ArgumentException)
        {
            throw Unexpected("a decimal");
        }
    }

    /// <inheritdoc cref="ReadBoolean"/>
    public string? ReadString() => ReadPresence() ? ReadChars() : null;

    /// <inheritdoc cref="ReadBoolean"/>
    public Guid ReadGuid() => new(ReadRaw(16));

    /// <inheritdoc cref="ReadBoolean"/>
    public DateTime ReadDateTime() =>
        RawBitsExtensions.TryMakeDateTime(ReadUInt64(), out var value) ? value : throw Unexpected("a date and time");

    /// <inheritdoc cref="ReadBoolean"/>
    public DateTimeOffset ReadDateTimeOffset()
    {
        var (ticks, minutes) = (ReadInt64(), ReadInt16());
        try
        {
            return new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes));
        }
        catch (ArgumentException)
        {
            throw Unexpected("a date and time with an offset");
        }
    }

    /// <inheritdoc cref="ReadBoolean"/>
    public DateOnly ReadDateOnly() =>
        ReadInt32() is var days && (uint)days <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(days) : throw Unexpected("a date");

    /// <inheritdoc cref="ReadBoolean"/>
    public TimeOnly ReadTimeOnly() =>
        ReadInt64() is var ticks && (ulong)ticks <= (ulong)TimeOnly.MaxValue.Ticks ? new TimeOnly(ticks) : throw Unexpected("a time of day");

    /// <inheritdoc cref="ReadBoolean"/>
    public TimeSpan ReadTimeSpan() => new(ReadInt64());

    /// <inheritdoc cref="ReadBoolean"/>
    public Uri? ReadUri() => ReadPresence() ? UriIdentity.Read(ref this) : null;

    /// <inheritdoc cref="ReadBoolean"/>
    public Version? ReadVersion()
    {
        if (!ReadPresence())
        {
            return null;
        }

        var (major, minor, build, revision) = (ReadInt32(), ReadInt32(), ReadInt32(), ReadInt32());
        return (major | minor) < 0 || build < -1 || revision < -1 || (build < 0 && revision >= 0)
            ? throw Unexpected("a version")
            : revision >= 0 ? new Version(major, minor, build, revision)
            : build >= 0 ? new Version(major, minor, build)
            : new Version(major, minor);
    }

    /// <inheritdoc cref="ReadBoolean"/>
    public BigInteger ReadBigInteger() => new(ReadRaw(ReadCount(1)));

    /// <inheritdoc cref="ReadBoolean"/>
    public CultureInfo? ReadCultureInfo() => ReadPresence() ? CultureIdentity.Read(ref this) : null;

    internal string ReadChars()
    {
        var bytes = ReadRaw(checked(ReadCount(sizeof(char)) * sizeof(char)));
        if (BitConverter.IsLittleEndian)
        {
            return new string(MemoryMarshal.Cast<byte, char>(bytes));
        }

        return string.Create(bytes.Length / sizeof(char), bytes, static (target, bytes) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(i * sizeof(char))..]);
            }
        });
    }

    internal static InvalidDataException Unexpected(string what) => new($"The bytes are not those of {what}.");
}
