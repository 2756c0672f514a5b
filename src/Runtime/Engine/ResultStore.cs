using Memo.CompilerServices;
using Memo.Engine.Ahead;
using Memo.Levels.Memory;

namespace Memo.Engine;

/// <summary>The results of one method in one storage, as the engine sees them.</summary>
internal abstract class ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    private readonly DueKeys<TKey> _due = new();
    private readonly DueKeys<TKey> _worn = new();

    /// <summary>Whether the members run code that is not ours, so that they must not be called under a lock.</summary>
    public abstract bool RunsUserCode { get; }

    /// <summary>Whether each look gives an object of its own, which nobody else has.</summary>
    public virtual bool GivesFreshResults => false;

    /// <summary>Whether the method's results can be stored, as things are now.</summary>
    public virtual bool IsUsable => true;

    /// <summary>Where the storage's log of invalidations stands, as far as it is known; the default where it has none. Quick, and no user code.</summary>
    public virtual LogPosition Position => default;

    /// <summary>The typed table that hits are read from directly; an empty one where the storage has none.</summary>
    public abstract EntryTable<TKey, TResult> Table { get; }

    /// <summary>
    /// The store of live objects in front of what runs user code, or null: it is read and written under the region's lock, so that nothing
    /// that was forgotten comes into it. What is added to and removed from this store is so there as well, by the region.
    /// </summary>
    public virtual ResultStore<TKey, TResult>? Front => null;

    /// <summary>Whether looking may take long, and awaiting it makes sense.</summary>
    public virtual bool LooksAsynchronously => false;

    /// <summary>Looks for a result, which has not expired unless the look says otherwise.</summary>
    public abstract bool TryFind(in TKey key, Look look, out TResult value);

    /// <inheritdoc cref="TryFind"/>
    /// <param name="key">The key.</param>
    /// <param name="look">What the look is for.</param>
    /// <param name="cancellationToken">Ends the look; there is no result then.</param>
    public virtual ValueTask<Cached<TResult>> FindAsync(TKey key, Look look, CancellationToken cancellationToken) =>
        new(TryFind(in key, look, out var value) ? new Cached<TResult>(value) : default);

    /// <summary>Looks for a result for a call that others wait for; what is found behind the <see cref="Front"/> says how it is added there.</summary>
    public virtual bool TryFetch(in TKey key, out Fetched<TResult> fetched)
    {
        var isFound = TryFind(in key, Look.Call, out var value);
        fetched = new Fetched<TResult>(value);
        return isFound;
    }

    /// <inheritdoc cref="TryFetch"/>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the look; there is no result then.</param>
    public virtual async ValueTask<Cached<Fetched<TResult>>> FetchAsync(TKey key, CancellationToken cancellationToken) =>
        (await FindAsync(key, Look.Call, cancellationToken).ConfigureAwait(false)).TryGet(out var value) ? new(new Fetched<TResult>(value)) : default;

    /// <summary>What others may say of a result that is to be added to the <see cref="Front"/>; null: nothing. Runs user code.</summary>
    /// <param name="key">The key.</param>
    /// <param name="tags">The result's tags.</param>
    public virtual Standing? StandingOf(in TKey key, string[]? tags) => null;

    /// <summary>Whether others who share the storage have invalidated a result since a position, as far as is known.</summary>
    /// <param name="key">The key.</param>
    /// <param name="tags">The result's tags.</param>
    /// <param name="position">Where their log stood when the result began.</param>
    public virtual bool IsOutdated(in TKey key, string[]? tags, LogPosition position) => false;

    /// <summary>
    /// What the entry of a result will take in memory, in bytes, if the store wants to be told; null otherwise. May run code of the
    /// user's, so that no lock may be held.
    /// </summary>
    public virtual long? Weigh(in TKey key, TResult value, string[]? tags) => null;

    /// <summary>Stores a result, in place of what was there.</summary>
    public abstract Addition Add(in TKey key, in NewResult<TResult> result);

    /// <summary>Learns where the storage's log of invalidations stands, for a computation that no look has come before.</summary>
    public virtual void Prepare()
    {
    }

    /// <inheritdoc cref="Prepare"/>
    public virtual ValueTask PrepareAsync() => ValueTask.CompletedTask;

    /// <summary>Tells whoever shares the storage that a result is about to be replaced, so that nobody's older one comes in its place.</summary>
    public virtual void Announce(in TKey key)
    {
    }

    /// <inheritdoc cref="Announce"/>
    public virtual ValueTask AnnounceAsync(TKey key) => ValueTask.CompletedTask;

    /// <summary>Forgets a result.</summary>
    /// <returns>Whether it is forgotten now; if not, the store itself serves it no more and sees to it.</returns>
    public abstract Invalidation Remove(in TKey key);

    /// <summary>Takes out what has a tag, where the store is not one of a storage that is asked itself.</summary>
    public virtual void ForgetTag(string tag)
    {
    }

    /// <inheritdoc cref="Remove"/>
    public virtual ValueTask<Invalidation> RemoveAsync(TKey key) => new(Remove(in key));

    /// <inheritdoc cref="Remove"/>
    /// <remarks>All results of the method.</remarks>
    public abstract Invalidation Clear();

    /// <inheritdoc cref="Clear"/>
    public virtual ValueTask<Invalidation> ClearAsync() => new(Clear());

    /// <summary>
    /// Whether a result that a look has just found is so near the end of its life that it is to be computed anew; of several who ask, one
    /// is told so.
    /// </summary>
    public virtual bool TryTakeDue(in TKey key) => _due.TryTake(in key);

    /// <summary>Lets nobody be told for a while that a result is to be computed anew.</summary>
    public virtual void PutOff(in TKey key, TimeSpan span)
    {
    }

    /// <summary>Whether a result that a look has just found is to be prolonged; of several who ask, one is told so.</summary>
    public virtual bool TryTakeWorn(in TKey key) => _worn.TryTake(in key);

    /// <summary>Writes a result anew that is used and lives on for as long as it is, while nobody else writes it.</summary>
    public virtual Addition Prolong(in TKey key) => Addition.Refused;

    /// <summary>Notes that a result has been used whose life a store that is written slowly is yet to be told of.</summary>
    protected void NoteWorn(in TKey key) => _worn.Add(in key);

    /// <summary>Notes that a call has been answered with a result that is to be computed anew.</summary>
    protected void NoteDue(in TKey key) => _due.Add(in key);
}
