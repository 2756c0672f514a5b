using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>
/// The codec of a live view of another map, which can be changed behind it: the content is that map, as one behind
/// <see cref="IDictionary{TKey,TValue}"/>.
/// </summary>
/// <param name="inner">The codec of the map behind the view; asked for late, as that map can be such a view itself.</param>
internal sealed class ReadOnlyDictionaryCodec<TKey, TValue>(Func<KeyedInterfaceCodec<IDictionary<TKey, TValue>>> inner) : ContentCodec<ReadOnlyDictionary<TKey, TValue>>
    where TKey : notnull
{
    public override bool IsImmutable => false;

    public override bool Accepts(ReadOnlyDictionary<TKey, TValue> value) => base.Accepts(value) && inner().Accepts(View<TKey, TValue>.Behind(value));

    public override void WriteContent(ref CanonicalWriter writer, ReadOnlyDictionary<TKey, TValue> value, bool isOrdered)
    {
        if (writer.TryEnter())
        {
            inner().WriteContent(ref writer, View<TKey, TValue>.Behind(value), isOrdered);
            writer.Leave();
        }
    }

    public override ReadOnlyDictionary<TKey, TValue> ReadContent(ref CanonicalReader reader)
    {
        reader.Enter();
        var map = inner().ReadContent(ref reader);
        reader.Leave();
        return new(map);
    }

    public override ReadOnlyDictionary<TKey, TValue> CopyContent(ReadOnlyDictionary<TKey, TValue> value, ref CopyContext context)
    {
        context.Remember(value, Unfinished);
        var copy = new ReadOnlyDictionary<TKey, TValue>(inner().Copy(View<TKey, TValue>.Behind(value), ref context));
        context.Remember<object>(value, copy);
        return copy;
    }

    public override void MeasureContent(ReadOnlyDictionary<TKey, TValue> value, ref SizeMeter meter)
    {
        meter.AddObject(3L * IntPtr.Size);
        inner().Measure(View<TKey, TValue>.Behind(value), ref meter);
    }

    /// <summary>Reaches the map behind a view, as a derived class could.</summary>
    private static class View<TViewKey, TViewValue>
        where TViewKey : notnull
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Dictionary")]
        public static extern IDictionary<TViewKey, TViewValue> Behind(ReadOnlyDictionary<TViewKey, TViewValue> view);
    }
}
