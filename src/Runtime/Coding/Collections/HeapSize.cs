using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>What the framework's collections take on the heap, after the fields that they have in .NET 10.</summary>
internal static class HeapSize
{
    /// <summary>The fields of one entry together, with the gaps between them.</summary>
    /// <param name="parts">The sizes of the fields.</param>
    public static int Fields(params ReadOnlySpan<int> parts)
    {
        var (sum, largest) = (0, 1);
        foreach (var part in parts)
        {
            sum += part;
            largest = Math.Max(largest, Math.Min(part, IntPtr.Size));
        }

        var alignment = largest > sizeof(int) ? IntPtr.Size : largest > sizeof(short) ? sizeof(int) : largest;
        return (sum + alignment - 1) / alignment * alignment;
    }

    /// <summary>The capacity of a hash table that has grown entry by entry.</summary>
    public static int GrownTable(int count)
    {
        ReadOnlySpan<int> capacities = [0, 3, 7, 17, 37, 89, 197, 431, 919, 1_931, 4_049, 8_419, 17_519, 36_353, 75_431, 156_437];
        foreach (var capacity in capacities)
        {
            if (capacity >= count)
            {
                return capacity;
            }
        }

        return (int)Math.Min(Array.MaxLength, count * 3L / 2);
    }

    /// <summary>Adds the array of entries and the array of buckets behind a hash table.</summary>
    public static void AddHashTable(ref SizeMeter meter, int capacity, int entrySize)
    {
        if (capacity > 0)
        {
            AddArray(ref meter, capacity, sizeof(int));
            AddArray(ref meter, capacity, entrySize);
        }
    }

    public static void AddArray(ref SizeMeter meter, long length, int elementSize) => meter.AddArray(length, elementSize);

    /// <summary>Adds one small object for each item.</summary>
    public static void AddNodes(ref SizeMeter meter, long count, int fieldBytes)
    {
        if (count > 0)
        {
            meter.AddObjects(count, fieldBytes);
        }
    }

    /// <summary>
    /// Adds a frozen table: the keys, and from a few of them on their hash codes and buckets. How many buckets there are depends on the
    /// hash codes: this is what scattered ones of objects have, and dense ones of values.
    /// </summary>
    public static void AddFrozenTable<TKey>(ref SizeMeter meter, int count)
    {
        const int fewKeys = 10;
        const int manyKeys = 1_000;
        meter.AddObject(4L * IntPtr.Size);
        AddArray(ref meter, count, SizeOf<TKey>());
        if (count > fewKeys)
        {
            AddArray(ref meter, typeof(TKey) == typeof(int) ? 0 : count, sizeof(int));
            AddArray(ref meter, typeof(TKey).IsValueType || count >= manyKeys ? count * 5L / 2 : count * 6L, 2 * sizeof(int));
        }
    }

    public static int SizeOf<T>() => Unsafe.SizeOf<T>();
}
