using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Memo.CompilerServices;
using Memo.Configuration;
using Memo.Diagnostics;
using Memo.Engine;
using Memo.Levels.Bytes;
using Memo.Levels.Bytes.Named;
using Memo.Levels.Memory;
using Memo.Levels.Objects;
using Memo.Levels.Several;

namespace Memo;

/// <summary>
/// Several storages, fastest first: a result is looked for in one after the other and copied into the faster ones with what is left of its
/// life; a new one is stored in all. <c>a,b,c</c> in <c>MEMO_CACHE</c>.
/// </summary>
/// <remarks>
/// <para>
/// The first level may be one in memory; all others are storages of bytes. A storage that fails is left out: calls go on with the others, or compute.
/// </para>
/// <para>
/// What is invalidated is forgotten in all levels. The <see cref="ByteStorage.InvalidationLog"/> of the last level decides for all of them, and the
/// levels in front of it follow it: what another process has invalidated is not served here after 250 ms. Processes that share a level in front, such as
/// a disk, should have the same levels behind it. In front of a last level without a log there can only be memory, which does not hear of what other
/// processes invalidate.
/// </para>
/// <para>
/// Results that cannot be kept as bytes are kept in memory alone. A named value in memory is the object itself. The levels belong to this
/// storage, which disposes of them. All members are thread-safe.
/// </para>
/// </remarks>
public sealed class MultiLevelStorage : CacheStorage
{
    private readonly LiveStorage? _front;
    private readonly ByteStorage[] _behind;
    private readonly string[] _names;
    private readonly SharedLog? _log;

    /// <summary>Creates a storage of levels.</summary>
    /// <param name="levels">The levels, fastest first: at most one in memory, which comes first, and at least one of bytes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="levels"/> is null.</exception>
    /// <exception cref="ArgumentException">The levels do not go together, or one is a level of another storage already; the message says which and why.</exception>
    public MultiLevelStorage(params CacheStorage[] levels)
        : base(LevelOrder.Check(levels)[0].TimeProvider)
    {
        Levels = [.. levels];
        _front = levels[0] as LiveStorage;
        _behind = [.. levels.OfType<ByteStorage>()];
        _names = LevelOrder.Names(levels);
        if (_behind[^1].Level.Marks is { } marks)
        {
            _log = new SharedLog(marks, _front?.Entries, TimeProvider, MemoSettings.Current.StaleLimit);
        }
    }

    /// <summary>The levels, fastest first.</summary>
    public IReadOnlyList<CacheStorage> Levels { get; }

    /// <summary>How many entries the level has that has most of them.</summary>
    public override long Count => Levels.Max(static level => level.Count);

    /// <summary>What the entries take in all levels that know it, in bytes; null: none does.</summary>
    public override long? Size => Levels.Any(static level => level.Size is not null) ? Levels.Sum(static level => level.Size ?? 0) : null;

    /// <inheritdoc/>
    protected internal override string LevelName => string.Join(',', _names);

    /// <inheritdoc/>
    protected override bool TryGetEntry(string key, out CacheEntry entry) => throw EntriesAreInLevels();

    /// <inheritdoc/>
    protected override void SetEntry(string key, CacheEntry entry) => throw EntriesAreInLevels();

    /// <inheritdoc/>
    protected override void RemoveEntry(string key) => throw EntriesAreInLevels();

    /// <inheritdoc/>
    protected override void RemoveEntries(string prefix) => throw EntriesAreInLevels();

    internal override string Outline => string.Join(", ", Levels.Select(static level => level.Outline));

    /// <summary>How many entries in memory other processes may invalidate.</summary>
    internal int FollowedCount => _front?.Entries.FollowedCount ?? 0;

    internal override ResultStore<TKey, TResult> CreateStore<TKey, TResult>(
        RegionContext context, KeyText<TKey> keyText, string prefix, EntryCoding<TKey, TResult>? coding)
    {
        var known = coding ?? throw EntriesAreInLevels();
        var counters = Array.ConvertAll(_names, context.Counters.HitCounter);
        var first = counters.Length - _behind.Length;
        var behind = _behind.Select((level, index) => level.CreateStore(context, counters[first + index], known, _log?.Marks));

        // Where results are computed ahead of their end, an entry is due for that alone.
        var tellsUseAfter = context.RefreshAhead == 0 ? context.SlidingLifetime / EntryTimes.PartsOfWindow : null;
        return new SeveralResultStore<TKey, TResult>(
            _front?.CreateStore<TKey, TResult>(this, context, counters[0], known.Codec, tellsUseAfter), [.. behind], _log, new EntryTable<TKey, TResult>(this, context, tracksUse: false, counters[0]));
    }

    internal override NamedValues MakeNamedValues() => new ByteNamedValues(this, keepsObjects: _front is not null);

    // Of what the old code has stored as bytes, others may make use.
    internal override void ForgetResults() => Regions.ClearLiveResults();

    internal override void RemoveAllEntries()
    {
        _behind[^1].RemoveAllEntries();
        foreach (var level in _behind.AsSpan(..^1))
        {
            level.Level.Remove(Removal.OfAll(""));
        }
    }

    // The last level first, so that nothing that was found there comes back into memory.
    internal override Invalidation ForgetTag(string tag)
    {
        base.ForgetTag(tag);
        var reached = _behind[^1].ForgetTag(tag);
        _front?.ForgetTag(tag);
        return reached;
    }

    internal override async ValueTask<Invalidation> ForgetTagAsync(string tag)
    {
        base.ForgetTag(tag);
        var reached = await _behind[^1].ForgetTagAsync(tag).ConfigureAwait(false);
        _front?.ForgetTag(tag);
        return reached;
    }

    // Memory in front of it is new.
    internal override void ForgetEarlierTags() => _behind[^1].ForgetEarlierTags();

    internal override IReadOnlyList<LevelFigures> ReadFigures() =>
        [.. Levels.Zip(_names, static (level, name) => StorageReport.Figures(level)[0] with { Level = name })];

    internal override bool FlushCore(TimeSpan timeout)
    {
        var began = TimeProvider.System.GetTimestamp();
        var isDone = true;
        foreach (var level in Levels)
        {
            isDone &= level.Flush(Rest(timeout, began));
        }

        return isDone;
    }

    internal override async Task<bool> FlushCoreAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        !(await Task.WhenAll(Levels.Select(level => level.FlushAsync(timeout, cancellationToken))).ConfigureAwait(false)).Contains(false);

    internal override void Close()
    {
        _log?.Dispose();
        List<Exception> failures = [];
        foreach (var level in Levels)
        {
            try
            {
                level.Dispose();
            }
            catch (Exception exception)
            {
                // The others are to end too.
                failures.Add(exception);
            }
        }

        ThrowIfAny(failures);
    }

    internal override async ValueTask CloseAsync()
    {
        _log?.Dispose();
        List<Exception> failures = [];
        foreach (var level in Levels)
        {
            try
            {
                await level.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }

        ThrowIfAny(failures);
    }

    private static void ThrowIfAny(List<Exception> failures)
    {
        if (failures is [var failure, ..])
        {
            ExceptionDispatchInfo.Throw(failures.Count == 1 ? failure : new AggregateException(failures));
        }
    }

    // The engine asks the levels; nobody else can call the members above.
    private static UnreachableException EntriesAreInLevels() => new("A storage of several levels has no entries of its own.");
}
