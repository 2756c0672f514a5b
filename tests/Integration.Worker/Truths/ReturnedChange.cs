namespace Memo.Integration.Truths;

/// <summary>A change of a row whose invalidation has returned.</summary>
/// <param name="Generation">The generation of the row from then on.</param>
/// <param name="Process">The id of the process that invalidated.</param>
/// <param name="Returned">When the invalidation had returned, by the system's monotonic clock.</param>
public readonly record struct ReturnedChange(long Generation, int Process, long Returned);
