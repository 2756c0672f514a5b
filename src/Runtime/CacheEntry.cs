using Memo.Engine.Marks;

namespace Memo;

/// <summary>What a storage of objects holds under a key.</summary>
/// <param name="Value">The value.</param>
/// <param name="Expires">When it is not served any more; null: never.</param>
public readonly record struct CacheEntry(object? Value, DateTimeOffset? Expires = null)
{
    /// <summary>
    /// When the result was computed, where it is to be known: for methods whose results live on while they are used, or are computed anew
    /// before they expire. The storage has only to keep it; lost, results live shorter.
    /// </summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The tags of the result; null: none. The storage has only to keep them.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>
    /// Where the order of invalidated tags stood when computing the result began; it says whether one of its <see cref="Tags"/> has been
    /// invalidated since. The storage has only to keep it.
    /// </summary>
    public LogPosition Position { get; init; }

    /// <summary>Whether it holds anything beside its value.</summary>
    internal bool IsValueAlone => Expires is null && Tags is null && Value is not CacheEntry;

    /// <summary>Whether none of its tags has been invalidated since it was computed.</summary>
    internal bool IsValid => Tags is null || (Position.Epoch == TagMarks.Epoch && !TagMarks.AreYounger([.. Tags], Position.Sequence));
}
