namespace Memo.Tests.Storages.Several;

/// <summary>A log that several share, which can be cut off, and begin anew.</summary>
internal sealed class UnsteadySharedLog : InvalidationLog
{
    private readonly TaskCompletionSource<LogReading> _never = new();
    private ProcessInvalidationLog _log = new();
    private int _readings;

    /// <summary>Whether it cannot be reached.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>Whether it leaves those who wait for an answer waiting.</summary>
    public bool Hangs { get; set; }

    /// <summary>How often it was read.</summary>
    public int Readings => Volatile.Read(ref _readings);

    /// <summary>All marks are lost.</summary>
    public void BeginAnew() => _log = new ProcessInvalidationLog();

    public override LogPosition Append(IReadOnlyList<string> marks) => Reached().Append(marks);

    public override LogReading Read(LogPosition after)
    {
        Interlocked.Increment(ref _readings);
        return Reached().Read(after);
    }

    public override ValueTask<LogReading> ReadAsync(LogPosition after, CancellationToken cancellationToken) =>
        Hangs ? new(_never.Task) : base.ReadAsync(after, cancellationToken);

    private ProcessInvalidationLog Reached() => IsCutOff ? throw new IOException("The log cannot be reached.") : _log;
}
