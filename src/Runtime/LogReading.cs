namespace Memo;

/// <summary>What was read from an <see cref="InvalidationLog"/>.</summary>
/// <param name="Position">Up to where the reader knows the log now.</param>
/// <param name="Marks">The marks with their positions, in rising order.</param>
public sealed record LogReading(LogPosition Position, IReadOnlyList<LoggedMark> Marks)
{
    /// <summary>Whether these are all marks that the log keeps, each with its last position; false: those after the position asked for.</summary>
    public bool IsComplete { get; init; }

    /// <summary>The position below which marks are not kept apart any more: what began below it counts as invalidated.</summary>
    public long Floor { get; init; }
}
