using System.Buffers.Binary;
using System.Numerics;

namespace Memo.Levels.Bytes;

/// <summary>The checksum of entries: CRC-32C (Castagnoli), as in RFC 3720, in several parts if need be.</summary>
internal static class Crc32C
{
    private const uint Start = uint.MaxValue;

    /// <summary>The checksum of two runs of bytes as if they were one.</summary>
    public static uint Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) => ~Add(Add(Start, first), second);

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var value in bytes)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return crc;
    }
}
