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
/// <param name="storage">The storage.</param>
/// <param name="level">What stands between the storage and its results.</param>
/// <param name="context">What there is to know of the method.</param>
/// <param name="hitCounter">Where hits are counted.</param>
/// <param name="coding">How results become bytes.</param>
/// <param name="marks">The log of invalidations by which entries are judged: the storage's own or, in front of another storage, that one's; null: none.</param>
internal sealed class ByteResultStore<TKey, TResult>(
    ByteStorage storage, ByteLevel level, RegionContext context, int hitCounter, EntryCoding<TKey, TResult> coding, LevelMarks? marks)
    : ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    private Removal Everything => Removal.OfAll(coding.Prefix) with { Mark = OwnsMarks ? coding.Mark : null };

    // Of a log that is another storage's, that storage's results tell.
    private bool OwnsMarks => ReferenceEquals(marks, level.Marks);

    private readonly EntryEncoder<TKey, TResult> _encoder = new(context, coding, marks, isInFront: !ReferenceEquals(marks, level.Marks));
    private readonly EntryDecoder<TKey, TResult> _decoder = new(context, coding, marks, isInFront: !ReferenceEquals(marks, level.Marks));

    public override bool RunsUserCode => true;

    public override bool GivesFreshResults => true;

    public override bool LooksAsynchronously => true;

    /// <summary>Whether a tag has been invalidated, only a log can say.</summary>
    public override bool IsUsable => coding.IsUsable && (!context.HasTags || marks is not null);

    public override LogPosition Position => marks?.Position ?? default;

    /// <summary>Stays empty.</summary>
    public override EntryTable<TKey, TResult> Table { get; } = new(storage, context, tracksUse: false, hitCounter);

    public override bool TryFind(in TKey key, Look look, out TResult value)
    {
        value = default!;
        return marks?.TryCatchUp() != false && TryLook(in key, look, keepsBytes: false, out value, out _);
    }

    /// <summary>As <see cref="TryFind"/>, by what is known of the log.</summary>
    /// <param name="key">The key.</param>
    /// <param name="look">What the look is for.</param>
    /// <param name="keepsBytes">Whether the entry is wanted as it stands.</param>
    /// <param name="value">The result.</param>
    /// <param name="found">What there is to tell of the entry.</param>
    public bool TryLook(in TKey key, Look look, bool keepsBytes, out TResult value, out FoundEntry found)
    {
        value = default!;
        found = default;
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        if (level.IsEnded || !TryLocate(in key, hash, out var text))
        {
            return false;
        }

        using var answer = level.Read(text);
        var verdict = Judge(in key, in answer, hash, look, out value, out var facts);
        if (verdict == EntryVerdict.Foreign)
        {
            context.Counters.CountRejection();
            storage.Events.EntryRejected(text);
            level.Discard(text);
        }

        found = new FoundEntry(text, facts, keepsBytes && verdict == EntryVerdict.Valid ? answer.Bytes.ToArray() : []);
        return verdict == EntryVerdict.Valid;
    }

    public override async ValueTask<Cached<TResult>> FindAsync(TKey key, Look look, CancellationToken cancellationToken)
    {
        if (marks is not null && !await marks.TryCatchUpAsync(cancellationToken).ConfigureAwait(false))
        {
            return default;
        }

        var found = await LookAsync(key, look, keepsBytes: false, cancellationToken).ConfigureAwait(false);
        return found.TryGet(out var result) ? new Cached<TResult>(result.Value) : default;
    }

    /// <inheritdoc cref="TryLook"/>
    /// <param name="key">The key.</param>
    /// <param name="look">What the look is for.</param>
    /// <param name="keepsBytes">Whether the entry is wanted as it stands.</param>
    /// <param name="cancellationToken">Ends the look; there is no result then.</param>
    public async ValueTask<Cached<(TResult Value, FoundEntry Entry)>> LookAsync(TKey key, Look look, bool keepsBytes, CancellationToken cancellationToken)
    {
        var hash = new byte[EntryEnvelope.HashSize];
        if (level.IsEnded || !TryLocate(in key, hash, out var text))
        {
            return default;
        }

        using var answer = await level.ReadAsync(text, cancellationToken).ConfigureAwait(false);
        var verdict = Judge(in key, in answer, hash, look, out var value, out var facts);
        if (verdict == EntryVerdict.Foreign)
        {
            context.Counters.CountRejection();
            storage.Events.EntryRejected(text);
            await level.DiscardAsync(text).ConfigureAwait(false);
        }

        return verdict == EntryVerdict.Valid ? new((value, new FoundEntry(text, facts, keepsBytes ? answer.Bytes.ToArray() : []))) : default;
    }

    /// <summary>Writes an entry that was found in a slower level, by a position of the log up to which it is known to be valid.</summary>
    public void Promote(in FoundEntry entry, LogPosition position)
    {
        if (!(entry.Bytes.Length > storage.MaxEntrySizeCore) && _decoder.Moved(in entry, position) is { } moved)
        {
            level.TryWrite(moved);
        }
    }

    /// <summary>How a result that was found here is added to a level of live objects; null: the clock cannot tell.</summary>
    public NewResult<TResult>? LiveOf(TResult value, in FoundEntry entry, LogPosition position) =>
        _decoder.LiveOf(value, entry.Facts) is { } live ? live with { Position = position } : null;

    /// <summary>Removes an entry, because a newer one could not be stored; no log is told of it.</summary>
    public void RemoveOlder(in TKey key) => level.Remove(coding.RemovalOf(in key, isLogged: marks is not null) with { Mark = null });

    /// <inheritdoc cref="ResultStore{TKey, TResult}.StandingOf"/>
    public override Standing? StandingOf(in TKey key, string[]? tags)
    {
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        return TryLocateForLog(in key, hash) ? new Standing(EntryMarks.IdentityOf(hash), coding.Mark, EntryMarks.Of(context.CacheNamespace, coding.Mark, hash, tags, heedsRenewals: true)) : null;
    }

    public override bool IsOutdated(in TKey key, string[]? tags, LogPosition position) =>
        marks is not null && StandingOf(in key, tags) is { } standing && !marks.IsValidByOthers(position, standing.Marks);

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

        if (entry.Bytes.Length > storage.MaxEntrySizeCore)
        {
            context.Counters.CountBypass(BypassReason.TooLarge);
            return Addition.Refused;
        }

        // It began when the log could not be read, or something it stands for has been invalidated since.
        if (marks?.IsValid(entry.Options.Position, [.. entry.Options.Marks]) == false)
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

    public override Invalidation Remove(in TKey key) => Count(level.Remove(RemovalOf(in key)));

    public override ValueTask<Invalidation> RemoveAsync(TKey key) => CountAsync(level.RemoveAsync(RemovalOf(in key)));

    public override Invalidation Clear() => Count(level.Remove(Everything));

    public override ValueTask<Invalidation> ClearAsync() => CountAsync(level.RemoveAsync(Everything));

    public override void Prepare() => marks?.TryCatchUp();

    public override async ValueTask PrepareAsync()
    {
        if (marks is not null)
        {
            await marks.TryCatchUpAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public override void Announce(in TKey key)
    {
        if (marks is not null && MarkOf(in key) is { } mark)
        {
            marks.Append(mark);
        }
    }

    public override async ValueTask AnnounceAsync(TKey key)
    {
        if (marks is not null && MarkOf(in key) is { } mark)
        {
            await marks.AppendAsync(mark).ConfigureAwait(false);
        }
    }

    private Removal RemovalOf(in TKey key)
    {
        var removal = coding.RemovalOf(in key, isLogged: marks is not null);
        return OwnsMarks ? removal : removal with { Mark = null };
    }

    private string? MarkOf(in TKey key)
    {
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        return TryLocateForLog(in key, hash) ? EntryMarks.Key(hash) : null;
    }

    // A result that cannot be kept as bytes has a key all the same, by which others may call it.
    private bool TryLocateForLog(in TKey key, Span<byte> hash)
    {
        try
        {
            coding.Identify(in key, hash);
            return true;
        }
        catch (Exception)
        {
            context.Counters.CountStorageFailure();
            return false;
        }
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

    private EntryVerdict Judge(in TKey key, in LevelAnswer answer, ReadOnlySpan<byte> hash, Look look, out TResult value, out EntryFacts facts)
    {
        value = default!;
        facts = default;
        if (answer.Outcome != LevelOutcome.Found)
        {
            if (answer.Outcome == LevelOutcome.Failed)
            {
                context.Counters.CountStorageFailure();
            }

            return EntryVerdict.Ended;
        }

        var verdict = _decoder.Decode(answer.Bytes, hash, look, out value, out facts);
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
