using System.Runtime.CompilerServices;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Memory;

namespace Memo.Benchmarks.Subjects;

/// <summary>What <see cref="EntryTable{TKey, TResult}.Hit"/> does and asks, but for the counting.</summary>
internal sealed class UncountedTable<TKey>(EntryTable<TKey, long> table, bool mayExpire, bool tracksUse)
    where TKey : struct, IMemoKey<TKey>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe Entry<TKey, long>? Hit(in TKey key)
    {
        var block = HitBlocks.Current;
        var entry = table.Find(in key);
        if (entry is null || (mayExpire && table.HasExpired(entry)))
        {
            return null;
        }

        if (tracksUse)
        {
            entry.Touch(block);
        }

        return entry;
    }
}
