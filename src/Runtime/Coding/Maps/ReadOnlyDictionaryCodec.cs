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

    public override void WriteContent(ref CanonicalWriter writer, ReadOnlyDictionary<TKey, TValue> value, bool isOrdered)
    {
        if (writer.TryEnter())
        {
            inner().WriteContent(ref writer, View.Behind(value), isOrdered);
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
        var copy = inner().Copy(View.Behind(value), ref context);
        return Remember(value, new(copy), ref context);
    }

    public override void MeasureContent(ReadOnlyDictionary<TKey, TValue> value, ref SizeMeter meter)
    {
        meter.AddObject(3L * IntPtr.Size);
        inner().Measure(View.Behind(value), ref meter);
    }

    /// <summary>Reaches the map behind a view, as a derived class could.</summary>
    private static class View
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Dictionary")]
        public static extern IDictionary<TKey, TValue> Behind(ReadOnlyDictionary<TKey, TValue> view);
    }
}
