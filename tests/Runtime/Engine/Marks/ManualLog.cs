namespace Memo.Tests.Engine.Marks;

/// <summary>A log whose readings end when a test says so, with what it says.</summary>
internal sealed class ManualLog : InvalidationLog
{
    /// <summary>The readings that were begun, in order: from where, and what ends them.</summary>
    public List<(LogPosition After, TaskCompletionSource<LogReading> End)> Readings { get; } = [];

    public override LogPosition Append(IReadOnlyList<string> marks) => throw new IOException("Nobody writes this log.");

    public override LogReading Read(LogPosition after) => throw new IOException("This log is read asynchronously.");

    public override ValueTask<LogReading> ReadAsync(LogPosition after, CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource<LogReading>();
        Readings.Add((after, end));
        return new(end.Task);
    }
}
