namespace Memo.Engine;

/// <summary>What a computation has returned, and who may have it.</summary>
/// <param name="Value">The result itself, for the caller who computed it.</param>
/// <param name="Snapshot">What is stored, and what the other callers get, or copies of it.</param>
/// <param name="IsStored">Whether it is to be stored.</param>
/// <param name="Withheld">Why nobody but the caller who computed it may have it; null: those who waited may.</param>
internal readonly record struct Outcome<TResult>(TResult Value, TResult Snapshot, bool IsStored, BypassReason? Withheld = null)
{
    /// <summary>The tags it is stored with; null or empty: none.</summary>
    public string[]? Tags { get; init; }
}
