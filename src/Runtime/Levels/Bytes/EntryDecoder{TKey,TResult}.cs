using System.Buffers;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Bytes.Marks;

namespace Memo.Levels.Bytes;

/// <summary>Judges what a storage gives, and rebuilds results from what can be believed. Nothing is believed before it has been checked.</summary>
/// <param name="context">What there is to know of the method.</param>
/// <param name="coding">How results become bytes.</param>
/// <param name="marks">The log by which entries are judged; null: none.</param>
/// <param name="isInFront">Whether that is the log of a slower storage, which may hold newer entries.</param>
internal sealed class EntryDecoder<TKey, TResult>(RegionContext context, EntryCoding<TKey, TResult> coding, LevelMarks? marks, bool isInFront)
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>What the use of an entry means for it.</summary>
    public EntryTimes Times { get; } = new(context);

    /// <summary>Rebuilds a result; runs code of the user's, whose exceptions make the entry <see cref="EntryVerdict.Foreign"/>.</summary>
    /// <param name="bytes">What the storage gave.</param>
    /// <param name="hash">The hash of the key that was asked for.</param>
    /// <param name="look">What the entry is for.</param>
    /// <param name="value">The result, if the entry is valid.</param>
    /// <param name="facts">What the entry says beside the result.</param>
    public EntryVerdict Decode(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> hash, Look look, out TResult value, out EntryFacts facts)
    {
        value = default!;
        facts = default;
        if (!EntryEnvelope.TryRead(bytes, out var envelope) || !envelope.KeyHash.SequenceEqual(hash))
        {
            return EntryVerdict.Foreign;
        }

        if (HasEnded(in envelope, look) || !IsValid(in envelope, hash))
        {
            return EntryVerdict.Ended;
        }

        facts = FactsOf(in envelope);
        return TryRebuild(in envelope, out value) ? EntryVerdict.Valid : EntryVerdict.Foreign;
    }

    /// <summary>An entry that has been read, to be written anew because it is used and lives on for as long as it is.</summary>
    /// <returns>Null if it is not to be.</returns>
    public EncodedEntry? Prolong(string key, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> hash)
    {
        if (!EntryEnvelope.TryRead(bytes, out var envelope)
            || !envelope.KeyHash.SequenceEqual(hash)
            || HasEnded(in envelope, Look.Peek)
            || !IsValid(in envelope, hash))
        {
            return null;
        }

        var facts = FactsOf(in envelope);
        if (!Times.TryProlong(in facts, out var expires))
        {
            return null;
        }

        return Times.Prolonged(key, bytes, expires, OptionsOf(in envelope, envelope.Position), coding.Prefix);
    }

    /// <summary>An entry that has been found, to be written to another level.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="position">Up to where the log is known not to invalidate it.</param>
    /// <returns>Null if it has come to its end meanwhile.</returns>
    public EncodedEntry? Moved(in FoundEntry entry, LogPosition position)
    {
        if (!EntryEnvelope.TryRead(entry.Bytes, out var envelope) || HasEnded(in envelope, Look.Peek))
        {
            return null;
        }

        if (!TryTellTime(out var now))
        {
            return null;
        }

        var options = OptionsOf(in envelope, position) with { Lifetime = EntryLife.Remaining(now, envelope.FailSafeEndTicks) };
        var moved = entry.Bytes.ToArray();
        EntryEnvelope.MovePosition(moved, position);
        return new EncodedEntry(entry.Key, moved, options, coding.Prefix, context.Counters, Replaces: false);
    }

    /// <summary>How a result that has been found is added to a level of live objects; null: the clock cannot tell.</summary>
    public NewResult<TResult>? LiveOf(TResult value, in EntryFacts facts)
    {
        if (!TryTellTime(out var now))
        {
            return null;
        }

        // Its uses lengthen its life there too, up to the same end.
        var end = context.SlidingLifetime is null ? Math.Min(facts.ExpiresTicks, EntryLife.End(facts.CreatedTicks, coding.Lifetime)) : EntryLife.End(facts.CreatedTicks, coding.Lifetime);
        return new NewResult<TResult>(value, EntryLife.Remaining(now, Math.Max(end, now)), facts.CostMicroseconds)
        {
            Age = TimeSpan.FromTicks(Math.Max(0, now - facts.CreatedTicks)),
            Tags = facts.Tags,
        };
    }

    private static EntryFacts FactsOf(in EntryEnvelope envelope) =>
        new(envelope.CostMicroseconds, envelope.CreatedTicks, envelope.ExpiresTicks) { Tags = envelope.Tags.IsEmpty ? null : envelope.Tags.ToArray() };

    private ByteEntryOptions OptionsOf(in EntryEnvelope envelope, LogPosition position) => new()
    {
        Tags = envelope.Tags.ToArray(),
        Position = position,
        Marks = marks is null ? [] : EntryMarks.Of(context.CacheNamespace, coding.Mark, envelope.KeyHash, envelope.Tags, isInFront),
    };

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

    private bool TryTellTime(out long now)
    {
        try
        {
            now = Times.Now();
            return true;
        }
        catch (Exception)
        {
            // The clock is the user's too.
            context.Counters.CountStorageFailure();
            now = 0;
            return false;
        }
    }

    // Without a log, what was stored by somebody who follows one cannot be judged.
    private bool IsValid(in EntryEnvelope envelope, ReadOnlySpan<byte> hash) => marks is null
        ? envelope.Position == default
        : marks.IsNewest(envelope.Position) || marks.IsValid(envelope.Position, EntryMarks.Of(context.CacheNamespace, coding.Mark, hash, envelope.Tags, isInFront));

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
