using System.Diagnostics;

namespace Memo.Integration.Churn;

/// <summary>A thread that does nothing but look whether it is woken in time: where it is not, the machine was busy with something else.</summary>
public sealed class Heartbeat
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(40);

    private readonly Lock _gate = new();
    private readonly List<(long Begin, long End)> _stalls = [];

    public Heartbeat() => new Thread(Beat) { IsBackground = true }.Start();

    /// <summary>How long it stalled between two times of the monotonic clock.</summary>
    public TimeSpan Stalled(long begin, long end)
    {
        var stalled = TimeSpan.Zero;
        lock (_gate)
        {
            for (var i = _stalls.Count - 1; i >= 0 && _stalls[i].End > begin; i--)
            {
                if (_stalls[i].Begin < end)
                {
                    stalled += Stopwatch.GetElapsedTime(Math.Max(begin, _stalls[i].Begin), Math.Min(end, _stalls[i].End));
                }
            }
        }

        return stalled;
    }

    private void Beat()
    {
        var last = Stopwatch.GetTimestamp();
        while (true)
        {
            Thread.Sleep(Period);
            var now = Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(last, now) > Period + Late)
            {
                lock (_gate)
                {
                    _stalls.Add((last, now));
                }
            }

            last = now;
        }
    }
}
