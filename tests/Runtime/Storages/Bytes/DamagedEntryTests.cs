using System.Buffers.Binary;
using Memo.Levels.Bytes;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes;

/// <summary>Entries that are not what was stored: misses, counted and removed, and never a wrong result.</summary>
public static class DamagedEntryTests
{
    private const int ChecksumAt = 8;
    private const int PayloadAt = EntryEnvelope.HeaderSize;

    [Fact]
    public static void AnyBitThatFlips_IsAMiss() =>
        AssertMisses(static bytes => Enumerable.Range(0, bytes.Length * 8).Select(bit =>
        {
            var damaged = (byte[])bytes.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            return damaged;
        }));

    [Fact]
    public static void AnythingTruncatedOrExtended_IsAMiss() =>
        AssertMisses(static bytes =>
        [
            .. Enumerable.Range(0, bytes.Length).Select(length => bytes[..length]),
            [.. bytes, 0], [.. bytes, .. bytes], "foreign"u8.ToArray(), new byte[10_000],
        ]);

    [Fact]
    public static void RandomBytes_AreAMiss()
    {
        var random = new Random(7);
        AssertMisses(bytes => Enumerable.Range(0, 20_000).Select(_ =>
        {
            var damaged = (byte[])bytes.Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            return damaged.AsSpan().SequenceEqual(bytes) ? [] : damaged;
        }));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20_000)]
    public static void NonsenseBehindARightChecksum_IsNeverAnException(int numbers)
    {
        var random = new Random(numbers);
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, _ => [.. Enumerable.Repeat(1, numbers)]);
        method.Call([1]);
        var (key, bytes) = storage.Entries.Single();
        for (var round = 0; round < 20_000; round++)
        {
            var damaged = (byte[])bytes.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                damaged[random.Next(3) == 0 ? random.Next(PayloadAt) : random.Next(PayloadAt, damaged.Length)] = (byte)random.Next(256);
            }

            BinaryPrimitives.WriteUInt32LittleEndian(damaged.AsSpan(ChecksumAt), Crc32C.Of(damaged.AsSpan(0, ChecksumAt), damaged.AsSpan(ChecksumAt + sizeof(uint))));
            storage.Entries[key] = damaged;

            var before = GC.GetAllocatedBytesForCurrentThread();
            method.TryPeek([1], out _);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
        }

        Assert.Equal(0, method.Statistics.StorageFailures);
        Assert.InRange(method.Statistics.RejectedEntries, 100, 20_000);
    }

    [Fact]
    public static void EntryOfAnotherKey_IsAMiss()
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);
        method.Call([1]);
        method.Call([2]);

        storage.Entries[method.CacheKeyOf([1]).ToString()] = storage.Entries[method.CacheKeyOf([2]).ToString()];

        Assert.Equal([1], method.Call([1]));
        Assert.Equal(1, method.Statistics.RejectedEntries);
    }

    [Fact]
    public static void ValueWhoseConstructorThrows_IsAMiss()
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers], codec: new NumbersCodec
        {
            OnUse = static (use, _) =>
            {
                if (use == "read")
                {
                    throw new InvalidTimeZoneException();
                }
            },
        });

        Assert.Equal([1], method.Call([1]));
        Assert.Equal([1], method.Call([1]));

        Assert.Equal(2, method.Statistics.Computations);
        Assert.InRange(method.Statistics.RejectedEntries, 1, 2);
        Assert.Equal(0, method.Statistics.Failures);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(101)]
    [InlineData(PayloadCompression.MaxLength)]
    [InlineData(PayloadCompression.MaxLength + 1)]
    [InlineData(int.MaxValue)]
    public static void CompressedPayloadOfAnotherLength_TakesNoMoreMemoryThanItHas(int length)
    {
        Assert.True(PayloadCompression.TryCompress(new byte[20_000], out var compressed, out var compressedLength));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var isRead = PayloadCompression.TryDecompress(compressed.AsSpan(0, compressedLength), length, out _);

        Assert.False(isRead);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
    }

    [Fact]
    public static void PayloadOfRightLength_ComesBack()
    {
        var payload = Enumerable.Range(0, 1_000_000).Select(static i => (byte)(i / 1_000)).ToArray();
        Assert.True(PayloadCompression.TryCompress(payload, out var compressed, out var length));

        Assert.True(PayloadCompression.TryDecompress(compressed.AsSpan(0, length), payload.Length, out var unpacked));

        Assert.Equal(payload, unpacked.AsSpan(0, payload.Length).ToArray());
    }

    [Fact]
    public static void Checksum_IsCastagnoli() =>
        Assert.Equal(0xE3069283u, Crc32C.Of("12345"u8, "6789"u8));

    private static void AssertMisses(Func<byte[], IEnumerable<byte[]>> damage)
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);
        method.Call([1, 2]);
        var (key, bytes) = storage.Entries.Single();
        var rejected = 0;
        foreach (var damaged in damage((byte[])bytes.Clone()))
        {
            storage.Entries[key] = damaged;

            Assert.False(method.TryPeek([1, 2], out _));
            Assert.Empty(storage.Entries);
            Assert.Equal(++rejected, method.Statistics.RejectedEntries);
        }

        storage.Entries[key] = bytes;
        Assert.True(method.TryPeek([1, 2], out var value));
        Assert.Equal([1, 2], value);
        Assert.Equal(0, method.Statistics.StorageFailures);
    }
}
