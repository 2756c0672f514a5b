using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A set that may stand behind an interface of sequences.</summary>
internal sealed class RunTimeSet<TInterface, TSet>(CollectionKind kind, ContentCodec<TSet> codec) : RunTimeType<TInterface>((byte)kind)
    where TInterface : class
    where TSet : class
{
    public override bool Implements => typeof(TInterface).IsAssignableFrom(typeof(TSet));

    // An abstract one has classes for each kind of content, all of them the framework's.
    public override bool Is(Type type) => typeof(TSet).IsAbstract ? typeof(TSet).IsAssignableFrom(type) : type == typeof(TSet);

    public override void Write(ref CanonicalWriter writer, TInterface value)
    {
        if (writer.TryEnter())
        {
            codec.WriteContent(ref writer, (TSet)(object)value, isOrdered: true);
            writer.Leave();
        }
    }

    public override TInterface Read(ref CanonicalReader reader)
    {
        reader.Enter();
        var value = codec.ReadContent(ref reader);
        reader.Leave();
        return (TInterface)(object)value;
    }

    public override TInterface? Copy(TInterface value, ref CopyContext context) => (TInterface)(object)codec.Copy((TSet)(object)value, ref context);

    public override void Measure(TInterface value, ref SizeMeter meter) => codec.Measure((TSet)(object)value, ref meter);
}
