namespace Memo.Levels.Bytes;

/// <summary>A place in the invalidation log of a storage.</summary>
/// <param name="Epoch">Which log: another one after the log was lost; 0 where the storage has none.</param>
/// <param name="Sequence">The number of the last mark before this place.</param>
internal readonly record struct LogPosition(long Epoch, long Sequence);
