namespace Memo.Tests.Engine.Marks;

/// <summary>A log that cannot be reached while a test says so, or that was lost.</summary>
internal sealed class UnsteadyLog(ProcessInvalidationLog? log = null) : InvalidationLog
{
    private ProcessInvalidationLog _log = log ?? new();

    public bool CanAppend { get; set; } = true;

    public bool CanRead { get; set; } = true;

    public int Readings { get; private set; }

    /// <summary>How many marks were added at once at most.</summary>
    public int LongestAppend { get; private set; }

    /// <summary>Runs before the log is read.</summary>
    public Action OnRead { get; set; } = static () => { };

    /// <summary>Runs after marks were added and before their writer knows.</summary>
    public Action OnAppended { get; set; } = static () => { };

    public void BeginAnew() => _log = new ProcessInvalidationLog();

    public override LogPosition Append(IReadOnlyList<string> marks)
    {
        if (!CanAppend)
        {
            throw new IOException("The log cannot be written.");
        }

        LongestAppend = Math.Max(LongestAppend, marks.Count);
        var position = _log.Append(marks);
        OnAppended();
        return position;
    }

    public override LogReading Read(LogPosition after)
    {
        Readings++;
        OnRead();
        return CanRead ? _log.Read(after) : throw new IOException("The log cannot be read.");
    }
}
