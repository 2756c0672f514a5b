namespace Memo;

/// <summary>What a storage of objects holds under a key.</summary>
/// <param name="Value">The value.</param>
/// <param name="Expires">When it is not served any more; null: never.</param>
public readonly record struct CacheEntry(object? Value, DateTimeOffset? Expires = null);
