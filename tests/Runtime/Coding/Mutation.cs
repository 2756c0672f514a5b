using System.Buffers.Binary;

namespace Memo.Tests.Coding;

/// <summary>Makes bytes that are nearly an encoding, or nothing like one.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] bytes, Randomness random)
    {
        var mutated = random.Below(10) == 0 ? random.Many(static unit => (byte)unit.Next(), 40) : [.. bytes];
        for (var i = random.Below(3); i >= 0; i--)
        {
            mutated = Once(mutated, random);
        }

        return mutated;
    }

    private static byte[] Once(byte[] bytes, Randomness random)
    {
        var at = random.Below(bytes.Length + 1);
        switch (random.Below(6))
        {
            case 0 when at < bytes.Length:
                bytes[at] ^= (byte)(1 << random.Below(8));
                return bytes;
            case 1 when at < bytes.Length:
                bytes[at] = random.Of<byte>(0, 1, 2, 0x20, 0x24, 0x2d, 0x7f, 0x80, 0xff);
                return bytes;
            case 2 when bytes.Length - at >= sizeof(int):
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), random.Of(int.MaxValue, int.MinValue, -1, 0, 1, 1_000_000, bytes.Length, 1 << random.Below(31)));
                return bytes;
            case 3:
                return bytes[..at];
            case 4:
                return [.. bytes[..at], .. random.Many(static unit => (byte)unit.Next(), 8), .. bytes[at..]];
            default:
                return [.. bytes[..at], .. bytes[random.Below(bytes.Length + 1)..]];
        }
    }
}
