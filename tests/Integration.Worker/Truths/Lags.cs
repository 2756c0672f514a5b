namespace Memo.Integration.Truths;

/// <summary>How many invalidations were seen by another process after how many milliseconds.</summary>
public sealed unsafe class Lags(long* longs)
{
    /// <summary>A bucket a millisecond; the last is for all beyond.</summary>
    public const int Longs = 2_001;

    public void Add(TimeSpan lag) => Interlocked.Increment(ref longs[Math.Clamp((int)Math.Ceiling(lag.TotalMilliseconds), 0, Longs - 1)]);

    /// <summary>How many were seen.</summary>
    public long Total => Within(Longs);

    /// <summary>How many were seen within so many milliseconds.</summary>
    public long Within(int milliseconds)
    {
        var sum = 0L;
        for (var i = 0; i < Math.Min(milliseconds + 1, Longs); i++)
        {
            sum += longs[i];
        }

        return sum;
    }

    /// <summary>Within how many milliseconds a part of them was seen.</summary>
    public int Quantile(double part)
    {
        var (total, sum) = (Total, 0L);
        for (var i = 0; i < Longs; i++)
        {
            sum += longs[i];
            if (sum >= part * total)
            {
                return i;
            }
        }

        return Longs;
    }
}
