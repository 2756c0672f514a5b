using System.Buffers;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Memory;

namespace Memo.Levels.Bytes;

/// <summary>
/// The results of one method in a storage of bytes. Nothing that is read is believed before it has been checked: an entry that is
/// damaged, truncated, or not the one that was asked for is removed and counted, and the call computes.
/// </summary>
internal sealed class ByteResultStore<TKey, TResult>(ByteStorage storage, RegionContext context, int hitCounter, EntryCoding<TKey, TResult> coding)
    : ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    private const int StackBytes = 1024;

    public override bool RunsUserCode => true;

    public override bool GivesFreshResults => true;

    public override bool IsUsable => coding.IsUsable;

    /// <summary>Stays empty.</summary>
    public override EntryTable<TKey, TResult> Table { get; } = new(storage, context, tracksUse: false, hitCounter);

    public override bool TryFind(in TKey key, Look look, out TResult value)
    {
        value = default!;
        if (!coding.IsUsable)
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        string text;
        using var bytes = new PooledWriter();
        try
        {
            text = coding.Locate(in key, hash);
            if (!storage.TryGetBytesCore(text, bytes))
            {
                return false;
            }
        }
        catch (Exception)
        {
            context.Counters.CountStorageFailure();
            return false;
        }

        var isOurs = EntryEnvelope.TryRead(bytes.Written, out var envelope) && envelope.KeyHash.SequenceEqual(hash);
        if (isOurs && HasExpired(in envelope, look))
        {
            return false;
        }

        if (!isOurs || !TryRebuild(in envelope, out value))
        {
            Reject(text);
            return false;
        }

        if (look == Look.Call)
        {
            HitBlocks.CountHit(hitCounter, envelope.CostMicroseconds);
        }

        return true;
    }

    public override Addition Add(in TKey key, in NewResult<TResult> result)
    {
        Span<byte> fingerprint = stackalloc byte[EntryEnvelope.HashSize];
        var payload = new CanonicalWriter(stackalloc byte[StackBytes]);
        try
        {
            if (!TryEncode(result.Value, ref payload, fingerprint, out var flags))
            {
                context.Counters.CountBypass(BypassReason.Result);
                return Addition.Refused;
            }

            return Add(in key, payload.Written, flags, fingerprint, result.Lifetime, result.CostMicroseconds);
        }
        finally
        {
            payload.Dispose();
        }
    }

    public override Invalidation Remove(in TKey key)
    {
        coding.Remove(storage, in key);
        return Invalidation.Delivered;
    }

    public override Invalidation Clear()
    {
        storage.RemoveBytesByPrefixCore(coding.Prefix);
        return Invalidation.Delivered;
    }

    private bool HasExpired(in EntryEnvelope envelope, Look look)
    {
        try
        {
            var now = context.TimeProvider.GetUtcNow().UtcTicks;
            var (end, grace) = look == Look.Rescue
                ? (Math.Max(envelope.ExpiresTicks, envelope.FailSafeEndTicks), context.FailSafe?.Ticks ?? 0)
                : (envelope.ExpiresTicks, 0);
            return end <= now
                || (coding.Lifetime is { } lifetime && envelope.CreatedTicks <= now && now - envelope.CreatedTicks - grace >= lifetime.Ticks);
        }
        catch (Exception)
        {
            // The clock is the user's too.
            context.Counters.CountStorageFailure();
            return true;
        }
    }

    private bool TryEncode(TResult value, ref CanonicalWriter payload, Span<byte> fingerprint, out EntryFlags flags)
    {
        try
        {
            flags = coding.Write(value, ref payload, fingerprint);
            return !payload.IsRefused;
        }
        catch (Exception)
        {
            flags = EntryFlags.None;
            return false;
        }
    }

    private Addition Add(
        in TKey key, ReadOnlySpan<byte> payload, EntryFlags flags, ReadOnlySpan<byte> fingerprint, TimeSpan? lifetime, int costMicroseconds)
    {
        byte[]? compressed = null;
        byte[]? entry = null;
        try
        {
            Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
            var text = coding.Locate(in key, hash);
            var now = context.TimeProvider.GetUtcNow().UtcTicks;
            var expires = lifetime is { } span && span.Ticks <= DateTime.MaxValue.Ticks - now ? now + span.Ticks : long.MaxValue;
            var end = context.FailSafe is { } kept && kept.Ticks <= DateTime.MaxValue.Ticks - Math.Min(expires, DateTime.MaxValue.Ticks) ? expires + kept.Ticks
                : context.FailSafe is null ? expires
                : long.MaxValue;
            var isCompressed = PayloadCompression.TryCompress(payload, out compressed, out var length);
            var envelope = new EntryEnvelope
            {
                Flags = isCompressed ? flags | EntryFlags.Compressed : flags,
                UncompressedLength = payload.Length,
                CostMicroseconds = costMicroseconds,
                CreatedTicks = now,
                ExpiresTicks = expires,
                FailSafeEndTicks = end,
                KeyHash = hash,
                Fingerprint = fingerprint,
                Payload = isCompressed ? compressed.AsSpan(0, length) : payload,
            };
            entry = ArrayPool<byte>.Shared.Rent(envelope.Size);
            envelope.WriteTo(entry.AsSpan(0, envelope.Size));
            storage.SetBytesCore(text, entry.AsSpan(0, envelope.Size), end == long.MaxValue ? null : TimeSpan.FromTicks(end - now));
            return Addition.Stored;
        }
        catch (Exception)
        {
            context.Counters.CountStorageFailure();
            return Addition.Failed;
        }
        finally
        {
            Return(compressed);
            Return(entry);
        }
    }

    private bool TryRebuild(in EntryEnvelope envelope, out TResult value)
    {
        byte[]? unpacked = null;
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
            Return(unpacked);
        }
    }

    private void Reject(string text)
    {
        context.Counters.CountRejection();
        try
        {
            storage.RemoveBytesCore(text);
        }
        catch (Exception)
        {
            context.Counters.CountStorageFailure();
        }
    }

    private static void Return(byte[]? rented)
    {
        if (rented is { Length: > 0 })
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
