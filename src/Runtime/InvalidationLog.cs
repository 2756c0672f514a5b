namespace Memo;

/// <summary>
/// The order of invalidations that all who share a storage agree on: marks of keys, methods and tags, each behind all that were there.
/// </summary>
/// <remarks>
/// <para>
/// A computation remembers the position at which it began, and its result is stored with it: it is valid only if none of its marks is
/// younger. So a result that was computed before an invalidation is not served after it, whenever and by whomever it is stored.
/// </para>
/// <para>
/// A storage that several processes share implements it where it keeps its entries; one that lives in its process alone can use
/// <see cref="ProcessInvalidationLog"/>. A log that has lost marks, or was restored to an earlier state, begins a new epoch: no position of an
/// epoch is ever given twice. What the members throw makes an invalidation <see cref="Invalidation.Pending"/>, and results of
/// the storage misses. All members are called by several threads at once.
/// </para>
/// </remarks>
public abstract class InvalidationLog
{
    /// <summary>Adds marks behind all others, in one step: whoever reads sees all of them or none.</summary>
    /// <param name="marks">The marks; text of any length, compared ordinally.</param>
    /// <returns>The position of the last of them.</returns>
    public abstract LogPosition Append(IReadOnlyList<string> marks);

    /// <inheritdoc cref="Append"/>
    /// <param name="marks">The marks.</param>
    /// <param name="cancellationToken">Ends the attempt; the marks may have been added.</param>
    public virtual ValueTask<LogPosition> AppendAsync(IReadOnlyList<string> marks, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Append(marks));
    }

    /// <summary>Reads what came after a position; from another epoch, or where what came after it is not kept any more, all marks there are.</summary>
    /// <param name="after">The position up to which the reader knows the log; the default: none of it.</param>
    public abstract LogReading Read(LogPosition after);

    /// <inheritdoc cref="Read"/>
    /// <param name="after">The position up to which the reader knows the log.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public virtual ValueTask<LogReading> ReadAsync(LogPosition after, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Read(after));
    }
}
