namespace Memo.Levels.Bytes;

/// <summary>An entry that was found and is valid.</summary>
/// <param name="Key">The key it stands under.</param>
/// <param name="Facts">What it says beside its value.</param>
/// <param name="Bytes">The entry, where that was asked for.</param>
internal readonly record struct FoundEntry(string Key, EntryFacts Facts, byte[] Bytes);
