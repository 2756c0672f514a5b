namespace Memo.Soak.Tests.Sequential;

/// <summary>A result that tells of which computation it is.</summary>
/// <param name="Generation">The number of the computation, or of the value that was set.</param>
/// <param name="Kind">A part of one of its tags.</param>
public sealed record Item(int Generation, string Kind);
