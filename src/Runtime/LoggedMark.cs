namespace Memo;

/// <summary>A mark in an <see cref="InvalidationLog"/>.</summary>
/// <param name="Mark">What was invalidated.</param>
/// <param name="Sequence">Its position in the epoch of the log.</param>
public readonly record struct LoggedMark(string Mark, long Sequence);
