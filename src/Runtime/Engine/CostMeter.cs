namespace Memo.Engine;

/// <summary>
/// What the computations of a method take. Reading the clock twice costs as much as a quick body, so bodies that take less than
/// ten microseconds on average are timed one in sixteen, and the others are taken for average.
/// </summary>
/// <remarks>Threads that time at once may overwrite each other's part in the average; it is an estimate.</remarks>
internal sealed class CostMeter(TimeProvider time)
{
    private const long NotTimed = long.MinValue;
    private const int Period = 16;
    private const int Smoothing = 8;
    private static readonly long Quick = TimeSpan.FromMicroseconds(10).Ticks;

    private long _averageTicks = TimeSpan.TicksPerSecond;
    private int _untimed;

    /// <summary>A body begins.</summary>
    /// <returns>What <see cref="End"/> wants to know.</returns>
    public long Begin()
    {
        if (_averageTicks < Quick && ++_untimed < Period)
        {
            return NotTimed;
        }

        _untimed = 0;
        return time.GetTimestamp();
    }

    /// <summary>The body has returned.</summary>
    /// <param name="began">What <see cref="Begin"/> said.</param>
    /// <returns>What it took, in microseconds, at most half an hour.</returns>
    public int End(long began)
    {
        var ticks = _averageTicks;
        if (began != NotTimed)
        {
            ticks = time.GetElapsedTime(began).Ticks;
            _averageTicks += (ticks - _averageTicks) / Smoothing;
        }

        return (int)Math.Clamp(ticks / TimeSpan.TicksPerMicrosecond, 0, int.MaxValue);
    }
}
