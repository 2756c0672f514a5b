using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The elements of a sequence: their number, then each; in one piece where the encoding of an element is its memory.</summary>
internal static class Elements
{
    // Elements with parts may nest: room is made for so many before they are there, and for more as they come.
    private const int BelievedParts = 64;

    public static void Write<T>(ref CanonicalWriter writer, Codec<T> element, ReadOnlySpan<T> items)
    {
        writer.WriteCount(items.Length);
        WriteAll(ref writer, element, items);
    }

    public static void WriteAll<T>(ref CanonicalWriter writer, Codec<T> element, ReadOnlySpan<T> items)
    {
        if (!writer.TryEnter(element.HasParts ? items.Length : 0))
        {
            return;
        }

        if (BitConverter.IsLittleEndian && element.IsMemory)
        {
            writer.WriteRaw(BytesOf(items));
        }
        else
        {
            WriteEach(ref writer, element, items);
        }

        writer.Leave();
    }

    /// <summary>Reads the number of elements, and enters them; <see cref="CanonicalReader.Leave"/> must follow.</summary>
    public static int EnterCount<T>(ref CanonicalReader reader, Codec<T> element)
    {
        var count = reader.ReadCount(element.MinimumSize);
        reader.Enter(element.HasParts ? count : 0);
        return count;
    }

    public static T[] ReadArray<T>(ref CanonicalReader reader, Codec<T> element)
    {
        var count = EnterCount(ref reader, element);
        var items = count == 0 ? [] : new T[element.HasParts ? Math.Min(count, BelievedParts) : count];
        for (var read = 0; ;)
        {
            ReadAll(ref reader, element, items.AsSpan(read));
            read = items.Length;
            if (read == count)
            {
                reader.Leave();
                return items;
            }

            Array.Resize(ref items, (int)Math.Min(count, items.Length * 2L));
        }
    }

    public static List<T> ReadList<T>(ref CanonicalReader reader, Codec<T> element)
    {
        var count = EnterCount(ref reader, element);
        var items = new List<T>(element.HasParts ? Math.Min(count, BelievedParts) : count);
        for (var read = 0; ;)
        {
            CollectionsMarshal.SetCount(items, items.Capacity);
            ReadAll(ref reader, element, CollectionsMarshal.AsSpan(items)[read..]);
            read = items.Count;
            if (read == count)
            {
                reader.Leave();
                return items;
            }

            items.Capacity = (int)Math.Min(count, items.Capacity * 2L);
        }
    }

    public static void ReadAll<T>(ref CanonicalReader reader, Codec<T> element, Span<T> items)
    {
        if (BitConverter.IsLittleEndian && element.IsMemory && element.IsAnyBits)
        {
            var bytes = WritableBytesOf(items);
            reader.ReadRaw(bytes.Length).CopyTo(bytes);
            return;
        }

        // Elements that take no bytes would cost nothing: each counts as a node.
        var isEmpty = element.MinimumSize == 0;
        foreach (ref var item in items)
        {
            if (isEmpty)
            {
                reader.Enter();
                reader.Leave();
            }

            item = element.Read(ref reader);
        }
    }

    /// <summary>Copies elements to where they go; the elements may be those to be replaced.</summary>
    public static void CopyAll<T>(Codec<T> element, ReadOnlySpan<T> items, Span<T> copies, ref CopyContext context)
    {
        if (element.IsImmutable)
        {
            items.CopyTo(copies);
            return;
        }

        if (!context.TryEnter(element.HasParts ? items.Length : 0))
        {
            return;
        }

        for (var i = 0; i < items.Length && !context.IsRefused; i++)
        {
            copies[i] = element.Copy(items[i], ref context);
        }

        context.Leave();
    }

    /// <summary>Adds what the elements take on the heap beside the places that hold them.</summary>
    public static void Measure<T>(Codec<T> element, ReadOnlySpan<T> items, ref SizeMeter meter)
    {
        if (element.IsFlat || !meter.TryEnter(element.HasParts ? items.Length : 0))
        {
            return;
        }

        foreach (var item in items)
        {
            if (meter.IsIncomplete)
            {
                break;
            }

            element.Measure(item, ref meter);
        }

        meter.Leave();
    }

    private static void WriteEach<T>(ref CanonicalWriter writer, Codec<T> element, ReadOnlySpan<T> items)
    {
        var isEmpty = element.MinimumSize == 0;
        foreach (var item in items)
        {
            if (isEmpty && writer.TryEnter())
            {
                writer.Leave();
            }

            if (writer.IsRefused)
            {
                return;
            }

            element.Write(ref writer, item);
        }
    }

    private static ReadOnlySpan<byte> BytesOf<T>(ReadOnlySpan<T> items) => MemoryMarshal.CreateReadOnlySpan(
        ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), checked(items.Length * Unsafe.SizeOf<T>()));

    private static Span<byte> WritableBytesOf<T>(Span<T> items) => MemoryMarshal.CreateSpan(
        ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), checked(items.Length * Unsafe.SizeOf<T>()));
}
