using System.Text.Json;
using Memo.CompilerServices;
using Memo.Configuration;
using Memo.Diagnostics;
using Memo.Engine;
using Memo.Engine.Marks;
using Memo.Keys;
using Memo.Levels.Bytes;
using Memo.Levels.Objects;
using Microsoft.Extensions.Logging;

namespace Memo;

/// <summary>
/// Where results live. Memoized methods use <see cref="Default"/>; beside them a storage is also a dictionary of named values.
/// </summary>
/// <remarks>
/// All members are thread-safe. A storage of your own derives from this class and implements the members that are
/// protected and abstract; they are called by several threads at once, and never under a lock of Memo's.
/// Names are case-sensitive and must not begin with <c>memo:</c>.
/// </remarks>
public abstract partial class CacheStorage
{
    /// <summary>Creates a storage that takes the time from the system.</summary>
    protected CacheStorage()
        : this(null)
    {
    }

    /// <summary>Creates a storage.</summary>
    /// <param name="timeProvider">Tells when entries expire; null: the system's time.</param>
    protected CacheStorage(TimeProvider? timeProvider)
    {
        TimeProvider = timeProvider ?? TimeProvider.System;
        Regions = new StorageRegions(this);
        Events = new StorageEvents(this);
    }

    /// <summary>
    /// The storage of all memoized methods.
    /// </summary>
    /// <value>By default the one that the environment variable <c>MEMO_CACHE</c> names, or <c>memory</c>.</value>
    /// <remarks>It may be replaced while calls run: each call works with one storage from beginning to end.</remarks>
    /// <exception cref="MemoConfigurationException">An environment variable of Memo has a value that cannot be used.</exception>
    public static CacheStorage Default
    {
        get => ActiveStorage.Current ?? StorageConfiguration.InitializeDefault();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            KnownStorages.Add(value);
            DefaultStorage.Replace(value);
        }
    }

    /// <summary>
    /// How results are written as JSON where <c>MEMO_CACHE_SERIALIZER</c> is <c>json</c> and the storage keeps bytes; the options of a
    /// <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>, such as <c>MyContext.Default.Options</c>.
    /// </summary>
    /// <value>Null by default: results are written in Memo's own encoding.</value>
    /// <remarks>
    /// A result of a type that the options know is written as JSON if it comes back from it exactly as it was; JSON cannot say
    /// everything, so any other result, such as one with a NaN, is written in Memo's own encoding. To be set before the first memoized call.
    /// </remarks>
    public static JsonSerializerOptions? JsonSerializerOptions { get; set; }

    /// <summary>Makes the logger that Memo tells its events, under the category <c>Memo</c>.</summary>
    /// <value>Null by default: nothing is logged.</value>
    /// <remarks>No event holds arguments or results. Keys are logged only where <c>MEMO_CACHE_LOG_KEYS</c> is <c>true</c>.</remarks>
    public static ILoggerFactory? LoggerFactory
    {
        get => MemoLog.Factory;
        set => MemoLog.Factory = value;
    }

    /// <summary>Where the storage takes the time from.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>How many entries there are, results of memoized methods and named values together.</summary>
    public abstract long Count { get; }

    /// <summary>What happened in the storage so far, by level and by method; its <c>ToString</c> is a table.</summary>
    public StorageStatistics Statistics => StorageReport.Of(this);

    /// <summary>What the storage does beside the calls.</summary>
    internal BackgroundWork Background { get; } = new();

    /// <summary>What happens to the storage, counted and logged.</summary>
    internal StorageEvents Events { get; }

    /// <summary>What the methods that use the storage have in it.</summary>
    internal StorageRegions Regions { get; }

    /// <summary>How many computations are attached to results of the storage.</summary>
    internal int FlightCount => Regions.FlightCount;

    /// <summary>What the entries take, in bytes; null, the default: not known.</summary>
    public virtual long? Size => null;

    /// <summary>What the entries may take at most, in bytes; null, the default: the storage is not bounded in bytes.</summary>
    public virtual long? MaxSize => null;

    /// <summary>The name of the storage in statistics, metrics and logs, as <c>MEMO_CACHE</c> has it; by default that of its class.</summary>
    protected internal virtual string LevelName => GetType().Name;

    /// <summary>
    /// Makes <see cref="Default"/> the storage that <paramref name="spec"/> names, reading the environment variables of Memo anew.
    /// </summary>
    /// <param name="spec"><c>memory</c>, <c>memory-size</c>, <c>memory-unbounded</c>, <c>off</c> or a registered name; null: what <c>MEMO_CACHE</c> says.</param>
    /// <returns>The storage.</returns>
    /// <exception cref="MemoConfigurationException">The name is not known, or an environment variable has a value that cannot be used.</exception>
    public static CacheStorage Configure(string? spec = null)
    {
        var storage = StorageConfiguration.Create(spec);
        Default = storage;
        storage.Events.Configured();
        return storage;
    }

    /// <summary>Makes a storage known by a name, for <see cref="Configure"/> and <c>MEMO_CACHE</c>; a later registration replaces an earlier one.</summary>
    /// <param name="name">Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; upper and lower case are one.</param>
    /// <param name="factory">Creates the storage, each time it is configured.</param>
    /// <exception cref="ArgumentException">The name has other characters, or is that of a storage of Memo's own.</exception>
    public static void Register(string name, Func<CacheStorage> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        StorageRegistry.Register(name, factory);
    }

    /// <inheritdoc cref="Register(string, Func{CacheStorage})"/>
    /// <param name="name">Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; upper and lower case are one.</param>
    /// <param name="storage">The storage.</param>
    public static void Register(string name, CacheStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        StorageRegistry.Register(name, () => storage);
    }

    /// <summary>Forgets all results with a tag, in every storage that this process uses; computations under way will not be stored with it.</summary>
    /// <param name="tag">The tag, as it stands in the results' <see cref="MemoizeAttribute.Tags"/> with its values filled in; compared ordinally.</param>
    /// <returns>Whether all who share such results have heard of it.</returns>
    /// <exception cref="ArgumentException"><paramref name="tag"/> is empty.</exception>
    public static Invalidation InvalidateTag(string tag)
    {
        MarkTag(tag);
        var farthest = Invalidation.Delivered;
        foreach (var storage in KnownStorages.All)
        {
            farthest = storage.ForgetTag(tag) == Invalidation.Pending ? Invalidation.Pending : farthest;
        }

        return farthest;
    }

    /// <inheritdoc cref="InvalidateTag"/>
    public static async ValueTask<Invalidation> InvalidateTagAsync(string tag)
    {
        MarkTag(tag);
        var farthest = Invalidation.Delivered;
        foreach (var storage in KnownStorages.All)
        {
            farthest = await storage.ForgetTagAsync(tag).ConfigureAwait(false) == Invalidation.Pending ? Invalidation.Pending : farthest;
        }

        return farthest;
    }

    /// <summary>Forgets everything, results of memoized methods too; computations under way will not be stored.</summary>
    public void Clear()
    {
        Regions.Clear();
        RemoveAllEntries();
    }

    /// <summary>
    /// What the storage is and does, as a table for people: a line for each level, fastest first, with what it holds and may hold, the calls
    /// that it answered, their share of the calls that came to it, and whether it is in use.
    /// </summary>
    /// <remarks>
    /// The storage is asked for its figures, which may take as long as a look for an entry. What cannot be told is a question mark.
    /// A storage of your own may describe itself in other words; as a level of several, it is a line of their table all the same.
    /// </remarks>
    public virtual string Describe() => StorageDescription.Of(this);

    /// <inheritdoc cref="Describe"/>
    public sealed override string ToString() => Describe();

    /// <summary>Looks for an entry.</summary>
    /// <param name="key">The name of a value, or the text of a <see cref="CacheKey"/>.</param>
    /// <param name="entry">The entry, if there is one. One that has expired may be returned: it is not served.</param>
    /// <returns>Whether there is an entry.</returns>
    protected abstract bool TryGetEntry(string key, out CacheEntry entry);

    /// <summary>Stores an entry, in place of what was there.</summary>
    /// <param name="key">The name of a value, or the text of a <see cref="CacheKey"/>.</param>
    /// <param name="entry">The entry.</param>
    protected abstract void SetEntry(string key, CacheEntry entry);

    /// <summary>Removes an entry; that there is none is no error.</summary>
    /// <param name="key">The name of a value, or the text of a <see cref="CacheKey"/>.</param>
    protected abstract void RemoveEntry(string key);

    /// <summary>Removes all entries whose key begins, ordinally, with a prefix.</summary>
    /// <param name="prefix">The prefix; the empty one removes everything.</param>
    protected abstract void RemoveEntries(string prefix);

    internal bool TryGetEntryCore(string key, out CacheEntry entry) => TryGetEntry(key, out entry);

    internal void SetEntryCore(string key, CacheEntry entry) => SetEntry(key, entry);

    internal void RemoveEntryCore(string key) => RemoveEntry(key);

    internal void RemoveEntriesCore(string prefix) => RemoveEntries(prefix);

    internal virtual void RemoveAllEntries() => RemoveEntries("");

    /// <inheritdoc cref="ForgetTag"/>
    internal virtual ValueTask<Invalidation> ForgetTagAsync(string tag) => new(ForgetTag(tag));

    private static void MarkTag(string tag)
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        TagMarks.Add(tag);

        // It may hold results that no call of this process has asked for yet.
        KnownStorages.Add(Default);
    }

    /// <summary>Forgets the results of all memoized methods, because code that computed them has changed; named values stay.</summary>
    internal virtual void ForgetResults() => Regions.ClearResults();

    /// <summary>What the storage is, on one line: its levels, fastest first, and their bounds. Not a look at what they hold.</summary>
    internal virtual string Outline => StorageDescription.OneLine(LevelName, MaxEntries, MaxSize);

    /// <summary>How many entries it may hold; null: it is not bounded by their number.</summary>
    internal virtual long? MaxEntries => null;

    /// <summary>What the storage tells of its state now, or each of its levels, fastest first. What cannot be asked for now is not known.</summary>
    internal virtual IReadOnlyList<LevelFigures> ReadFigures() => [StorageReport.FiguresOfOne(this) with { Failures = Events.Failures }];

    /// <summary>Takes out what has a tag; marked already, so that nothing with it that began before comes in any more.</summary>
    internal virtual Invalidation ForgetTag(string tag)
    {
        Regions.ForgetTag(tag);
        return Invalidation.Delivered;
    }

    /// <summary>Takes out what has a tag that was invalidated before the storage was used by this process.</summary>
    internal virtual void ForgetEarlierTags()
    {
        foreach (var tag in TagMarks.After(0))
        {
            ForgetTag(tag);
        }
    }

    internal virtual ResultStore<TKey, TResult> CreateStore<TKey, TResult>(
        RegionContext context, KeyText<TKey> keyText, string prefix, EntryCoding<TKey, TResult>? coding)
        where TKey : struct, IMemoKey<TKey> =>
        new ObjectResultStore<TKey, TResult>(this, context, context.Counters.HitCounter(LevelName), keyText, prefix);

    /// <param name="context">What the region must know.</param>
    /// <param name="keyText">The text of a key, where the storage asks for one.</param>
    /// <param name="prefix">What the texts of all its keys begin with.</param>
    /// <param name="coding">What a storage of bytes keeps.</param>
    /// <param name="copier">Makes the callers' own copies of results; null where they share them.</param>
    internal Region<TKey, TResult> CreateRegion<TKey, TResult>(
        RegionContext context, KeyText<TKey> keyText, string prefix, EntryCoding<TKey, TResult>? coding, ResultCopier<TResult>? copier)
        where TKey : struct, IMemoKey<TKey>
    {
        KnownStorages.Add(this);
        return new Region<TKey, TResult>(context, CreateStore(context, keyText, prefix, coding), copier);
    }
}
