using System.ComponentModel;
using System.Diagnostics;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Bytes;
using Memo.Levels.Memory;
using Memo.Levels.Objects;

namespace Memo;

/// <summary>
/// The base of the storages that keep live objects in typed tables, one for each method. Derive your own storage from
/// <see cref="CacheStorage"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LiveStorage : CacheStorage
{
    private readonly MemoryLevel _level;

    private protected LiveStorage(TimeProvider? timeProvider)
        : base(timeProvider) => _level = new MemoryLevel(order: null, time: TimeProvider);

    private protected LiveStorage(EvictionOrder order, MemoryBound bound, TimeProvider? timeProvider)
        : base(timeProvider) => _level = new MemoryLevel(order, bound, new EvictionWatch(this, bound), TimeProvider);

    /// <inheritdoc/>
    public sealed override long Count => _level.Count;

    /// <inheritdoc/>
    public sealed override long? Size => _level.Weighs ? _level.Size : null;

    /// <inheritdoc/>
    protected sealed override bool TryGetEntry(string key, out CacheEntry entry) => throw EntriesAreTyped();

    /// <inheritdoc/>
    protected sealed override void SetEntry(string key, CacheEntry entry) => throw EntriesAreTyped();

    /// <inheritdoc/>
    protected sealed override void RemoveEntry(string key) => throw EntriesAreTyped();

    /// <inheritdoc/>
    protected sealed override void RemoveEntries(string prefix) => throw EntriesAreTyped();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _level.SweepNoMore();
        }

        base.Dispose(disposing);
    }

    internal sealed override Invalidation ForgetTag(string tag)
    {
        _level.ForgetTag(tag);
        return base.ForgetTag(tag);
    }

    internal sealed override void RemoveAllEntries()
    {
        // Every entry belongs to a region, and the regions have been cleared.
    }

    internal sealed override ResultStore<TKey, TResult> CreateStore<TKey, TResult>(
        RegionContext context, KeyText<TKey> keyText, string prefix, EntryCoding<TKey, TResult>? coding) =>
        CreateStore<TKey, TResult>(this, context, context.Counters.HitCounter(LevelName), coding?.Codec);

    /// <param name="owner">The storage that calls go to: this one, or one whose level it is.</param>
    /// <param name="context">What there is to know of the method.</param>
    /// <param name="hitCounter">Where hits are counted.</param>
    /// <param name="codec">What can be done with results; null: nothing.</param>
    /// <param name="tellsUseAfter">After which time a use is due to be told to slower levels; null: never.</param>
    internal MemoryResultStore<TKey, TResult> CreateStore<TKey, TResult>(
        CacheStorage owner, RegionContext context, int hitCounter, Codec<TResult>? codec, TimeSpan? tellsUseAfter = null)
        where TKey : struct, IMemoKey<TKey> =>
        new(owner, _level, context, hitCounter, codec) { TellsUseAfter = tellsUseAfter };

    /// <summary>Where the entries are.</summary>
    internal MemoryLevel Entries => _level;

    // The engine reads the typed tables; nobody else can call the members above.
    private static UnreachableException EntriesAreTyped() => new("A storage of live objects has no entries by text.");
}
