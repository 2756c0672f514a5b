namespace Memo.Diagnostics;

/// <summary>Lets an event of one kind through at most once a minute, and counts what it keeps back.</summary>
internal sealed class EventLimit
{
    private const int PauseSeconds = 60;

    private readonly Lock _gate = new();
    private bool _hasPassed;
    private long _passedAt;
    private long _keptBack;

    /// <summary>Asks for one event.</summary>
    /// <param name="now">The time as a timestamp.</param>
    /// <param name="frequency">How many units of it make a second.</param>
    /// <param name="keptBack">How many events were kept back since the last that was let through.</param>
    public bool TryPass(long now, long frequency, out long keptBack)
    {
        lock (_gate)
        {
            if (_hasPassed && now - _passedAt < PauseSeconds * frequency)
            {
                keptBack = 0;
                _keptBack++;
                return false;
            }

            keptBack = _keptBack;
            (_hasPassed, _passedAt, _keptBack) = (true, now, 0);
            return true;
        }
    }
}
