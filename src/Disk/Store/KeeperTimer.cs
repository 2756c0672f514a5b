namespace Memo.Disk.Store;

/// <summary>Calls a keeper again and again, and when the process ends. It does not keep the keeper alive, and goes with it.</summary>
internal sealed class KeeperTimer
{
    private readonly WeakReference<Keeper> _keeper;
    private readonly ITimer _timer;

    public KeeperTimer(Keeper keeper, TimeSpan period)
    {
        _keeper = new WeakReference<Keeper>(keeper);
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _timer = TimeProvider.System.CreateTimer(static timer => ((KeeperTimer)timer!).Fire(), this, period, period);
        }
    }

    public void Stop()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        _timer.Dispose();
    }

    private void Fire()
    {
        if (_keeper.TryGetTarget(out var keeper))
        {
            keeper.RunRound();
        }
        else
        {
            Stop();
        }
    }

    private void OnExit(object? sender, EventArgs arguments)
    {
        if (_keeper.TryGetTarget(out var keeper))
        {
            keeper.WriteLastUses();
        }
    }
}
