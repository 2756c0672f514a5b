using System.Buffers;
using System.Diagnostics;
using Memo.CompilerServices;
using Memo.Configuration;
using Memo.Diagnostics;
using Memo.Engine;
using Memo.Engine.Marks;
using Memo.Levels.Bytes;
using Memo.Levels.Bytes.Level;
using Memo.Levels.Bytes.Marks;
using Memo.Levels.Bytes.Named;
using Memo.Levels.Objects;

namespace Memo;

/// <summary>
/// The base of the storages that keep bytes: on a disk, on a server, or wherever your own keeps them.
/// </summary>
/// <remarks>
/// <para>
/// The bytes are Memo's own: they carry a checksum, the key, the fingerprint of the code and their expiration, all of which is
/// checked whenever they are read. A storage may lose, truncate or mix up entries at any time without a wrong result; it must
/// only not give an entry back that it was told to remove.
/// </para>
/// <para>
/// The members to implement are called by several threads at once, and never under a lock of Memo's. What they throw never fails
/// a memoized call: it is counted as <see cref="MethodStatistics.StorageFailures"/>, and the call computes. A storage that fails again
/// and again is left alone for a while and then tried with one operation. What could not be removed makes the invalidation
/// <see cref="Invalidation.Pending"/>: it is tried again, and until then nothing of it is read.
/// </para>
/// <para>
/// The synchronous members are what synchronous methods use, the asynchronous ones what asynchronous methods and the write queue use.
/// Where only asynchronous access is to be had, derive from <see cref="AsyncByteStorage"/>; where there are both, override both.
/// </para>
/// <para>
/// A key is any text: that of a <see cref="CacheKey"/>, or <c>named:</c>, the namespace and the name of a value, which may be
/// long and hold any character. Keys are compared ordinally.
/// </para>
/// <para>Methods whose results cannot be kept as bytes do not use such a storage: they compute, counted as <see cref="BypassReason.NotPersistable"/>.</para>
/// </remarks>
public abstract class ByteStorage : CacheStorage
{
    private ByteLevel? _level;
    private string? _offReason;

    /// <summary>Creates a storage that takes the time from the system.</summary>
    protected ByteStorage()
        : this(null)
    {
    }

    /// <summary>Creates a storage.</summary>
    /// <param name="timeProvider">Tells when entries expire; null: the system's time.</param>
    protected ByteStorage(TimeProvider? timeProvider)
        : base(timeProvider)
    {
    }

    /// <summary>
    /// How long a read may take before the call goes on without it; null, the default: as long as it takes. A storage with a time
    /// limit of its own has no need of it.
    /// </summary>
    /// <remarks>
    /// A synchronous read is then made on a thread of the pool, unless the storage is an <see cref="AsyncByteStorage"/>. A read that
    /// is too late counts as a failure, except one that is large, and goes on with a buffer that nobody else uses.
    /// </remarks>
    protected virtual TimeSpan? ReadTimeLimit => null;

    /// <summary>
    /// How long the worker waits for what it does with the storage, 30 seconds by default: to write a batch, to remove what could not be removed
    /// at once, to add to the log of invalidations. Asked once; zero or less, such as
    /// <see cref="Timeout.InfiniteTimeSpan"/>: without limit.
    /// </summary>
    /// <remarks>
    /// What takes longer counts as a failure, its token is cancelled, and the worker goes on with others. As long as it has not ended nobody can say
    /// what it does to the storage: entries are then answered from memory, newer ones of their keys wait behind them, and invalidating them
    /// is <see cref="Invalidation.Pending"/>.
    /// </remarks>
    protected virtual TimeSpan WriteTimeLimit => TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether entries are written by a worker, off the path of the calls; true by default. False, for a storage that is as fast as
    /// memory: by the call that has computed.
    /// </summary>
    /// <remarks>
    /// The queue holds up to 64 MB, beyond which new entries are not stored. Calls of this process see what waits in it. It is written
    /// out when the storage is flushed or disposed of, and when the process ends, for two seconds at most.
    /// </remarks>
    protected virtual bool QueuesWrites => true;

    /// <summary>
    /// The log of invalidations that the storage keeps beside its entries; null, the default: none. Asked once.
    /// </summary>
    /// <remarks>
    /// Without one, what is invalidated is removed, and a process that computed it before may store it after. Results of methods with
    /// <see cref="MemoizeAttribute.Tags"/> are then not kept in the storage (<see cref="BypassReason.NotPersistable"/>), since nobody could say
    /// whether a tag has been invalidated. A storage that lives in its process alone has a <see cref="ProcessInvalidationLog"/>. With a log,
    /// what is removed is only room that comes free: an entry that is left over is not served.
    /// </remarks>
    protected virtual InvalidationLog? InvalidationLog => null;

    /// <summary>Looks for an entry.</summary>
    /// <param name="key">The key.</param>
    /// <param name="target">Where the bytes go, in one piece or several; not to be used any more when the call has returned.</param>
    /// <returns>Whether there is an entry; if not, what was written to <paramref name="target"/> counts for nothing.</returns>
    protected abstract bool TryGetBytes(string key, IBufferWriter<byte> target);

    /// <summary>Stores an entry, in place of what was there, as a whole: nobody may read one half of it and half of another.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The bytes; valid during the call only.</param>
    /// <param name="options">When the entry may be forgotten, and its tags.</param>
    protected abstract void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options);

    /// <summary>Removes an entry; that there is none is no error.</summary>
    /// <param name="key">The key.</param>
    protected abstract void RemoveBytes(string key);

    /// <summary>Removes all entries whose key begins, ordinally, with a prefix.</summary>
    /// <param name="prefix">The prefix; the empty one removes everything.</param>
    protected abstract void RemoveBytesByPrefix(string prefix);

    /// <inheritdoc cref="TryGetBytes"/>
    /// <remarks>Asked by asynchronous methods. By default the synchronous member, on a thread of the pool where there is a <see cref="ReadTimeLimit"/>.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="target">Where the bytes go; not to be used any more when the task has ended.</param>
    /// <param name="cancellationToken">The caller waits no more.</param>
    protected virtual ValueTask<bool> TryGetBytesAsync(string key, IBufferWriter<byte> target, CancellationToken cancellationToken) =>
        ReadTimeLimit is null
            ? new(TryGetBytes(key, target))
            : new(Task.Run(() => TryGetBytes(key, target), cancellationToken));

    /// <inheritdoc cref="SetBytes"/>
    /// <remarks>Entries that are queued are written with it. By default the synchronous member.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="value">The bytes; never changed again.</param>
    /// <param name="options">When the entry may be forgotten, and its tags.</param>
    /// <param name="cancellationToken">The storage is being disposed of, or the <see cref="WriteTimeLimit"/> is over.</param>
    protected virtual ValueTask SetBytesAsync(string key, ReadOnlyMemory<byte> value, ByteEntryOptions options, CancellationToken cancellationToken)
    {
        SetBytes(key, value.Span, in options);
        return ValueTask.CompletedTask;
    }

    /// <summary>How many entries that wait to be written may be handed to <see cref="SetManyBytesAsync"/> at once, 1 or more; 1 by default.</summary>
    protected virtual int WriteBatchSize => 1;

    /// <summary>
    /// How large an entry may be that the storage keeps, in bytes as it is handed to the storage, its key excepted: encoded, compressed where that pays, with
    /// what Memo writes beside it. Null, the default: any size. A result that is larger is returned, not stored, and counted as
    /// <see cref="BypassReason.TooLarge"/>. Asked for each result, by several threads at once.
    /// </summary>
    protected virtual long? MaxEntrySize => null;

    /// <summary>Stores entries that were queued; by default one after the other with <see cref="SetBytesAsync"/>.</summary>
    /// <remarks>For a storage that writes many in one step more cheaply than one by one. If it throws, any of them may have been stored.</remarks>
    /// <param name="entries">The entries, with different keys; at most <see cref="WriteBatchSize"/>.</param>
    /// <param name="cancellationToken">The storage is being disposed of, or the <see cref="WriteTimeLimit"/> is over.</param>
    protected virtual async ValueTask SetManyBytesAsync(IReadOnlyList<ByteEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            await SetBytesAsync(entry.Key, entry.Value, entry.Options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc cref="RemoveBytes"/>
    /// <remarks>By default the synchronous member. An invalidation takes effect whatever becomes of its caller, whose token does not come here.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">The storage is being disposed of, or the <see cref="WriteTimeLimit"/> is over.</param>
    protected virtual ValueTask RemoveBytesAsync(string key, CancellationToken cancellationToken)
    {
        RemoveBytes(key);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc cref="RemoveBytesByPrefix"/>
    /// <remarks>As <see cref="RemoveBytesAsync(string, CancellationToken)"/>.</remarks>
    /// <param name="prefix">The prefix; the empty one removes everything.</param>
    /// <param name="cancellationToken">The storage is being disposed of, or the <see cref="WriteTimeLimit"/> is over.</param>
    protected virtual ValueTask RemoveBytesByPrefixAsync(string prefix, CancellationToken cancellationToken)
    {
        RemoveBytesByPrefix(prefix);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected sealed override bool TryGetEntry(string key, out CacheEntry entry) => throw EntriesAreBytes();

    /// <inheritdoc/>
    protected sealed override void SetEntry(string key, CacheEntry entry) => throw EntriesAreBytes();

    /// <inheritdoc/>
    protected sealed override void RemoveEntry(string key) => throw EntriesAreBytes();

    /// <inheritdoc/>
    protected sealed override void RemoveEntries(string prefix) => throw EntriesAreBytes();

    /// <summary>
    /// Says that the storage cannot be used in this process, and why; for a derived class that finds so when it is first used. Logged once as an
    /// error and told by <see cref="CacheStorage.Describe"/>; from then on calls go on without the storage, as if it had been disposed of.
    /// </summary>
    /// <remarks>
    /// Nothing that the storage does or throws afterwards counts as a failure, not even what the operation throws that has called this: it may go
    /// on to throw where it cannot return. What waits to be written is forgotten, invalidations are <see cref="Invalidation.Delivered"/>. For good:
    /// nothing turns the storage on again; of several calls, from any thread, the first counts.
    /// </remarks>
    /// <param name="reason">What is wrong and what would help, for people.</param>
    /// <exception cref="ArgumentException"><paramref name="reason"/> is null or empty.</exception>
    protected void TurnOff(string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        if (Interlocked.CompareExchange(ref _offReason, reason, null) is null)
        {
            Volatile.Read(ref _level)?.TurnOff();
            Events.TurnedOff(reason);
        }
    }

    /// <summary>Says that something has happened to the storage that an operator should know of, and that it goes on; logged as a warning. Thread-safe.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="exception">What it came from, if there is such.</param>
    /// <exception cref="ArgumentException"><paramref name="message"/> is null or empty.</exception>
    protected void Report(string message, Exception? exception = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        Events.Reported(message, exception);
    }

    /// <summary>Why the storage cannot be used; null: it can.</summary>
    internal string? OffReason => Volatile.Read(ref _offReason);

    /// <summary>What stands between the storage and all who use it; made at first use, when the storage has been constructed.</summary>
    internal ByteLevel Level => _level ?? LazyInitializer.EnsureInitialized(ref _level, () => new ByteLevel(this));

    private LevelMarks? MarksInUse => Level.IsEnded ? null : Level.Marks;

    internal InvalidationLog? InvalidationLogCore => InvalidationLog;

    internal TimeSpan? ReadTimeLimitCore => ReadTimeLimit;

    internal bool QueuesWritesCore => QueuesWrites;

    internal bool TryGetBytesCore(string key, IBufferWriter<byte> target) => TryGetBytes(key, target);

    internal void SetBytesCore(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options) => SetBytes(key, value, in options);

    internal void RemoveBytesCore(string key) => RemoveBytes(key);

    internal void RemoveBytesByPrefixCore(string prefix) => RemoveBytesByPrefix(prefix);

    internal ValueTask<bool> TryGetBytesAsyncCore(string key, IBufferWriter<byte> target, CancellationToken cancellationToken) =>
        TryGetBytesAsync(key, target, cancellationToken);

    internal TimeSpan WriteTimeLimitCore => WriteTimeLimit;

    internal ValueTask SetBytesAsyncCore(string key, ReadOnlyMemory<byte> value, ByteEntryOptions options, CancellationToken cancellationToken) =>
        SetBytesAsync(key, value, options, cancellationToken);

    internal int WriteBatchSizeCore => WriteBatchSize;

    internal long? MaxEntrySizeCore => MaxEntrySize;

    internal ValueTask SetManyBytesAsyncCore(IReadOnlyList<ByteEntry> entries, CancellationToken cancellationToken) =>
        SetManyBytesAsync(entries, cancellationToken);

    internal ValueTask RemoveBytesAsyncCore(string key, CancellationToken cancellationToken) => RemoveBytesAsync(key, cancellationToken);

    internal ValueTask RemoveBytesByPrefixAsyncCore(string prefix, CancellationToken cancellationToken) => RemoveBytesByPrefixAsync(prefix, cancellationToken);

    // What the old code has stored is its own: it may run elsewhere, and this process has no fingerprint any more to read it with.
    internal sealed override void ForgetResults()
    {
    }

    internal sealed override NamedValues MakeNamedValues() => new ByteNamedValues(this, keepsObjects: false);

    internal sealed override void RemoveAllEntries() => Level.Remove(Removal.OfAll("") with { Mark = EntryMarks.All });

    internal sealed override Invalidation ForgetTag(string tag)
    {
        base.ForgetTag(tag);
        if (MarksInUse is not { } marks)
        {
            return Invalidation.Delivered;
        }

        var reached = marks.Append(EntryMarks.Tag(MemoSettings.Current.CacheNamespace, tag));
        MarkAgain(tag, marks);
        return reached;
    }

    // What has them is not served from now on; the worker adds them to the log, which may take its time.
    internal sealed override void ForgetEarlierTags() => MarksInUse?.OweEarlierTags();

    internal sealed override async ValueTask<Invalidation> ForgetTagAsync(string tag)
    {
        base.ForgetTag(tag);
        if (MarksInUse is not { } marks)
        {
            return Invalidation.Delivered;
        }

        var reached = await marks.AppendAsync(EntryMarks.Tag(MemoSettings.Current.CacheNamespace, tag)).ConfigureAwait(false);
        MarkAgain(tag, marks);
        return reached;
    }

    // Who has found a result here between the first mark in this process and that in the log must neither keep it in memory nor hand it to later callers.
    private static void MarkAgain(string tag, LevelMarks marks)
    {
        TagMarks.Add(tag);
        marks.NoteTold(TagMarks.Position);
    }

    internal sealed override IReadOnlyList<LevelFigures> ReadFigures() =>
        [Level.AddTo(OffReason is null ? StorageReport.FiguresOfOne(this) : new LevelFigures(LevelName))];

    internal sealed override bool FlushCore(TimeSpan timeout) => _level?.Flush(timeout) ?? true;

    internal sealed override Task<bool> FlushCoreAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        _level?.FlushAsync(timeout, cancellationToken) ?? Task.FromResult(true);

    internal sealed override void Close() => Level.Close();

    internal sealed override ValueTask CloseAsync() => Level.CloseAsync();

    internal sealed override ResultStore<TKey, TResult> CreateStore<TKey, TResult>(
        RegionContext context, KeyText<TKey> keyText, string prefix, EntryCoding<TKey, TResult>? coding) =>
        CreateStore(context, context.Counters.HitCounter(LevelName), coding ?? throw EntriesAreBytes(), Level.Marks);

    /// <param name="context">What there is to know of the method.</param>
    /// <param name="hitCounter">Where hits are counted.</param>
    /// <param name="coding">How results become bytes.</param>
    /// <param name="marks">The log by which entries are judged.</param>
    internal ByteResultStore<TKey, TResult> CreateStore<TKey, TResult>(RegionContext context, int hitCounter, EntryCoding<TKey, TResult> coding, LevelMarks? marks)
        where TKey : struct, IMemoKey<TKey> =>
        new(this, Level, context, hitCounter, coding, marks);

    // The engine reads bytes; nobody else can call the members above.
    private static UnreachableException EntriesAreBytes() => new("A storage of bytes has no entries of objects.");
}
