using System.Buffers.Binary;

namespace Memo.Levels.Bytes;

/// <summary>
/// What stands around the payload of a persisted entry, format version 1; numbers are little-endian.
/// </summary>
/// <remarks>
/// <code>
///   0   4  magic: "MEMO"
///   4   1  format version
///   5   1  flags
///   6   2  number of tags
///   8   4  CRC-32C of everything but these four bytes
///  12   4  length of the payload as it stands here
///  16   4  length of the payload before compression
///  20   4  what computing took, in microseconds
///  24   8  position in the invalidation log where the computation began; 0 where there is no log
///  32   8  created, in ticks of UTC
///  40   8  expires, likewise; the largest number: never
///  48   8  until when it may be served after a failure, likewise; no earlier than it expires
///  56  32  hash of the key: SHA-256 of format version, namespace, method and arguments
///  88  32  fingerprint: SHA-256 of the code's and the layout's
/// 120      tags, each two bytes of length and UTF-8; then the payload
/// </code>
/// </remarks>
internal readonly ref struct EntryEnvelope
{
    public const int HashSize = 32;

    private const uint Magic = 0x4F4D454D;
    private const byte FormatVersion = 1;
    private const int ChecksumAt = 8;
    private const int HeaderSize = 120;

    public required EntryFlags Flags { get; init; }

    public required int UncompressedLength { get; init; }

    public required int CostMicroseconds { get; init; }

    public long Position { get; init; }

    public required long CreatedTicks { get; init; }

    public required long ExpiresTicks { get; init; }

    public required long FailSafeEndTicks { get; init; }

    public required ReadOnlySpan<byte> KeyHash { get; init; }

    public required ReadOnlySpan<byte> Fingerprint { get; init; }

    public required ReadOnlySpan<byte> Payload { get; init; }

    /// <summary>How many bytes it takes.</summary>
    public int Size => HeaderSize + Payload.Length;

    /// <summary>Reads an entry; it can be trusted to be one that was written, not to be the right one.</summary>
    /// <returns>False if the bytes are not an entry of this version, are not all there, or are damaged.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out EntryEnvelope envelope)
    {
        envelope = default;
        if (bytes.Length < HeaderSize
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic
            || bytes[4] != FormatVersion
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]) != ChecksumOf(bytes)
            || (bytes[5] & ~(byte)EntryFlags.All) != 0
            || !TrySkipTags(bytes, out var payload)
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) != payload.Length)
        {
            return false;
        }

        envelope = new EntryEnvelope
        {
            Flags = (EntryFlags)bytes[5],
            UncompressedLength = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]),
            CostMicroseconds = Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(bytes[20..])),
            Position = BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]),
            CreatedTicks = BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]),
            ExpiresTicks = BinaryPrimitives.ReadInt64LittleEndian(bytes[40..]),
            FailSafeEndTicks = BinaryPrimitives.ReadInt64LittleEndian(bytes[48..]),
            KeyHash = bytes.Slice(56, HashSize),
            Fingerprint = bytes.Slice(88, HashSize),
            Payload = payload,
        };
        return true;
    }

    /// <summary>Writes the entry.</summary>
    /// <param name="target"><see cref="Size"/> bytes.</param>
    public void WriteTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, Magic);
        target[4] = FormatVersion;
        target[5] = (byte)Flags;
        BinaryPrimitives.WriteUInt16LittleEndian(target[6..], 0);
        BinaryPrimitives.WriteInt32LittleEndian(target[12..], Payload.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[16..], UncompressedLength);
        BinaryPrimitives.WriteInt32LittleEndian(target[20..], CostMicroseconds);
        BinaryPrimitives.WriteInt64LittleEndian(target[24..], Position);
        BinaryPrimitives.WriteInt64LittleEndian(target[32..], CreatedTicks);
        BinaryPrimitives.WriteInt64LittleEndian(target[40..], ExpiresTicks);
        BinaryPrimitives.WriteInt64LittleEndian(target[48..], FailSafeEndTicks);
        KeyHash.CopyTo(target[56..]);
        Fingerprint.CopyTo(target[88..]);
        Payload.CopyTo(target[HeaderSize..]);
        BinaryPrimitives.WriteUInt32LittleEndian(target[ChecksumAt..], ChecksumOf(target));
    }

    private static uint ChecksumOf(ReadOnlySpan<byte> bytes) => Crc32C.Of(bytes[..ChecksumAt], bytes[(ChecksumAt + sizeof(uint))..]);

    private static bool TrySkipTags(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> payload)
    {
        payload = bytes[HeaderSize..];
        for (var tags = BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]); tags > 0; tags--)
        {
            if (payload.Length < sizeof(ushort) || payload.Length - sizeof(ushort) < BinaryPrimitives.ReadUInt16LittleEndian(payload))
            {
                return false;
            }

            payload = payload[(sizeof(ushort) + BinaryPrimitives.ReadUInt16LittleEndian(payload))..];
        }

        return true;
    }
}
