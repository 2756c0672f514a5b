using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A class that may stand behind an interface: its content, for that there is an object has been said.</summary>
internal sealed class RunTimeClass<TInterface, TCollection>(byte tag, ReferenceCodec<TCollection> codec) : RunTimeType<TInterface>(tag)
    where TInterface : class
    where TCollection : class
{
    public override bool Implements => typeof(TInterface).IsAssignableFrom(typeof(TCollection));

    public override bool Is(Type type) => type == typeof(TCollection);

    public override void Write(ref CanonicalWriter writer, TInterface value) => codec.WriteContent(ref writer, (TCollection)(object)value);

    public override TInterface Read(ref CanonicalReader reader) => (TInterface)(object)codec.ReadContent(ref reader);

    public override TInterface? Copy(TInterface value, ref CopyContext context) =>
        (TInterface?)(object?)codec.Copy((TCollection)(object)value, ref context);

    public override void Measure(TInterface value, ref SizeMeter meter) => codec.Measure((TCollection)(object)value, ref meter);
}
