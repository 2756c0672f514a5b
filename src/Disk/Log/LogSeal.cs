using System.Buffers.Binary;
using System.Numerics;

namespace Memo.Disk.Log;

/// <summary>Checksums of what the log holds: entries carry their own, marks do not.</summary>
internal static class LogSeal
{
    /// <summary>The checksum of bytes at a position: CRC-32C, of the position too.</summary>
    public static long Of(ReadOnlySpan<byte> bytes, long position)
    {
        var sum = BitOperations.Crc32C(uint.MaxValue, (ulong)position);
        while (bytes.Length >= sizeof(ulong))
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var rest in bytes)
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return ~sum;
    }

    /// <summary>What a row adds to the sum of all.</summary>
    public static long Share(long position, long seal) => unchecked(position * seal);
}
