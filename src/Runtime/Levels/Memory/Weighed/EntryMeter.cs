using System.Runtime.CompilerServices;
using Memo.Coding;
using Memo.CompilerServices;
using Memo.Engine;

namespace Memo.Levels.Memory.Weighed;

/// <summary>
/// What the entries of one method take on the heap: key, result and tags as their codecs measure them, the entry itself, and its
/// share of the tables that grow with the number of entries. Objects that others hold too count in full.
/// </summary>
/// <param name="context">What there is to know of the method.</param>
/// <param name="codec">Measures results; null: what is known without one is taken.</param>
internal sealed class EntryMeter<TKey, TResult>(RegionContext context, Codec<TResult>? codec)
    where TKey : struct, IMemoKey<TKey>
{
    // Tables double when they are full: on average an entry has one and a half places in each.
    private const int TableSlot = 12;
    private const int OrderNode = 24;
    private const int TaskFields = 48;

    private readonly long _fixedBytes = TableSlot + OrderNode + EntryBytes(context);

    /// <summary>Measures an entry; may run code of the user's.</summary>
    /// <returns>Bytes, or <see cref="SizeBound.Unmeasurable"/> if the result is too deep or has too many parts to be measured, or a member of it threw.</returns>
    public long Measure(in TKey key, TResult value, string[]? tags)
    {
        var meter = new SizeMeter();
        meter.Add(_fixedBytes);
        try
        {
            TKey.Measure(in key, ref meter);
            MeasureResult(value, ref meter);
        }
        catch (Exception)
        {
            return SizeBound.Unmeasurable;
        }

        AddTags(tags, ref meter);
        return meter.IsIncomplete ? SizeBound.Unmeasurable : meter.Bytes;
    }

    private static long EntryBytes(RegionContext context)
    {
        var (use, place, cost, hash) = (sizeof(long), sizeof(int), sizeof(int), sizeof(int));
        var (expires, weight, next, table) = (sizeof(long), sizeof(long), IntPtr.Size, IntPtr.Size);
        var meter = new SizeMeter();
        meter.AddObject(
            use + place + cost + hash + expires + weight + next + table + PlaceOf<TKey>() + PlaceOf<TResult>()
            + (context.ReturnsTask || context.HasTimedEntries ? IntPtr.Size : 0)
            + (context.HasTimedEntries ? 2 * sizeof(long) : 0));
        return meter.Bytes;
    }

    // What holds references begins where a pointer may.
    private static int PlaceOf<T>() => RuntimeHelpers.IsReferenceOrContainsReferences<T>()
        ? (Unsafe.SizeOf<T>() + IntPtr.Size - 1) / IntPtr.Size * IntPtr.Size
        : Unsafe.SizeOf<T>();

    private void MeasureResult(TResult value, ref SizeMeter meter)
    {
        if (codec is not null)
        {
            codec.Measure(value, ref meter);
        }
        else if (RuntimeHelpers.IsReferenceOrContainsReferences<TResult>())
        {
            ObjectSize.Measure(value, ref meter);
        }

        if (context.ReturnsTask && !IsSharedTask(value))
        {
            meter.AddObject(TaskFields + PlaceOf<TResult>());
        }
    }

    // The framework keeps tasks of these.
    private static bool IsSharedTask(TResult value) => value is null or bool or (>= -1 and < 9);

    private static void AddTags(string[]? tags, ref SizeMeter meter)
    {
        if (tags is not { Length: > 0 })
        {
            return;
        }

        meter.Add(TagIndex.BytesPerEntry + ((long)TagIndex.BytesPerUse * tags.Length));
        meter.AddArrayOf<string>(tags.Length);
        foreach (var tag in tags)
        {
            // A literal belongs to the program.
            if (!ReferenceEquals(string.IsInterned(tag), tag))
            {
                meter.AddString(tag);
            }
        }
    }
}
