namespace Memo.Soak.Tests.Concurrent;

/// <summary>What a computation has read from the <see cref="Ledger"/>.</summary>
/// <param name="Row">Of which row.</param>
/// <param name="Version">The version that it found when it began.</param>
public sealed record Reading(int Row, int Version);
