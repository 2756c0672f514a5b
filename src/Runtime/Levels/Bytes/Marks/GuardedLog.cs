using Memo.Diagnostics;
using Memo.Levels.Bytes.Level;

namespace Memo.Levels.Bytes.Marks;

/// <summary>A storage's log behind the guard of its level: what fails there counts as a failure of the storage, and while that is left alone so is its log.</summary>
/// <remarks>
/// It is read within the time that the storage's entries are, and added to within the time that they are written. Whoever has waited long enough
/// leaves it behind: marks that are added late invalidate what has come in between, and no more.
/// </remarks>
/// <param name="log">The log.</param>
/// <param name="storage">The storage.</param>
/// <param name="guard">That of its level.</param>
/// <param name="limit">How long adding marks may take, where it is awaited or reads have a limit.</param>
internal sealed class GuardedLog(InvalidationLog log, ByteStorage storage, LevelGuard guard, TimeSpan limit) : InvalidationLog
{
    public override LogPosition Append(IReadOnlyList<string> marks)
    {
        var pass = Enter();
        try
        {
            var position = storage.ReadTimeLimitCore is null
                ? log.Append(marks)
                : Waiting.For(Begin(marks, storage.Background.Stopped), limit, TimeProvider.System);
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
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(storage.Background.Stopped);
        try
        {
            var position = await Begin(marks, stop.Token).WaitAsync(limit, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
            guard.Succeed(in pass);
            return position;
        }
        catch (Exception exception)
        {
            guard.Fail(in pass, exception);
            await stop.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    public override LogReading Read(LogPosition after)
    {
        var pass = EnterToRead();
        try
        {
            var reading = Checked(storage.ReadTimeLimitCore is { } limit ? ReadWithin(limit, after) : log.Read(after));
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
        var pass = EnterToRead();
        try
        {
            var reading = Checked(storage.ReadTimeLimitCore is { } limit
                ? await Begin(after, cancellationToken).WaitAsync(limit, storage.TimeProvider, cancellationToken).ConfigureAwait(false)
                : await log.ReadAsync(after, cancellationToken).ConfigureAwait(false));
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

    // Entries that were stored without a log have it.
    private static LogReading Checked(LogReading reading) =>
        reading.Position.Epoch != 0 ? reading : throw new InvalidOperationException("The epoch of a log of invalidations must not be 0.");

    private LogReading ReadWithin(TimeSpan limit, LogPosition after) =>
        Waiting.For(Begin(after, CancellationToken.None), limit, storage.TimeProvider);

    private Task<LogReading> Begin(LogPosition after, CancellationToken cancellationToken) => Observed(storage is AsyncByteStorage
        ? Waiting.Begin((log, after, cancellationToken), static state => state.log.ReadAsync(state.after, state.cancellationToken))
        : Task.Run(() => log.ReadAsync(after, cancellationToken).AsTask(), cancellationToken));

    private Task<LogPosition> Begin(IReadOnlyList<string> marks, CancellationToken cancellationToken) => Observed(storage is AsyncByteStorage
        ? Waiting.Begin((log, marks, cancellationToken), static state => state.log.AppendAsync(state.marks, state.cancellationToken))
        : Task.Run(() => log.AppendAsync(marks, cancellationToken).AsTask(), CancellationToken.None));

    private static Task<T> Observed<T>(Task<T> work)
    {
        work.ContinueWith(
            static late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return work;
    }

    private LevelPass Enter()
    {
        var pass = guard.TryEnter(StorageOperation.Invalidate);
        return pass.IsRefused ? throw LeftAlone() : pass;
    }

    // What is looked for is not read then either.
    private LevelPass EnterToRead()
    {
        var pass = guard.TryEnter(StorageOperation.Invalidate);
        if (pass.IsRefused)
        {
            guard.SkipRead();
            throw LeftAlone();
        }

        return pass;
    }

    private static IOException LeftAlone() => new("The storage has failed again and again and is left alone for a while.");
}
