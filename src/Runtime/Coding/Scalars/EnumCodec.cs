using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>An enum: the integer behind it, in its own width.</summary>
/// <remarks>Without the constraint that says so, since a type parameter may stand for one.</remarks>
internal sealed class EnumCodec<T> : Codec<T>
{
    public static readonly EnumCodec<T> Instance = new();

    public override bool IsImmutable => true;

    public override int MinimumSize => Unsafe.SizeOf<T>();

    internal override bool HasParts => false;

    internal override bool IsFlat => true;

    internal override bool IsMemory => true;

    internal override bool IsAnyBits => true;

    public override void Write(ref CanonicalWriter writer, T value)
    {
        switch (Unsafe.SizeOf<T>())
        {
            case sizeof(byte): writer.Write(Unsafe.BitCast<T, byte>(value)); break;
            case sizeof(ushort): writer.Write(Unsafe.BitCast<T, ushort>(value)); break;
            case sizeof(uint): writer.Write(Unsafe.BitCast<T, uint>(value)); break;
            default: writer.Write(Unsafe.BitCast<T, ulong>(value)); break;
        }
    }

    public override T Read(ref CanonicalReader reader) => Unsafe.SizeOf<T>() switch
    {
        sizeof(byte) => Unsafe.BitCast<byte, T>(reader.ReadByte()),
        sizeof(ushort) => Unsafe.BitCast<ushort, T>(reader.ReadUInt16()),
        sizeof(uint) => Unsafe.BitCast<uint, T>(reader.ReadUInt32()),
        _ => Unsafe.BitCast<ulong, T>(reader.ReadUInt64()),
    };

    public override T Copy(T value, ref CopyContext context) => value;

    public override void Measure(T value, ref SizeMeter meter)
    {
    }
}
