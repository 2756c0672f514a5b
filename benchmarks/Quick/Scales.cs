namespace Memo.Benchmarks.Quick;

/// <summary>Weighs what is kept for an entry, by what the heap holds more when it is full of them.</summary>
internal static class Scales
{
    public static double BytesPerEntry(int entries, Func<object?> fill)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var kept = fill();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        return (double)(after - before) / entries;
    }
}
