using System.Buffers.Binary;
using Memo.Levels.Bytes;

namespace Memo.Tests.Storages.Bytes;

/// <summary>The bytes around a payload: what they are for ever, and what is not believed.</summary>
public static class EntryEnvelopeTests
{
    private const int ChecksumAt = 8;
    private const long Never = long.MaxValue;
    private const long Noon = 638_500_000_000_000_000;

    private const string Hashes =
        "000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1FE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF";

    private const string NoPosition = "00000000000000000000000000000000";
    private const string WithoutEnd = "0600000000000000FFFFFFFFFFFFFF7FFFFFFFFFFFFFFF7F";

    // Made by a program in another language; never to be changed, for what was stored must stay readable.
    private static readonly Dictionary<string, string> Goldens = new()
    {
        ["plain"] = "4D454D4F010000002BCCA1AE030000000300000004030201" + NoPosition + WithoutEnd + Hashes + "616263",
        ["json"] = "4D454D4F0102000002CBFCEF020000000200000000000000" + NoPosition + "004016F95D68DC080086D91C5E68DC08000080232769DC08" + Hashes + "7B7D",
        ["null"] = "4D454D4F010400007F60C6C4000000000000000000000000" + NoPosition + WithoutEnd + Hashes,
        ["tags"] = "4D454D4F01000200CA438B7F010000000100000001000000" + "11223344556677080500000000000000" + WithoutEnd + Hashes + "090070726F647563743A310200C3A4FF",
        ["compressed"] = "4D454D4F010100004B8A34200D0000002823000000000000" + NoPosition + WithoutEnd + Hashes + "1B2723002400E2B140C2350000",
    };

    public static TheoryData<string> Names => [.. Goldens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public static void Entry_HasItsFormatForEver(string name)
    {
        var entry = Entry(name);
        var bytes = new byte[entry.Size];
        entry.WriteTo(bytes);

        Assert.Equal(Goldens[name], Convert.ToHexString(bytes));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public static void EntryOfOldTimes_IsRead(string name)
    {
        var expected = Entry(name);

        Assert.True(EntryEnvelope.TryRead(Convert.FromHexString(Goldens[name]), out var read));

        Assert.Equal(expected.Flags, read.Flags);
        Assert.Equal((expected.UncompressedLength, expected.CostMicroseconds), (read.UncompressedLength, read.CostMicroseconds));
        Assert.Equal(expected.Position, read.Position);
        Assert.Equal((expected.CreatedTicks, expected.ExpiresTicks, expected.FailSafeEndTicks), (read.CreatedTicks, read.ExpiresTicks, read.FailSafeEndTicks));
        Assert.Equal(expected.KeyHash, read.KeyHash);
        Assert.Equal(expected.Fingerprint, read.Fingerprint);
        Assert.Equal(expected.Tags, read.Tags);
        Assert.Equal(expected.Payload, read.Payload);
    }

    [Fact]
    public static void CompressedPayloadOfOldTimes_IsUnpacked()
    {
        Assert.True(EntryEnvelope.TryRead(Convert.FromHexString(Goldens["compressed"]), out var read));

        Assert.True(PayloadCompression.TryDecompress(read.Payload, read.UncompressedLength, out var payload));

        Assert.Equal(new byte[9_000], payload.AsSpan(0, read.UncompressedLength).ToArray());
    }

    [Fact]
    public static void EndThatMoves_LeavesTheRestAsItWas()
    {
        var bytes = Convert.FromHexString(Goldens["json"]);

        EntryEnvelope.MoveEnd(bytes, Noon + 7, Noon + 8);

        Assert.True(EntryEnvelope.TryRead(bytes, out var moved));
        Assert.Equal((Noon, Noon + 7, Noon + 8), (moved.CreatedTicks, moved.ExpiresTicks, moved.FailSafeEndTicks));
        Assert.Equal("{}"u8, moved.Payload);
    }

    [Theory]
    [InlineData("plain", 4, 0x02, "another version")]
    [InlineData("plain", 5, 0x08, "an unknown flag")]
    [InlineData("plain", 6, 0x01, "a tag that is not there")]
    [InlineData("plain", 12, 0x04, "a longer payload")]
    [InlineData("plain", 12, 0x02, "a shorter payload")]
    [InlineData("plain", 16, 0x04, "another length before compression, without compression")]
    [InlineData("compressed", 19, 0x80, "a negative length before compression")]
    [InlineData("plain", 23, 0x80, "a negative cost")]
    [InlineData("plain", 39, 0x80, "a negative position")]
    [InlineData("plain", 47, 0x80, "a negative beginning")]
    [InlineData("plain", 47, 0x7F, "a beginning beyond the calendar")]
    [InlineData("json", 55, 0x00, "an end before its beginning")]
    [InlineData("json", 63, 0x00, "a fail-safe end before its end")]
    [InlineData("tags", 129, 0x80, "a tag longer than the entry")]
    [InlineData("tags", 128, 0x00, "an empty tag")]
    [InlineData("tags", 130, 0xFF, "a tag that is no text")]
    [InlineData("tags", 7, 0x05, "too many tags")]
    public static void NonsenseBehindARightChecksum_IsNotBelieved(string name, int offset, byte value, string what)
    {
        var bytes = Convert.FromHexString(Goldens[name]);
        Assert.True(EntryEnvelope.TryRead(bytes, out _));

        bytes[offset] = value;
        Seal(bytes);

        Assert.False(EntryEnvelope.TryRead(bytes, out _), what);
    }

    [Fact]
    public static void RandomChanges_AreNeverBelieved()
    {
        var random = new Random(11);
        for (var round = 0; round < 100_000; round++)
        {
            var bytes = Convert.FromHexString(Goldens.Values.ElementAt(round % Goldens.Count));
            var before = (byte[])bytes.Clone();
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            if (random.Next(4) == 0)
            {
                bytes = bytes[..random.Next(bytes.Length)];
            }

            Assert.Equal(bytes.AsSpan().SequenceEqual(before), EntryEnvelope.TryRead(bytes, out _));
        }
    }

    [Fact]
    public static void RandomChangesBehindARightChecksum_NeverThrow()
    {
        var random = new Random(12);
        var believed = 0;
        for (var round = 0; round < 100_000; round++)
        {
            var bytes = Convert.FromHexString(Goldens.Values.ElementAt(round % Goldens.Count));
            bytes[random.Next(4) == 0 ? random.Next(bytes.Length) : random.Next(4, 24)] = (byte)random.Next(256);
            Seal(bytes);
            if (EntryEnvelope.TryRead(bytes, out var read))
            {
                believed++;
                Assert.True(read.FailSafeEndTicks >= read.ExpiresTicks && read.ExpiresTicks >= read.CreatedTicks);
                Assert.Equal(bytes.Length, read.Size);
            }
        }

        Assert.InRange(believed, 1_000, 99_000);
    }

    [Fact]
    public static void Tags_HaveTheirLimits()
    {
        Assert.True(EntryTags.AreWritable([]));
        Assert.True(EntryTags.AreWritable([new string('a', EntryTags.MaxBytes)]));
        Assert.True(EntryTags.AreWritable(Enumerable.Repeat("tag", EntryTags.MaxCount).ToArray()));
        Assert.False(EntryTags.AreWritable([new string('a', EntryTags.MaxBytes + 1)]));
        Assert.False(EntryTags.AreWritable([new string('ä', (EntryTags.MaxBytes / 2) + 1)]));
        Assert.False(EntryTags.AreWritable(Enumerable.Repeat("tag", EntryTags.MaxCount + 1).ToArray()));
        Assert.False(EntryTags.AreWritable([""]));
        Assert.False(EntryTags.AreWritable(["half a character: \uD800"]));
    }

    private static EntryEnvelope Entry(string name) => name switch
    {
        "plain" => New(EntryFlags.None, "abc"u8, cost: 0x01020304),
        "json" => New(EntryFlags.Json, "{}"u8, created: Noon, expires: Noon + TimeSpan.TicksPerMinute, failSafeEnd: Noon + TimeSpan.TicksPerDay),
        "null" => New(EntryFlags.Null, []),
        "tags" => New(EntryFlags.None, [0xFF], cost: 1, position: new(0x0877665544332211, 5), tags: ["product:1", "ä"]),
        _ => New(EntryFlags.Compressed, Convert.FromHexString("1B2723002400E2B140C2350000"), unpacked: 9_000),
    };

    private static EntryEnvelope New(
        EntryFlags flags, ReadOnlySpan<byte> payload, int? unpacked = null, int cost = 0, LogPosition position = default,
        long created = 6, long expires = Never, long failSafeEnd = Never, string[]? tags = null)
    {
        var hashes = Convert.FromHexString(Hashes);
        return new EntryEnvelope
        {
            Flags = flags,
            UncompressedLength = unpacked ?? payload.Length,
            CostMicroseconds = cost,
            Position = position,
            CreatedTicks = created,
            ExpiresTicks = expires,
            FailSafeEndTicks = failSafeEnd,
            KeyHash = hashes.AsSpan(0, EntryEnvelope.HashSize),
            Fingerprint = hashes.AsSpan(EntryEnvelope.HashSize),
            Tags = tags,
            Payload = payload,
        };
    }

    private static void Seal(byte[] bytes) => BinaryPrimitives.WriteUInt32LittleEndian(
        bytes.AsSpan(ChecksumAt), Crc32C.Of(bytes.AsSpan(0, ChecksumAt), bytes.AsSpan(ChecksumAt + sizeof(uint))));
}
