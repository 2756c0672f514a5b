namespace Memo;

/// <summary>What the entries of one method take in a <see cref="DiskStorage"/>, as <see cref="DiskStorage.ReadMethods"/> lists them.</summary>
/// <param name="Name">The identity of the method, of all versions of its code; empty: the named values.</param>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Size">How many bytes their keys and values have.</param>
/// <param name="Oldest">When the oldest was stored.</param>
/// <param name="Newest">When the newest was stored.</param>
/// <param name="LastUsed">When one of them was used last, as far as that was written down.</param>
public readonly record struct DiskMethod(string Name, long Entries, long Size, DateTimeOffset Oldest, DateTimeOffset Newest, DateTimeOffset LastUsed);
