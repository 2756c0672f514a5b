using Memo.Diagnostics;
using Memo.Levels.Bytes.Level;

namespace Memo.Levels.Bytes.Marks;

/// <summary>A storage's log behind the guard of its level: what fails there counts as a failure of the storage, and while that is left alone so is its log.</summary>
internal sealed class GuardedLog(InvalidationLog log, LevelGuard guard) : InvalidationLog
{
    public override LogPosition Append(IReadOnlyList<string> marks)
    {
        var pass = Enter();
        try
        {
            var position = log.Append(marks);
            guard.Succeed(in pass);
            return position;
        }
        catch (Exception exception)
        {
            guard.Fail(in pass, exception);
            throw;
        }
    }

    public override async ValueTask<LogPosition> AppendAsync(IReadOnlyList<string> marks, CancellationToken cancellationToken)
    {
        var pass = Enter();
        try
        {
            var position = await log.AppendAsync(marks, cancellationToken).ConfigureAwait(false);
            guard.Succeed(in pass);
            return position;
        }
        catch (Exception exception)
        {
            guard.Fail(in pass, exception);
            throw;
        }
    }

    public override LogReading Read(LogPosition after)
    {
        var pass = Enter();
        try
        {
            var reading = log.Read(after);
            guard.Succeed(in pass);
            return reading;
        }
        catch (Exception exception)
        {
            guard.Fail(in pass, exception);
            throw;
        }
    }

    public override async ValueTask<LogReading> ReadAsync(LogPosition after, CancellationToken cancellationToken)
    {
        var pass = Enter();
        try
        {
            var reading = await log.ReadAsync(after, cancellationToken).ConfigureAwait(false);
            guard.Succeed(in pass);
            return reading;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            guard.Abandon(in pass);
            throw;
        }
        catch (Exception exception)
        {
            guard.Fail(in pass, exception);
            throw;
        }
    }

    private LevelPass Enter()
    {
        var pass = guard.TryEnter(StorageOperation.Invalidate);
        return pass.IsRefused ? throw new IOException("The storage has failed again and again and is left alone for a while.") : pass;
    }
}
