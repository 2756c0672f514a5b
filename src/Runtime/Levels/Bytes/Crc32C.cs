using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Memo.Levels.Bytes;

/// <summary>The checksum of entries: CRC-32C (Castagnoli), as in RFC 3720, in several parts if need be.</summary>
internal static class Crc32C
{
    private const uint Start = uint.MaxValue;

    /// <summary>The checksum of two runs of bytes as if they were one.</summary>
    public static uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Add(Add(Start, first), second);

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
        }

        foreach (var value in bytes[(bytes.Length & ~(sizeof(ulong) - 1))..])
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return crc;
    }
}
