using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The codec of a set or map that is made empty and filled.</summary>
internal abstract class GrowingCodec<TCollection, TItem, TEnumerator>(Codec<TItem> items) : KeyedCodec<TCollection, TItem, TEnumerator>(items)
    where TCollection : class
    where TEnumerator : IEnumerator<TItem>
{
    public sealed override bool IsImmutable => false;

    /// <exception cref="InvalidDataException">There is no such comparer.</exception>
    protected abstract TCollection Create(byte comparer, int capacity);

    /// <returns>Whether the item's key could be added: it is no null and no duplicate.</returns>
    protected abstract bool TryAdd(TCollection collection, TItem item);

    protected sealed override TCollection ReadItems(ref CanonicalReader reader)
    {
        var comparer = reader.ReadByte();
        var count = reader.ReadCount(Items.MinimumSize);
        var collection = Create(comparer, RoomFor(count));
        TItem previous = default!;
        for (var i = 0; i < count; i++)
        {
            var start = reader;
            var item = Items.Read(ref reader);
            if ((i > 0 && !MayFollow(comparer, previous, item)) || !TryAdd(collection, item))
            {
                throw UnexpectedItems();
            }

            if (item is not null)
            {
                ThrowUnlessKeysAreEqual(start, collection);
            }

            previous = item;
        }

        return collection;
    }

    public sealed override TCollection CopyContent(TCollection value, ref CopyContext context)
    {
        if (!TryIdentifyComparer(value, out var comparer))
        {
            context.Refuse();
            return value;
        }

        var copy = Create(comparer, CountOf(value));
        context.Remember(value, copy);
        var checksKeys = !KeysAreImmutable;
        TItem previous = default!;
        var isFirst = true;
        using var enumerator = Enumerate(value);
        while (enumerator.MoveNext())
        {
            var item = Items.Copy(enumerator.Current, ref context);
            if (context.IsRefused
                || (checksKeys && !Contains(value, item))
                || (!isFirst && !MayFollow(comparer, previous, item))
                || !TryAdd(copy, item))
            {
                context.Refuse();
                return value;
            }

            (previous, isFirst) = (item, false);
        }

        return copy;
    }
}
