namespace Memo.Engine;

/// <summary>What a computation took, as entries keep it.</summary>
internal static class Cost
{
    /// <summary>The time since a timestamp in whole microseconds, at most half an hour.</summary>
    public static int Since(long began, TimeProvider time) =>
        (int)Math.Clamp(time.GetElapsedTime(began).Ticks / TimeSpan.TicksPerMicrosecond, 0, int.MaxValue);
}
