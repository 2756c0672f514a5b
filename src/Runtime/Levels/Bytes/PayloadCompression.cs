using System.Buffers;
using System.IO.Compression;

namespace Memo.Levels.Bytes;

/// <summary>Makes large payloads smaller, where that saves a quarter.</summary>
internal static class PayloadCompression
{
    /// <summary>Payloads up to this size stay as they are.</summary>
    public const int Threshold = 8 * 1024;

    /// <summary>Payloads beyond this size stay as they are: nothing that is read is believed to unpack to more.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    private const int Quality = 4;
    private const int WindowBits = 22;
    private const int FirstStep = 64 * 1024;

    /// <summary>Compresses a payload.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="rented">The compressed payload, in an array for the caller to return to the pool.</param>
    /// <param name="length">Its length.</param>
    /// <returns>False, and no array, if it is too small or too large, or would not become much smaller.</returns>
    public static bool TryCompress(ReadOnlySpan<byte> payload, out byte[] rented, out int length)
    {
        (rented, length) = ([], 0);
        if (payload.Length is <= Threshold or > MaxLength)
        {
            return false;
        }

        var worthwhile = payload.Length / 4 * 3;
        var target = ArrayPool<byte>.Shared.Rent(worthwhile);
        if (!BrotliEncoder.TryCompress(payload, target.AsSpan(0, worthwhile), out length, Quality, WindowBits))
        {
            ArrayPool<byte>.Shared.Return(target);
            return false;
        }

        rented = target;
        return true;
    }

    /// <summary>Undoes <see cref="TryCompress"/>; memory is taken as the data comes, not as the length promises.</summary>
    /// <param name="compressed">What claims to be compressed.</param>
    /// <param name="length">How long it claims to have been.</param>
    /// <param name="rented">The payload, in an array for the caller to return to the pool, whatever is returned.</param>
    /// <returns>False if it is not what it claims to be.</returns>
    public static bool TryDecompress(ReadOnlySpan<byte> compressed, int length, out byte[] rented)
    {
        rented = [];
        if (length is < 0 or > MaxLength)
        {
            return false;
        }

        rented = ArrayPool<byte>.Shared.Rent(Math.Min(length, FirstStep));
        var written = 0;
        using var decoder = default(BrotliDecoder);
        while (true)
        {
            var room = rented.AsSpan(0, Math.Min(rented.Length, length))[written..];
            var status = decoder.Decompress(compressed, room, out var consumed, out var produced);
            compressed = compressed[consumed..];
            written += produced;
            if (status == OperationStatus.Done)
            {
                return written == length && compressed.IsEmpty;
            }

            if (status != OperationStatus.DestinationTooSmall || written == length)
            {
                return false;
            }

            Grow(ref rented, written, length);
        }
    }

    private static void Grow(ref byte[] rented, int written, int length)
    {
        if (written < rented.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(length, rented.Length * 2));
        rented.AsSpan(0, written).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(rented);
        rented = larger;
    }
}
