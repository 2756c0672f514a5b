namespace Memo;

/// <summary>An entry of a <see cref="DiskStorage"/>, as <see cref="DiskStorage.ReadEntries"/> lists them.</summary>
/// <param name="Method">The identity of the memoized method; empty of a named value.</param>
/// <param name="Key">The key, as <see cref="CacheKey.ToString"/> writes it, or <c>named:</c>, namespace and name of a value.</param>
/// <param name="Size">How many bytes key and value have.</param>
/// <param name="Stored">When it was stored.</param>
/// <param name="LastUsed">When it was used last, as far as that was written down: processes do so every ten seconds and when they end.</param>
/// <param name="Expires">From when on it is of no use, fail-safe time included; null: it does not expire.</param>
public readonly record struct DiskEntry(string Method, string Key, long Size, DateTimeOffset Stored, DateTimeOffset LastUsed, DateTimeOffset? Expires);
