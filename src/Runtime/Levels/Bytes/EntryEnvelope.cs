using System.Buffers.Binary;

namespace Memo.Levels.Bytes;

/// <summary>
/// What stands around the payload of a persisted entry, format version 1; numbers are little-endian. docs/storage-format.md describes
/// it for readers in other languages.
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
///  24   8  epoch of the invalidation log; 0 where there is no log
///  32   8  position in that log where the computation began
///  40   8  created, in ticks of UTC
///  48   8  expires, likewise; the largest number: never
///  56   8  until when it may be served after a failure, likewise; no earlier than it expires
///  64  32  hash of the key: SHA-256 of format version, namespace, method and arguments
///  96  32  fingerprint: SHA-256 of the code's and the layout's
/// 128      tags, each two bytes of length and UTF-8; then the payload
/// </code>
/// </remarks>
internal readonly ref struct EntryEnvelope
{
    public const int HashSize = 32;
    public const int HeaderSize = 128;

    private const uint Magic = 0x4F4D454D;
    private const byte FormatVersion = 1;
    private const int ChecksumAt = 8;
    private const int ExpiresAt = 48;
    private const int FailSafeEndAt = 56;
    private const int KeyHashAt = 64;
    private const int FingerprintAt = 96;

    public required EntryFlags Flags { get; init; }

    public required int UncompressedLength { get; init; }

    public required int CostMicroseconds { get; init; }

    public LogPosition Position { get; init; }

    public required long CreatedTicks { get; init; }

    public required long ExpiresTicks { get; init; }

    public required long FailSafeEndTicks { get; init; }

    public required ReadOnlySpan<byte> KeyHash { get; init; }

    public required ReadOnlySpan<byte> Fingerprint { get; init; }

    /// <summary>The tags; to be written they must be <see cref="EntryTags.AreWritable"/>.</summary>
    public ReadOnlySpan<string> Tags { get; init; }

    public required ReadOnlySpan<byte> Payload { get; init; }

    /// <summary>How many bytes it takes.</summary>
    public int Size => checked(HeaderSize + EntryTags.SizeOf(Tags) + Payload.Length);

    /// <summary>Reads an entry; it can be trusted to be one that was written, not to be the right one.</summary>
    /// <returns>False if the bytes are not an entry of this version, are not all there, are damaged, or contradict themselves.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out EntryEnvelope envelope)
    {
        envelope = default;
        if (bytes.Length < HeaderSize
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic
            || bytes[4] != FormatVersion
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]) != ChecksumOf(bytes)
            || !EntryTags.TryRead(bytes[HeaderSize..], BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), out var tags, out var payload)
            || BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]) != payload.Length)
        {
            return false;
        }

        envelope = new EntryEnvelope
        {
            Flags = (EntryFlags)bytes[5],
            UncompressedLength = BinaryPrimitives.ReadInt32LittleEndian(bytes[16..]),
            CostMicroseconds = BinaryPrimitives.ReadInt32LittleEndian(bytes[20..]),
            Position = new LogPosition(BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[32..])),
            CreatedTicks = BinaryPrimitives.ReadInt64LittleEndian(bytes[40..]),
            ExpiresTicks = BinaryPrimitives.ReadInt64LittleEndian(bytes[ExpiresAt..]),
            FailSafeEndTicks = BinaryPrimitives.ReadInt64LittleEndian(bytes[FailSafeEndAt..]),
            KeyHash = bytes.Slice(KeyHashAt, HashSize),
            Fingerprint = bytes.Slice(FingerprintAt, HashSize),
            Tags = tags,
            Payload = payload,
        };
        return envelope.IsConsistent();
    }

    /// <summary>Writes the entry.</summary>
    /// <param name="target"><see cref="Size"/> bytes.</param>
    public void WriteTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, Magic);
        target[4] = FormatVersion;
        target[5] = (byte)Flags;
        BinaryPrimitives.WriteUInt16LittleEndian(target[6..], (ushort)Tags.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[12..], Payload.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[16..], UncompressedLength);
        BinaryPrimitives.WriteInt32LittleEndian(target[20..], CostMicroseconds);
        BinaryPrimitives.WriteInt64LittleEndian(target[24..], Position.Epoch);
        BinaryPrimitives.WriteInt64LittleEndian(target[32..], Position.Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(target[40..], CreatedTicks);
        BinaryPrimitives.WriteInt64LittleEndian(target[ExpiresAt..], ExpiresTicks);
        BinaryPrimitives.WriteInt64LittleEndian(target[FailSafeEndAt..], FailSafeEndTicks);
        KeyHash.CopyTo(target[KeyHashAt..]);
        Fingerprint.CopyTo(target[FingerprintAt..]);
        var tagBytes = EntryTags.Write(Tags, target[HeaderSize..]);
        Payload.CopyTo(target[(HeaderSize + tagBytes)..]);
        BinaryPrimitives.WriteUInt32LittleEndian(target[ChecksumAt..], ChecksumOf(target));
    }

    /// <summary>Changes the position of an entry, in the bytes it was written to.</summary>
    /// <param name="entry">All bytes of the entry.</param>
    /// <param name="position">Up to where the log of invalidations is known not to invalidate it.</param>
    public static void MovePosition(Span<byte> entry, LogPosition position)
    {
        BinaryPrimitives.WriteInt64LittleEndian(entry[24..], position.Epoch);
        BinaryPrimitives.WriteInt64LittleEndian(entry[32..], position.Sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[ChecksumAt..], ChecksumOf(entry));
    }

    /// <summary>Moves the end of an entry, in the bytes it was written to.</summary>
    /// <param name="entry">All bytes of the entry.</param>
    /// <param name="expiresTicks">When it expires.</param>
    /// <param name="failSafeEndTicks">Until when it may be served after a failure.</param>
    public static void MoveEnd(Span<byte> entry, long expiresTicks, long failSafeEndTicks)
    {
        BinaryPrimitives.WriteInt64LittleEndian(entry[ExpiresAt..], expiresTicks);
        BinaryPrimitives.WriteInt64LittleEndian(entry[FailSafeEndAt..], failSafeEndTicks);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[ChecksumAt..], ChecksumOf(entry));
    }

    private static uint ChecksumOf(ReadOnlySpan<byte> bytes) => Crc32C.Of(bytes[..ChecksumAt], bytes[(ChecksumAt + sizeof(uint))..]);

    // A checksum is no proof of where bytes come from.
    private bool IsConsistent() =>
        (Flags & ~EntryFlags.All) == 0
        && CostMicroseconds >= 0
        && UncompressedLength >= 0
        && ((Flags & EntryFlags.Compressed) != 0 || UncompressedLength == Payload.Length)
        && Position.Sequence >= 0
        && CreatedTicks >= 0
        && CreatedTicks <= DateTime.MaxValue.Ticks
        && ExpiresTicks >= CreatedTicks
        && FailSafeEndTicks >= ExpiresTicks;
}
