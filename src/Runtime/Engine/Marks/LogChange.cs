namespace Memo.Engine.Marks;

/// <summary>What this process has just learnt from a log of invalidations.</summary>
/// <param name="Position">Up to where the log is known now; another epoch than before: it has begun anew.</param>
/// <param name="Floor">What began below it counts as invalidated.</param>
/// <param name="Marks">The marks that are new, and perhaps some that are not.</param>
internal readonly record struct LogChange(LogPosition Position, long Floor, IReadOnlyList<LoggedMark> Marks);
