using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A struct that may stand, boxed, behind an interface.</summary>
internal sealed class RunTimeStruct<TInterface, TCollection>(byte tag, Codec<TCollection> codec) : RunTimeType<TInterface>(tag)
    where TInterface : class
    where TCollection : struct
{
    public override bool Implements => typeof(TInterface).IsAssignableFrom(typeof(TCollection));

    public override bool Is(Type type) => type == typeof(TCollection);

    public override void Write(ref CanonicalWriter writer, TInterface value) => codec.Write(ref writer, (TCollection)(object)value);

    public override TInterface Read(ref CanonicalReader reader) => (TInterface)(object)codec.Read(ref reader);

    public override TInterface? Copy(TInterface value, ref CopyContext context)
    {
        if (codec.IsImmutable)
        {
            return value;
        }

        if (context.TryGetCopy(value, out var known))
        {
            return known;
        }

        var copy = (TInterface)(object)codec.Copy((TCollection)(object)value, ref context);
        context.Remember(value, copy);
        return copy;
    }

    public override void Measure(TInterface value, ref SizeMeter meter)
    {
        meter.AddObject(Unsafe.SizeOf<TCollection>());
        codec.Measure((TCollection)(object)value, ref meter);
    }
}
