using Memo.Diagnostics;

namespace Memo.Levels.Bytes.Level;

/// <summary>
/// Leaves a storage alone that fails again and again: after five failures in a row, or ten among the last twenty operations if those
/// took no longer than ten seconds. After a second one operation is tried, and if it fails the next one after twice that time, up
/// to thirty seconds.
/// </summary>
/// <remarks>Each pass is given back with exactly one of <see cref="Succeed"/>, <see cref="Fail"/> and <see cref="Abandon"/>. All members are thread-safe.</remarks>
internal sealed class CircuitBreaker(TimeProvider time)
{
    public const int FailuresInARow = 5;

    private const int Remembered = 20;
    private const int FailuresAmongThose = 10;

    private static readonly TimeSpan RememberedFor = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Queue<(long At, bool HasFailed)> _outcomes = new(Remembered);
    private int _failuresInARow;
    private bool _isOpen;
    private bool _isProbing;
    private long _openedAt;
    private TimeSpan _pause = FirstPause;

    /// <summary>Whether the storage is left alone, probes excepted.</summary>
    public bool IsOpen => Volatile.Read(ref _isOpen);

    public BreakerState State
    {
        get
        {
            lock (_gate)
            {
                return _isProbing ? BreakerState.Probing : _isOpen ? BreakerState.Open : BreakerState.Closed;
            }
        }
    }

    /// <summary>Asks whether an operation may be tried.</summary>
    public BreakerPass TryEnter()
    {
        if (!IsOpen)
        {
            return BreakerPass.Ordinary;
        }

        lock (_gate)
        {
            if (!_isOpen)
            {
                return BreakerPass.Ordinary;
            }

            if (_isProbing || Elapsed(_openedAt) < _pause)
            {
                return BreakerPass.Refused;
            }

            _isProbing = true;
            return BreakerPass.Probe;
        }
    }

    /// <summary>How long until an operation may be tried; null: as soon as the probe under way has ended.</summary>
    public TimeSpan? UntilPass()
    {
        lock (_gate)
        {
            return !_isOpen ? TimeSpan.Zero
                : _isProbing ? null
                : TimeSpan.FromTicks(Math.Max(0, (_pause - Elapsed(_openedAt)).Ticks));
        }
    }

    /// <summary>The operation has done what it was to do.</summary>
    /// <returns>Whether that has closed the breaker.</returns>
    public bool Succeed(BreakerPass pass)
    {
        lock (_gate)
        {
            if (pass == BreakerPass.Probe)
            {
                Close();
                return true;
            }

            if (!_isOpen)
            {
                _failuresInARow = 0;
                Remember(hasFailed: false);
            }

            return false;
        }
    }

    /// <summary>The operation has thrown or taken too long.</summary>
    /// <returns>For how long the storage is left alone, if it was not before; otherwise null.</returns>
    public TimeSpan? Fail(BreakerPass pass)
    {
        lock (_gate)
        {
            if (pass == BreakerPass.Probe)
            {
                _isProbing = false;
                _pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, _pause.Ticks * 2));
                _openedAt = time.GetTimestamp();
                return null;
            }

            if (_isOpen)
            {
                return null;
            }

            _failuresInARow++;
            Remember(hasFailed: true);
            if (!IsTooMuch())
            {
                return null;
            }

            _pause = FirstPause;
            _openedAt = time.GetTimestamp();
            Volatile.Write(ref _isOpen, true);
            return _pause;
        }
    }

    /// <summary>The operation has ended without saying anything about the storage.</summary>
    public void Abandon(BreakerPass pass)
    {
        if (pass == BreakerPass.Probe)
        {
            lock (_gate)
            {
                _isProbing = false;
            }
        }
    }

    /// <summary>One of the failures was none after all.</summary>
    /// <returns>Whether that has closed the breaker.</returns>
    public bool Forgive()
    {
        lock (_gate)
        {
            _failuresInARow = Math.Max(0, _failuresInARow - 1);
            ForgetOneFailure();
            if (!_isOpen || _isProbing || IsTooMuch())
            {
                return false;
            }

            Close();
            return true;
        }
    }

    private TimeSpan Elapsed(long since) => time.GetElapsedTime(since);

    private bool IsTooMuch() =>
        _failuresInARow >= FailuresInARow
        || (_outcomes.Count == Remembered
            && _outcomes.Count(static outcome => outcome.HasFailed) >= FailuresAmongThose
            && Elapsed(_outcomes.Peek().At) <= RememberedFor);

    private void Remember(bool hasFailed)
    {
        if (_outcomes.Count == Remembered)
        {
            _outcomes.Dequeue();
        }

        _outcomes.Enqueue((time.GetTimestamp(), hasFailed));
    }

    private void ForgetOneFailure()
    {
        var isForgotten = false;
        for (var i = _outcomes.Count; i > 0; i--)
        {
            var (at, hasFailed) = _outcomes.Dequeue();
            _outcomes.Enqueue((at, hasFailed && isForgotten));
            isForgotten |= hasFailed;
        }
    }

    private void Close()
    {
        _outcomes.Clear();
        _failuresInARow = 0;
        _isProbing = false;
        _pause = FirstPause;
        Volatile.Write(ref _isOpen, false);
    }
}
