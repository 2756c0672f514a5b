using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Bytes.Level;
using Memo.Levels.Bytes.Marks;
using Memo.Levels.Memory;

namespace Memo.Levels.Bytes;

/// <summary>
/// The results of one method in a storage of bytes. Nothing that is read is believed before it has been checked: an entry that is
/// damaged, truncated, or not the one that was asked for is removed and counted, and the call computes. Nothing throws: what the
/// storage has not done yet is owed by the <see cref="ByteLevel"/>, which serves nothing of it.
/// </summary>
internal sealed class ByteResultStore<TKey, TResult>(
    ByteStorage storage, ByteLevel level, RegionContext context, int hitCounter, EntryCoding<TKey, TResult> coding)
    : ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    private Removal Everything => Removal.OfAll(coding.Prefix) with { Mark = coding.Mark };

    private readonly EntryEncoder<TKey, TResult> _encoder = new(context, coding, level.Marks);
    private readonly EntryDecoder<TKey, TResult> _decoder = new(context, coding, level.Marks);

    public override bool RunsUserCode => true;

    public override bool GivesFreshResults => true;

    public override bool LooksAsynchronously => true;

    /// <summary>Whether a tag has been invalidated, only a log can say.</summary>
    public override bool IsUsable => coding.IsUsable && (!context.HasTags || level.Marks is not null);

    public override LogPosition Position => level.Marks?.Position ?? default;

    /// <summary>Stays empty.</summary>
    public override EntryTable<TKey, TResult> Table { get; } = new(storage, context, tracksUse: false, hitCounter);

    public override bool TryFind(in TKey key, Look look, out TResult value)
    {
        value = default!;
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        if (level.IsEnded || !TryLocate(in key, hash, out var text) || level.Marks?.TryCatchUp() == false)
        {
            return false;
        }

        using var answer = level.Read(text);
        var verdict = Judge(in key, in answer, hash, look, out value);
        if (verdict == EntryVerdict.Foreign)
        {
            context.Counters.CountRejection();
            storage.Events.EntryRejected(text);
            level.Discard(text);
        }

        return verdict == EntryVerdict.Valid;
    }

    public override async ValueTask<Cached<TResult>> FindAsync(TKey key, Look look, CancellationToken cancellationToken)
    {
        var hash = new byte[EntryEnvelope.HashSize];
        if (level.IsEnded
            || !TryLocate(in key, hash, out var text)
            || (level.Marks is { } marks && !await marks.TryCatchUpAsync(cancellationToken).ConfigureAwait(false)))
        {
            return default;
        }

        using var answer = await level.ReadAsync(text, cancellationToken).ConfigureAwait(false);
        var verdict = Judge(in key, in answer, hash, look, out var value);
        if (verdict == EntryVerdict.Foreign)
        {
            context.Counters.CountRejection();
            storage.Events.EntryRejected(text);
            await level.DiscardAsync(text).ConfigureAwait(false);
        }

        return verdict == EntryVerdict.Valid ? new Cached<TResult>(value) : default;
    }

    public override Addition Add(in TKey key, in NewResult<TResult> result)
    {
        if (level.IsOff)
        {
            return Addition.Refused;
        }

        EncodedEntry? entry;
        try
        {
            entry = _encoder.Encode(in key, in result);
        }
        catch (Exception)
        {
            context.Counters.CountStorageFailure();
            return Addition.Refused;
        }

        if (entry is null)
        {
            context.Counters.CountBypass(BypassReason.Result);
            return Addition.Refused;
        }

        // It began when the log could not be read, or something it stands for has been invalidated since.
        if (level.Marks?.IsValid(entry.Options.Position, [.. entry.Options.Marks]) == false)
        {
            return Addition.Refused;
        }

        return level.TryWrite(entry) ? Addition.Stored : Addition.Refused;
    }

    public override Addition Prolong(in TKey key)
    {
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        if (!TryLocate(in key, hash, out var text))
        {
            return Addition.Refused;
        }

        using var answer = level.Read(text);
        try
        {
            return answer.Outcome == LevelOutcome.Found && _decoder.Prolong(text, answer.Bytes, hash) is { } entry && level.TryWrite(entry)
                ? Addition.Stored
                : Addition.Refused;
        }
        catch (Exception)
        {
            // The clock is the user's too, and a storage may give anything.
            context.Counters.CountStorageFailure();
            return Addition.Refused;
        }
    }

    public override Invalidation Remove(in TKey key) => Count(level.Remove(coding.RemovalOf(in key, isLogged: level.Marks is not null)));

    public override ValueTask<Invalidation> RemoveAsync(TKey key) => CountAsync(level.RemoveAsync(coding.RemovalOf(in key, isLogged: level.Marks is not null)));

    public override Invalidation Clear() => Count(level.Remove(Everything));

    public override ValueTask<Invalidation> ClearAsync() => CountAsync(level.RemoveAsync(Everything));

    public override void Prepare() => level.Marks?.TryCatchUp();

    public override async ValueTask PrepareAsync()
    {
        if (level.Marks is { } marks)
        {
            await marks.TryCatchUpAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public override void Announce(in TKey key)
    {
        if (level.Marks is { } marks && MarkOf(in key) is { } mark)
        {
            marks.Append(mark);
        }
    }

    public override async ValueTask AnnounceAsync(TKey key)
    {
        if (level.Marks is { } marks && MarkOf(in key) is { } mark)
        {
            await marks.AppendAsync(mark).ConfigureAwait(false);
        }
    }

    private string? MarkOf(in TKey key)
    {
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        return TryLocate(in key, hash, out _) ? EntryMarks.Key(hash) : null;
    }

    private bool TryLocate(in TKey key, Span<byte> hash, out string text)
    {
        try
        {
            text = coding.IsUsable ? coding.Locate(in key, hash) : "";
            return text.Length > 0;
        }
        catch (Exception)
        {
            context.Counters.CountStorageFailure();
            text = "";
            return false;
        }
    }

    private EntryVerdict Judge(in TKey key, in LevelAnswer answer, ReadOnlySpan<byte> hash, Look look, out TResult value)
    {
        value = default!;
        if (answer.Outcome != LevelOutcome.Found)
        {
            if (answer.Outcome == LevelOutcome.Failed)
            {
                context.Counters.CountStorageFailure();
            }

            return EntryVerdict.Ended;
        }

        var verdict = _decoder.Decode(answer.Bytes, hash, look, out value, out var facts);
        if (verdict != EntryVerdict.Valid)
        {
            return verdict;
        }

        if (look == Look.Call)
        {
            HitBlocks.CountHit(hitCounter, facts.CostMicroseconds);
        }

        if (_decoder.Times.Matter && look != Look.Rescue)
        {
            NoteUse(in key, in facts, look);
        }

        return verdict;
    }

    private void NoteUse(in TKey key, in EntryFacts facts, Look look)
    {
        try
        {
            if (look == Look.Call && _decoder.Times.IsDue(in facts))
            {
                NoteDue(in key);
            }

            if (_decoder.Times.TryProlong(in facts, out _))
            {
                NoteWorn(in key);
            }
        }
        catch (Exception)
        {
            // The clock is the user's too.
            context.Counters.CountStorageFailure();
        }
    }

    private Invalidation Count(Invalidation reached)
    {
        if (reached == Invalidation.Pending)
        {
            context.Counters.CountStorageFailure();
        }

        return reached;
    }

    private async ValueTask<Invalidation> CountAsync(ValueTask<Invalidation> removing) => Count(await removing.ConfigureAwait(false));
}
