using System.Buffers;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>
/// The codec of a set or map: the comparer's byte, the number of items, and the items in the order in which they are enumerated.
/// </summary>
/// <remarks>
/// A collection finds its items by their keys, so a copy is one only if it finds them as the original does. A key that can be
/// changed is therefore looked up: when it is written, since one that was changed in its place is not found any more; and when it
/// is copied, since a copy that is not found in the original has no equality by content. What is rebuilt from bytes is held to
/// the same: a codec tries its first key twice.
/// </remarks>
internal abstract class KeyedCodec<TCollection, TItem, TEnumerator>(Codec<TItem> items) : ContentCodec<TCollection>
    where TCollection : class
    where TEnumerator : IEnumerator<TItem>
{
    // Items with parts may nest: room is made for so many before they are there, and for more as they come.
    private const int BelievedParts = 64;

    private const int Unknown = 0;
    private const int Equal = 1;
    private const int Unequal = 2;

    private int _rebuiltKeys;

    protected Codec<TItem> Items => items;

    protected abstract bool KeysAreImmutable { get; }

    protected abstract bool TryIdentifyComparer(TCollection collection, out byte comparer);

    protected abstract int CountOf(TCollection collection);

    protected abstract TEnumerator Enumerate(TCollection collection);

    /// <summary>Whether the collection finds the item by its key.</summary>
    protected abstract bool Contains(TCollection collection, TItem item);

    /// <summary>Whether the collection can enumerate one item behind the other: false where it sorts them otherwise.</summary>
    protected virtual bool MayFollow(byte comparer, TItem previous, TItem item) => true;

    /// <summary>Reads the comparer, the number of items and the items.</summary>
    protected abstract TCollection ReadItems(ref CanonicalReader reader);

    /// <summary>Adds what the collection takes on the heap beside its items.</summary>
    protected abstract void MeasureFrame(TCollection collection, ref SizeMeter meter);

    public sealed override void WriteContent(ref CanonicalWriter writer, TCollection value, bool isOrdered)
    {
        if (!TryIdentifyComparer(value, out var comparer))
        {
            writer.Refuse();
            return;
        }

        writer.Write(comparer);
        var count = CountOf(value);
        writer.WriteCount(count);
        if (isOrdered)
        {
            WriteItems(ref writer, value, count, default);
            return;
        }

        var ends = ArrayPool<int>.Shared.Rent(count + 1);
        try
        {
            ends[0] = writer.Length;
            WriteItems(ref writer, value, count, ends.AsSpan(1));
            if (!writer.IsRefused)
            {
                EncodedItems.Sort(ref writer, ends.AsSpan(0, count + 1));
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(ends);
        }
    }

    public sealed override TCollection ReadContent(ref CanonicalReader reader)
    {
        try
        {
            return ReadItems(ref reader);
        }
        catch (Exception exception) when (exception is not InvalidDataException)
        {
            // Keys are compared as they are read: what cannot be compared, or throws when it is, was never a key.
            throw new InvalidDataException("The bytes hold keys that cannot be compared.", exception);
        }
    }

    public sealed override void MeasureContent(TCollection value, ref SizeMeter meter)
    {
        MeasureFrame(value, ref meter);
        if (items.IsFlat)
        {
            return;
        }

        using var enumerator = Enumerate(value);
        while (enumerator.MoveNext() && !meter.IsIncomplete)
        {
            items.Measure(enumerator.Current, ref meter);
        }
    }

    /// <summary>For how many items room is made before they have been read.</summary>
    protected int RoomFor(int count) => items.HasParts ? Math.Min(count, BelievedParts) : count;

    /// <summary>Throws if keys that are read are not equal to themselves, read once more.</summary>
    /// <param name="reader">Where one key begins.</param>
    /// <param name="collection">What contains it.</param>
    protected void ThrowUnlessKeysAreEqual(CanonicalReader reader, TCollection collection)
    {
        if (_rebuiltKeys == Unknown)
        {
            _rebuiltKeys = Contains(collection, items.Read(ref reader)) ? Equal : Unequal;
        }

        if (_rebuiltKeys == Unequal)
        {
            throw new InvalidDataException("The keys are equal by reference only: rebuilt ones would not be found.");
        }
    }

    protected static InvalidDataException UnexpectedItems() => CanonicalReader.Unexpected("items without duplicates, in their order");

    private void WriteItems(ref CanonicalWriter writer, TCollection collection, int count, Span<int> ends)
    {
        var checksKeys = !KeysAreImmutable;
        var written = 0;
        using var enumerator = Enumerate(collection);
        while (enumerator.MoveNext() && !writer.IsRefused)
        {
            var item = enumerator.Current;
            if (written == count || (checksKeys && !Contains(collection, item)))
            {
                writer.Refuse();
                return;
            }

            items.Write(ref writer, item);
            if (!ends.IsEmpty)
            {
                ends[written] = writer.Length;
            }

            written++;
        }

        if (written != count)
        {
            writer.Refuse();
        }
    }
}
