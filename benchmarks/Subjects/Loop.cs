using System.Runtime.CompilerServices;

namespace Memo.Benchmarks.Subjects;

/// <summary>Looks up each key of a sequence in turn; the sum keeps the look-ups from being optimized away.</summary>
internal static class Loop
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static long Over<TKey, TLookup>(TLookup lookup, TKey[] keys)
        where TLookup : struct, ILookup<TKey>
    {
        var sum = 0L;
        for (var i = 0; i < keys.Length; i++)
            sum += lookup.Get(in keys[i]);
        return sum;
    }

    public static async Task<long> OverTasks<TKey, TLookup>(TLookup lookup, TKey[] keys)
        where TLookup : struct, ITaskLookup<TKey>
    {
        var sum = 0L;
        for (var i = 0; i < keys.Length; i++)
            sum += await lookup.GetAsync(in keys[i]);
        return sum;
    }

    public static async Task<long> OverValueTasks<TKey, TLookup>(TLookup lookup, TKey[] keys)
        where TLookup : struct, IValueTaskLookup<TKey>
    {
        var sum = 0L;
        for (var i = 0; i < keys.Length; i++)
            sum += await lookup.GetAsync(in keys[i]);
        return sum;
    }
}
