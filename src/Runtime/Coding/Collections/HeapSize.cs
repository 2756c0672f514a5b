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

    /// <summary>Adds the array of entries and the array of buckets behind a hash table.</summary>
    public static void AddHashTable(ref SizeMeter meter, int capacity, int entrySize)
    {
        if (capacity > 0)
        {
            AddArray(ref meter, capacity, sizeof(int));
            AddArray(ref meter, capacity, entrySize);
        }
    }

    public static void AddArray(ref SizeMeter meter, long length, int elementSize) => meter.AddObject(IntPtr.Size + (length * elementSize));

    /// <summary>Adds one small object for each item.</summary>
    public static void AddNodes(ref SizeMeter meter, long count, int fieldBytes)
    {
        var one = default(SizeMeter);
        one.AddObject(fieldBytes);
        meter.Add(count * one.Bytes);
    }

    /// <summary>Adds a frozen table: the keys, and from a few of them on their hash codes and buckets.</summary>
    public static void AddFrozenTable(ref SizeMeter meter, int count, int keySize, bool keysAreHashCodes)
    {
        meter.AddObject(3L * IntPtr.Size);
        AddArray(ref meter, count, keysAreHashCodes ? sizeof(int) : keySize + sizeof(int));
        AddArray(ref meter, 2L * count, 2 * sizeof(int));
    }

    public static int SizeOf<T>() => Unsafe.SizeOf<T>();
}
