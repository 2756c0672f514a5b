using Memo.CompilerServices;

namespace Memo.Levels.Bytes;

/// <summary>How values become the payloads of entries, and back, and where the entries stand.</summary>
internal abstract class EntryCoding<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Whether values can be kept as bytes at all, as things are now.</summary>
    public abstract bool IsUsable { get; }

    /// <summary>What is known of the values' type; null: nothing.</summary>
    public virtual Codec<TResult>? Codec => null;

    /// <summary>How old an entry may be at most, whatever it was stored with by another version of the program; null: as it was stored.</summary>
    public virtual TimeSpan? Lifetime => null;

    /// <summary>What all keys begin with.</summary>
    public abstract string Prefix { get; }

    /// <summary>What invalidates all entries in a log.</summary>
    public abstract string Mark { get; }

    /// <summary>The key under which the storage knows the entry.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="hash">Filled with the hash of the key, <see cref="EntryEnvelope.HashSize"/> bytes.</param>
    public abstract string Locate(in TKey key, Span<byte> hash);

    /// <summary>The hash of a key, also where results cannot be kept as bytes.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="hash">Filled with the hash of the key, <see cref="EntryEnvelope.HashSize"/> bytes.</param>
    public abstract void Identify(in TKey key, Span<byte> hash);

    /// <summary>What to forget of the key, whichever version of the code has stored it.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="isLogged">Whether a log tells all versions of it, so that only this one's entry need be removed.</param>
    public abstract Removal RemovalOf(in TKey key, bool isLogged);

    /// <summary>Writes a value; runs code of the user's.</summary>
    /// <param name="value">The value.</param>
    /// <param name="writer">Where to write; it is told to refuse if the value cannot be encoded.</param>
    /// <param name="fingerprint">Filled with the fingerprint, <see cref="EntryEnvelope.HashSize"/> bytes.</param>
    /// <returns>How it is written.</returns>
    public abstract EntryFlags Write(TResult value, ref CanonicalWriter writer, Span<byte> fingerprint);

    /// <summary>Rebuilds a value; runs code of the user's, and throws whatever that throws.</summary>
    /// <param name="flags">How it is written.</param>
    /// <param name="fingerprint">The fingerprint it was written with.</param>
    /// <param name="payload">What was written.</param>
    /// <param name="value">The value.</param>
    /// <returns>False if the payload is of another version or layout.</returns>
    public abstract bool TryRead(EntryFlags flags, ReadOnlySpan<byte> fingerprint, ReadOnlySpan<byte> payload, out TResult value);
}
