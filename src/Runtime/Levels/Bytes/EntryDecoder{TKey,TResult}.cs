using System.Buffers;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Bytes.Marks;

namespace Memo.Levels.Bytes;

/// <summary>Judges what a storage gives, and rebuilds results from what can be believed. Nothing is believed before it has been checked.</summary>
internal sealed class EntryDecoder<TKey, TResult>(RegionContext context, EntryCoding<TKey, TResult> coding, LevelMarks? marks)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Rebuilds a result; runs code of the user's, whose exceptions make the entry <see cref="EntryVerdict.Foreign"/>.</summary>
    /// <param name="bytes">What the storage gave.</param>
    /// <param name="hash">The hash of the key that was asked for.</param>
    /// <param name="look">What the entry is for.</param>
    /// <param name="value">The result, if the entry is valid.</param>
    /// <param name="costMicroseconds">What computing it took.</param>
    public EntryVerdict Decode(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> hash, Look look, out TResult value, out int costMicroseconds)
    {
        value = default!;
        costMicroseconds = 0;
        if (!EntryEnvelope.TryRead(bytes, out var envelope) || !envelope.KeyHash.SequenceEqual(hash))
        {
            return EntryVerdict.Foreign;
        }

        if (HasEnded(in envelope, look) || !IsValid(in envelope, hash))
        {
            return EntryVerdict.Ended;
        }

        costMicroseconds = envelope.CostMicroseconds;
        return TryRebuild(in envelope, out value) ? EntryVerdict.Valid : EntryVerdict.Foreign;
    }

    private bool HasEnded(in EntryEnvelope envelope, Look look)
    {
        try
        {
            var now = context.TimeProvider.GetUtcNow().UtcTicks;
            var grace = look == Look.Rescue ? context.FailSafe ?? TimeSpan.Zero : TimeSpan.Zero;
            var end = look == Look.Rescue ? Math.Min(envelope.FailSafeEndTicks, EntryLife.End(envelope.ExpiresTicks, grace)) : envelope.ExpiresTicks;
            return end <= now
                || (envelope.CreatedTicks <= now && EntryLife.End(EntryLife.End(envelope.CreatedTicks, coding.Lifetime), grace) <= now);
        }
        catch (Exception)
        {
            // The clock is the user's too.
            context.Counters.CountStorageFailure();
            return true;
        }
    }

    // Without a log, what was stored by somebody who follows one cannot be judged.
    private bool IsValid(in EntryEnvelope envelope, ReadOnlySpan<byte> hash) => marks is null
        ? envelope.Position == default
        : marks.IsValid(envelope.Position, EntryMarks.Of(context.CacheNamespace, coding.Mark, hash, envelope.Tags));

    private bool TryRebuild(in EntryEnvelope envelope, out TResult value)
    {
        byte[] unpacked = [];
        try
        {
            var payload = envelope.Payload;
            if ((envelope.Flags & EntryFlags.Compressed) != 0)
            {
                if (!PayloadCompression.TryDecompress(payload, envelope.UncompressedLength, out unpacked))
                {
                    value = default!;
                    return false;
                }

                payload = unpacked.AsSpan(0, envelope.UncompressedLength);
            }

            return coding.TryRead(envelope.Flags & ~EntryFlags.Compressed, envelope.Fingerprint, payload, out value);
        }
        catch (Exception)
        {
            // Bytes that are no value, or a constructor of the user's that does not accept what it once had.
            value = default!;
            return false;
        }
        finally
        {
            if (unpacked.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(unpacked);
            }
        }
    }
}
