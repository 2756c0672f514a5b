using System.Runtime.CompilerServices;
using Memo.Levels.Memory;

namespace Memo.Engine;

/// <summary>
/// What a hit writes, owned by the thread that has it: its block of the <see cref="RecencyClock"/> and its own counters,
/// so that threads that hit together share no counter.
/// </summary>
internal sealed class HitRecorder
{
    [ThreadStatic]
    private static HitRecorder? _current;

    private readonly HitCounters _counters = HitCounters.Rent();
    private long _nextStamp;
    private long _blockEnd;

    ~HitRecorder() => HitCounters.Return(_counters);

    public static HitRecorder Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _current ?? Create();
    }

    /// <summary>Counts a hit and what it saved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountHit(int counter, int savedMicroseconds) => _counters.Add(counter, savedMicroseconds);

    /// <summary>Notes that the entry is used now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Touch(Entry entry)
    {
        entry.LastUse = NextStamp();
    }

    /// <summary>The stamp for a use that happens now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long NextStamp()
    {
        var stamp = _nextStamp;
        if (stamp == _blockEnd || RecencyClock.IsOutdated(_blockEnd))
        {
            stamp = RenewBlock();
        }

        _nextStamp = stamp + 1;
        return stamp;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static HitRecorder Create() => _current = new HitRecorder();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long RenewBlock()
    {
        _blockEnd = RecencyClock.TakeBlock(out var first);
        return first;
    }
}
