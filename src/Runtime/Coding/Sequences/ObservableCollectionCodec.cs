using System.Collections.ObjectModel;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>An <see cref="ObservableCollection{T}"/>; who observes it is no data.</summary>
internal sealed class ObservableCollectionCodec<T>(Codec<T> element) : SequenceCodec<ObservableCollection<T>, T>(element)
{
    private static readonly int Fields = (4 * IntPtr.Size) + sizeof(int);
    private static readonly int ListFields = IntPtr.Size + (2 * sizeof(int));

    protected override ReadOnlySpan<T> ItemsOf(ObservableCollection<T> value)
    {
        var items = new T[value.Count];
        value.CopyTo(items, 0);
        return items;
    }

    protected override ObservableCollection<T> Create(T[] items) => new(new List<T>(items));

    protected override void MeasureSelf(ObservableCollection<T> value, int count, ref SizeMeter meter)
    {
        meter.AddObject(Fields);
        meter.AddObject(ListFields);
        meter.AddArrayOf<T>(count);
    }
}
