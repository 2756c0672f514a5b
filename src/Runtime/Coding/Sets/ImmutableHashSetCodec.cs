using System.Collections.Immutable;
using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class ImmutableHashSetCodec<T>(Codec<T> element) : FixedCodec<ImmutableHashSet<T>, T, ImmutableHashSet<T>.Enumerator>(element)
{
    protected override bool KeysAreImmutable => Items.IsImmutable;

    protected override bool TryIdentifyComparer(ImmutableHashSet<T> collection, out byte comparer) => ComparerIdentity.TryGet(collection.KeyComparer, out comparer);

    protected override int CountOf(ImmutableHashSet<T> collection) => collection.Count;

    protected override ImmutableHashSet<T>.Enumerator Enumerate(ImmutableHashSet<T> collection) => collection.GetEnumerator();

    protected override bool Contains(ImmutableHashSet<T> collection, T item) => collection.Contains(item);

    protected override ImmutableHashSet<T>? Create(byte comparer, T[] items)
    {
        var set = ImmutableHashSet.CreateRange(ComparerIdentity.Equality<T>(comparer), items);
        return set.Count == items.Length ? set : null;
    }

    protected override void MeasureFrame(ImmutableHashSet<T> collection, ref SizeMeter meter)
    {
        if (collection.IsEmpty)
        {
            return;
        }

        meter.AddObject((3L * IntPtr.Size) + sizeof(int));
        HeapSize.AddNodes(ref meter, collection.Count, HeapSize.Fields(HeapSize.SizeOf<T>(), IntPtr.Size, IntPtr.Size, IntPtr.Size, sizeof(int), sizeof(short)));
    }
}
