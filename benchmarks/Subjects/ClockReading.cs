namespace Memo.Benchmarks.Subjects;

/// <summary>One look at the time, which a hit on an entry that may have expired needs in one form or another.</summary>
internal readonly struct ClockReading : ILookup<int>
{
    public long Get(in int key) => TimeProvider.System.GetTimestamp();
}
