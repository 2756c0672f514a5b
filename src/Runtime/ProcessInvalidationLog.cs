using Memo.Engine.Marks;

namespace Memo;

/// <summary>The log of a storage that lives in its process alone: entries of another process, or of an earlier run, are not valid by it.</summary>
/// <remarks>
/// It keeps the last position of 65,536 marks; beyond, the oldest become one floor, and what began below it counts as invalidated. All
/// members are thread-safe.
/// </remarks>
public sealed class ProcessInvalidationLog : InvalidationLog
{
    private readonly long _epoch = Random.Shared.NextInt64(1, long.MaxValue);
    private readonly MarkTable _marks = new();

    /// <inheritdoc/>
    public override LogPosition Append(IReadOnlyList<string> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        return new LogPosition(_epoch, _marks.Append(marks));
    }

    /// <inheritdoc/>
    public override LogReading Read(LogPosition after)
    {
        var isContinuation = after.Epoch == _epoch && after.Sequence >= _marks.Floor;
        var (last, floor, marks) = _marks.After(isContinuation ? after.Sequence : 0);
        return new LogReading(new LogPosition(_epoch, last), marks) { IsComplete = !isContinuation, Floor = floor };
    }
}
