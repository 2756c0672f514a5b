using System.Buffers;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Bytes.Marks;

namespace Memo.Levels.Bytes;

/// <summary>Makes entries of results.</summary>
/// <param name="context">What there is to know of the method.</param>
/// <param name="coding">How results become bytes.</param>
/// <param name="marks">The log by which entries are judged; null: none.</param>
/// <param name="isInFront">Whether that is the log of a slower storage, which may hold newer entries.</param>
internal sealed class EntryEncoder<TKey, TResult>(RegionContext context, EntryCoding<TKey, TResult> coding, LevelMarks? marks, bool isInFront)
    where TKey : struct, IMemoKey<TKey>
{
    private const int StackBytes = 1024;

    /// <summary>Makes the entry of a result; runs code of the user's.</summary>
    /// <returns>Null if the result cannot be stored as it is.</returns>
    public EncodedEntry? Encode(in TKey key, in NewResult<TResult> result)
    {
        Span<byte> fingerprint = stackalloc byte[EntryEnvelope.HashSize];
        var payload = new CanonicalWriter(stackalloc byte[StackBytes]);
        try
        {
            return EntryTags.AreWritable(result.Tags) && TryWrite(result.Value, ref payload, fingerprint, out var flags)
                ? Wrap(in key, in result, payload.Written, flags, fingerprint)
                : null;
        }
        finally
        {
            payload.Dispose();
        }
    }

    private bool TryWrite(TResult value, ref CanonicalWriter payload, Span<byte> fingerprint, out EntryFlags flags)
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

    private EncodedEntry Wrap(in TKey key, in NewResult<TResult> result, ReadOnlySpan<byte> payload, EntryFlags flags, ReadOnlySpan<byte> fingerprint)
    {
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        var text = coding.Locate(in key, hash);
        var created = context.TimeProvider.GetUtcNow().UtcTicks;
        var expires = EntryLife.End(created, context.UnusedLifetime(result.Lifetime));
        var failSafeEnd = EntryLife.End(expires, context.FailSafe ?? TimeSpan.Zero);
        var isCompressed = PayloadCompression.TryCompress(payload, out var compressed, out var length);
        try
        {
            var envelope = new EntryEnvelope
            {
                Flags = isCompressed ? flags | EntryFlags.Compressed : flags,
                UncompressedLength = payload.Length,
                CostMicroseconds = result.CostMicroseconds,
                CreatedTicks = created,
                ExpiresTicks = expires,
                FailSafeEndTicks = failSafeEnd,
                Position = result.Position,
                KeyHash = hash,
                Fingerprint = fingerprint,
                Tags = result.Tags,
                Payload = isCompressed ? compressed.AsSpan(0, length) : payload,
            };
            var bytes = new byte[envelope.Size];
            envelope.WriteTo(bytes);
            var options = new ByteEntryOptions
            {
                Lifetime = EntryLife.Remaining(created, failSafeEnd),
                Tags = result.Tags ?? [],
                Position = result.Position,
                Marks = marks is null ? [] : EntryMarks.Of(context.CacheNamespace, coding.Mark, hash, result.Tags, isInFront),
            };
            return new EncodedEntry(text, bytes, options, coding.Prefix, context.Counters, result.Replaces)
            {
                Renewal = marks is not null && !isInFront && result.IsRenewed ? EntryMarks.Renewed(hash) : null,
            };
        }
        finally
        {
            if (isCompressed)
            {
                ArrayPool<byte>.Shared.Return(compressed);
            }
        }
    }
}
