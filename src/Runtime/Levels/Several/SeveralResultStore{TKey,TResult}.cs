using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Bytes;
using Memo.Levels.Bytes.Marks;
using Memo.Levels.Memory;

namespace Memo.Levels.Several;

/// <summary>
/// The results of one method in several levels: at most one of live objects, then storages of bytes, fastest first. What is found in one is
/// copied into the faster ones with what is left of its life.
/// </summary>
/// <remarks>
/// One log of invalidations decides for all levels, that of the last. What is copied is stored by the position at which the look
/// began: the slowest level has answered since, so that it says what counts up to there.
/// </remarks>
/// <param name="front">The results in memory; null: there is no such level.</param>
/// <param name="levels">The results in the storages of bytes, fastest first; at least one.</param>
/// <param name="log">The log, as far as it is known; null: the last level has none.</param>
/// <param name="emptyTable">What hits are read from where there is no level in memory.</param>
internal sealed class SeveralResultStore<TKey, TResult>(
    MemoryResultStore<TKey, TResult>? front, ByteResultStore<TKey, TResult>[] levels, SharedLog? log, EntryTable<TKey, TResult> emptyTable)
    : ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    public override bool RunsUserCode => true;

    public override bool GivesFreshResults => front is null;

    /// <summary>Memory that follows a log no more is used no more.</summary>
    public override bool IsUsable => log?.HasEnded != true && (front is not null || levels.Any(static level => level.IsUsable));

    public override LogPosition Position => log?.Marks.Position ?? default;

    public override EntryTable<TKey, TResult> Table => front?.Table ?? emptyTable;

    public override ResultStore<TKey, TResult>? Front => front;

    public override bool LooksAsynchronously => true;

    private ByteResultStore<TKey, TResult> Last => levels[^1];

    public override bool TryFind(in TKey key, Look look, out TResult value)
    {
        if (front is not null && front.TryFind(in key, look, out value))
        {
            return true;
        }

        var isFound = TryFindBehind(in key, look, out var fetched);
        value = fetched.Value;
        return isFound;
    }

    public override bool TryFetch(in TKey key, out Fetched<TResult> fetched)
    {
        if (front is not null && front.TryFind(in key, Look.Call, out var value))
        {
            fetched = new Fetched<TResult>(value);
            return true;
        }

        return TryFindBehind(in key, Look.Call, out fetched);
    }

    public override ValueTask<Cached<TResult>> FindAsync(TKey key, Look look, CancellationToken cancellationToken)
    {
        return front is not null && front.TryFind(in key, look, out var value) ? new(new Cached<TResult>(value)) : FindBehind();

        async ValueTask<Cached<TResult>> FindBehind() =>
            (await FindBehindAsync(key, look, cancellationToken).ConfigureAwait(false)).TryGet(out var fetched) ? new(fetched.Value) : default;
    }

    public override ValueTask<Cached<Fetched<TResult>>> FetchAsync(TKey key, CancellationToken cancellationToken) =>
        front is not null && front.TryFind(in key, Look.Call, out var value)
            ? new(new Cached<Fetched<TResult>>(new(value)))
            : FindBehindAsync(key, Look.Call, cancellationToken);

    public override Standing? StandingOf(in TKey key, string[]? tags) => log is null ? null : Last.StandingOf(in key, tags);

    public override bool IsOutdated(in TKey key, string[]? tags, LogPosition position) => Last.IsOutdated(in key, tags, position);

    public override long? Weigh(in TKey key, TResult value, string[]? tags) => front?.Weigh(in key, value, tags);

    /// <summary>Stores a result in all levels behind the front. One that cannot take it must not go on with what it has.</summary>
    public override Addition Add(in TKey key, in NewResult<TResult> result)
    {
        var addition = front is null ? Addition.Refused : Addition.Stored;
        foreach (var level in levels)
        {
            if (level.IsUsable && level.Add(in key, in result) == Addition.Stored)
            {
                addition = Addition.Stored;
            }
            else if (result.Replaces)
            {
                level.RemoveOlder(in key);
            }
        }

        // At the end, for the levels may have taken their time.
        log?.Follow();
        return addition;
    }

    public override void Prepare() => log?.Marks.TryCatchUp();

    public override async ValueTask PrepareAsync()
    {
        if (log is not null)
        {
            await log.Marks.TryCatchUpAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public override void Announce(in TKey key) => Last.Announce(in key);

    public override ValueTask AnnounceAsync(TKey key) => Last.AnnounceAsync(key);

    /// <summary>Forgets a result behind the front.</summary>
    /// <remarks>The last level first, whose log all others are judged by: from then on nothing of them is served.</remarks>
    public override Invalidation Remove(in TKey key)
    {
        var reached = Last.Remove(in key);
        foreach (var level in levels.AsSpan(..^1))
        {
            level.Remove(in key);
        }

        return reached;
    }

    public override async ValueTask<Invalidation> RemoveAsync(TKey key)
    {
        var reached = await Last.RemoveAsync(key).ConfigureAwait(false);
        for (var i = 0; i < levels.Length - 1; i++)
        {
            await levels[i].RemoveAsync(key).ConfigureAwait(false);
        }

        return reached;
    }

    public override Invalidation Clear()
    {
        var reached = Last.Clear();
        foreach (var level in levels.AsSpan(..^1))
        {
            level.Clear();
        }

        return reached;
    }

    public override async ValueTask<Invalidation> ClearAsync()
    {
        var reached = await Last.ClearAsync().ConfigureAwait(false);
        for (var i = 0; i < levels.Length - 1; i++)
        {
            await levels[i].ClearAsync().ConfigureAwait(false);
        }

        return reached;
    }

    public override void ForgetTag(string tag) => front?.ForgetTag(tag);

    public override bool TryTakeDue(in TKey key)
    {
        var isDue = front?.TryTakeDue(in key) == true;
        foreach (var level in levels)
        {
            isDue |= level.TryTakeDue(in key);
        }

        return isDue;
    }

    public override void PutOff(in TKey key, TimeSpan span) => front?.PutOff(in key, span);

    /// <summary>Slower levels are told of uses in memory now and then, so that a result that is used there does not end in them.</summary>
    public override bool TryTakeWorn(in TKey key)
    {
        var isWorn = false;
        if (front?.TellsUseAfter is { } pause && front.TryTakeDue(in key))
        {
            front.PutOff(in key, pause);
            isWorn = true;
        }

        foreach (var level in levels)
        {
            isWorn |= level.TryTakeWorn(in key);
        }

        return isWorn;
    }

    public override Addition Prolong(in TKey key)
    {
        var addition = Addition.Refused;
        foreach (var level in levels)
        {
            addition = level.Prolong(in key) == Addition.Stored ? Addition.Stored : addition;
        }

        return addition;
    }

    private bool TryFindBehind(in TKey key, Look look, out Fetched<TResult> fetched)
    {
        var isCurrent = log is null || log.Marks.TryCatchUp();
        var position = Begin();
        for (var i = 0; i < levels.Length; i++)
        {
            if (MayRead(i, isCurrent) && levels[i].TryLook(in key, look, keepsBytes: i > 0, out var value, out var entry))
            {
                fetched = Take(in key, i, look, value, in entry, position);
                return true;
            }
        }

        fetched = default;
        return false;
    }

    private async ValueTask<Cached<Fetched<TResult>>> FindBehindAsync(TKey key, Look look, CancellationToken cancellationToken)
    {
        var isCurrent = log is null || await log.Marks.TryCatchUpAsync(cancellationToken).ConfigureAwait(false);
        var position = Begin();
        for (var i = 0; i < levels.Length; i++)
        {
            if (MayRead(i, isCurrent)
                && (await levels[i].LookAsync(key, look, keepsBytes: i > 0, cancellationToken).ConfigureAwait(false)).TryGet(out var found))
            {
                return new(Take(in key, i, look, found.Value, in found.Entry, position));
            }
        }

        return default;
    }

    private LogPosition Begin()
    {
        log?.Follow();
        return Position;
    }

    // The level whose log cannot be read is not read either; those in front of it go on with what is known of it.
    private bool MayRead(int index, bool isCurrent) =>
        levels[index].IsUsable && (isCurrent || (index < levels.Length - 1 && log!.MayGoOn));

    private Fetched<TResult> Take(in TKey key, int index, Look look, TResult value, in FoundEntry entry, LogPosition position)
    {
        if (look == Look.Rescue)
        {
            return new Fetched<TResult>(value);
        }

        foreach (var faster in levels.AsSpan(..index))
        {
            if (faster.IsUsable)
            {
                faster.Promote(in entry, position);
            }
        }

        if (front is null || Last.LiveOf(value, in entry, position) is not { } live)
        {
            return new Fetched<TResult>(value);
        }

        // Once more, for the levels may have taken their time.
        log?.Follow();
        return new Fetched<TResult>(value)
        {
            Promotion = live with { Standing = StandingOf(in key, entry.Facts.Tags), Weight = front.Weigh(in key, value, entry.Facts.Tags) },
        };
    }
}
