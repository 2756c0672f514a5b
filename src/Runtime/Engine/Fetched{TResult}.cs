namespace Memo.Engine;

/// <summary>A result that was found for a call.</summary>
/// <param name="Value">The result, as it is stored.</param>
internal readonly record struct Fetched<TResult>(TResult Value)
{
    /// <summary>How it is added to the level of live objects in front of where it was found; null: it is not.</summary>
    public NewResult<TResult>? Promotion { get; init; }
}
