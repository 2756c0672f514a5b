namespace Memo;

/// <summary>A place in a log of invalidations: what was computed from there on knows all marks up to it.</summary>
/// <param name="Epoch">Which log: it changes when the log is lost and begins anew. Positions of different epochs do not compare. Never 0, which is that of no log.</param>
/// <param name="Sequence">How many marks the log had, 0 when it began.</param>
public readonly record struct LogPosition(long Epoch, long Sequence);
