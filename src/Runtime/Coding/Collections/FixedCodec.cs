using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>The codec of a set or map that is made of its items at once and never changed.</summary>
internal abstract class FixedCodec<TCollection, TItem, TEnumerator>(Codec<TItem> items) : KeyedCodec<TCollection, TItem, TEnumerator>(items)
    where TCollection : class
    where TEnumerator : IEnumerator<TItem>
{
    public override bool IsImmutable => Items.IsImmutable;

    /// <returns>The collection; null if two items have the same key, or a key is null that must not be.</returns>
    /// <exception cref="InvalidDataException">There is no such comparer.</exception>
    protected abstract TCollection? Create(byte comparer, TItem[] items);

    protected sealed override TCollection ReadItems(ref CanonicalReader reader)
    {
        var comparer = reader.ReadByte();
        var count = reader.ReadCount(Items.MinimumSize);
        var items = count == 0 ? [] : new TItem[RoomFor(count)];
        var start = reader;
        for (var i = 0; i < count; i++)
        {
            if (i == items.Length)
            {
                Array.Resize(ref items, (int)Math.Min(count, items.Length * 2L));
            }

            items[i] = Items.Read(ref reader);
        }

        var collection = TryCreate(comparer, items) ?? throw UnexpectedItems();
        if (count > 0 && items[0] is not null)
        {
            ThrowUnlessKeysAreEqual(start, collection);
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

        var items = new TItem[CountOf(value)];
        var checksKeys = !KeysAreImmutable;
        var count = 0;
        using var enumerator = Enumerate(value);
        while (enumerator.MoveNext())
        {
            items[count] = Items.Copy(enumerator.Current, ref context);
            if (context.IsRefused || (checksKeys && !Contains(value, items[count])))
            {
                context.Refuse();
                return value;
            }

            count++;
        }

        if (TryCreate(comparer, items) is not { } copy)
        {
            context.Refuse();
            return value;
        }

        return Remember(value, copy, ref context);
    }

    private TCollection? TryCreate(byte comparer, TItem[] items)
    {
        for (var i = 1; i < items.Length; i++)
        {
            if (!MayFollow(comparer, items[i - 1], items[i]))
            {
                return null;
            }
        }

        return Create(comparer, items);
    }
}
