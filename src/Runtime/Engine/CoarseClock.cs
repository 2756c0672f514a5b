using System.Runtime.CompilerServices;

namespace Memo.Engine;

/// <summary>
/// Tells quickly whether a moment is still far enough away, so that a hit on an entry that lives for a while need not read
/// the clock, which costs several times a hit.
/// </summary>
/// <remarks>
/// On Linux the system's tick count and its timestamps are two views of one clock, the tick count behind by a scheduler
/// tick at most (10 ms). Elsewhere they may drift apart, and nothing is ever sure.
/// </remarks>
internal static class CoarseClock
{
    private const long TimestampsPerMillisecond = 1_000_000;
    private const long Margin = 50 * TimestampsPerMillisecond;

    private static readonly bool IsUsable =
        OperatingSystem.IsLinux() && TimeProvider.System.TimestampFrequency == TimestampsPerMillisecond * 1_000;

    /// <summary>Reads the system's clock, up to a scheduler tick behind, if a timestamp is certainly in the future; false if in doubt.</summary>
    public static bool TryRead(long before, out long now)
    {
#pragma warning disable RS0030 // As below.
        now = Environment.TickCount64 * TimestampsPerMillisecond;
#pragma warning restore RS0030
        return IsUsable && now + Margin < before;
    }

    /// <summary>Whether a timestamp of the system's clock is certainly in the future; false if in doubt.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSurelyBefore(long timestamp) =>
#pragma warning disable RS0030 // The tick count is what makes it quick; whoever is in doubt asks the TimeProvider.
        IsUsable && (Environment.TickCount64 * TimestampsPerMillisecond) + Margin < timestamp;
#pragma warning restore RS0030
}
