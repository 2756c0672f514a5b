using System.Buffers;
using System.Diagnostics;
using Memo.Engine;
using Memo.Levels.Bytes;
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
/// a memoized call: it is counted as <see cref="MethodStatistics.StorageFailures"/>, and the call computes. What
/// removing throws makes the invalidation <see cref="Invalidation.Pending"/>: until the storage has forgotten, nothing is read from it.
/// </para>
/// <para>
/// A key is any text: that of a <see cref="CacheKey"/>, or <c>named:</c>, the namespace and the name of a value, which may be
/// long and hold any character. Keys are compared ordinally.
/// </para>
/// <para>Methods whose results cannot be kept as bytes do not use such a storage: they compute, counted as <see cref="BypassReason.NotPersistable"/>.</para>
/// </remarks>
public abstract class ByteStorage : CacheStorage
{
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

    /// <inheritdoc/>
    protected sealed override bool TryGetEntry(string key, out CacheEntry entry) => throw EntriesAreBytes();

    /// <inheritdoc/>
    protected sealed override void SetEntry(string key, CacheEntry entry) => throw EntriesAreBytes();

    /// <inheritdoc/>
    protected sealed override void RemoveEntry(string key) => throw EntriesAreBytes();

    /// <inheritdoc/>
    protected sealed override void RemoveEntries(string prefix) => throw EntriesAreBytes();

    internal bool TryGetBytesCore(string key, IBufferWriter<byte> target) => TryGetBytes(key, target);

    internal void SetBytesCore(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options) => SetBytes(key, value, in options);

    internal void RemoveBytesCore(string key) => RemoveBytes(key);

    internal void RemoveBytesByPrefixCore(string prefix) => RemoveBytesByPrefix(prefix);

    // What the old code has stored is its own: it may run elsewhere, and this process has no fingerprint any more to read it with.
    internal sealed override void ForgetResults()
    {
    }

    internal sealed override NamedValues MakeNamedValues() => new ByteNamedValues(this);

    internal sealed override void RemoveAllEntries() => RemoveBytesByPrefix("");

    internal sealed override ResultStore<TKey, TResult> CreateStore<TKey, TResult>(
        RegionContext context, int hitCounter, KeyText<TKey> keyText, string prefix, EntryCoding<TKey, TResult>? coding) =>
        new ByteResultStore<TKey, TResult>(this, context, hitCounter, coding ?? throw EntriesAreBytes());

    // The engine reads bytes; nobody else can call the members above.
    private static UnreachableException EntriesAreBytes() => new("A storage of bytes has no entries of objects.");
}
