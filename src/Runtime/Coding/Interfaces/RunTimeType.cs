using System.Runtime.CompilerServices;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A materialized collection that may stand behind an interface.</summary>
/// <param name="tag">The byte that names it; the same behind all interfaces, and never another.</param>
internal abstract class RunTimeType<TInterface>(byte tag)
    where TInterface : class
{
    public byte Tag { get; } = tag;

    /// <summary>Whether the collection implements the interface at all.</summary>
    public abstract bool IsOne { get; }

    public abstract bool Is(Type type);

    public abstract void Write(ref CanonicalWriter writer, TInterface value);

    public abstract TInterface Read(ref CanonicalReader reader);

    public abstract TInterface? Copy(TInterface value, ref CopyContext context);

    public abstract void Measure(TInterface value, ref SizeMeter meter);
}

/// <inheritdoc/>
/// <param name="tag">The byte that names it.</param>
/// <param name="codec">The codec of the collection.</param>
internal sealed class RunTimeType<TInterface, TCollection>(byte tag, Codec<TCollection> codec) : RunTimeType<TInterface>(tag)
    where TInterface : class
{
    public override bool IsOne => typeof(TInterface).IsAssignableFrom(typeof(TCollection));

    public override bool Is(Type type) => type == typeof(TCollection);

    public override void Write(ref CanonicalWriter writer, TInterface value) => codec.Write(ref writer, (TCollection)(object)value);

    public override TInterface Read(ref CanonicalReader reader) =>
        (TInterface)(object?)codec.Read(ref reader)! ?? throw CanonicalReader.Unexpected("a collection");

    // What cannot be changed is not boxed anew.
    public override TInterface? Copy(TInterface value, ref CopyContext context) =>
        codec.IsImmutable ? value : (TInterface?)(object?)codec.Copy((TCollection)(object)value, ref context);

    public override void Measure(TInterface value, ref SizeMeter meter)
    {
        if (typeof(TCollection).IsValueType)
        {
            meter.AddObject(Unsafe.SizeOf<TCollection>());
        }

        codec.Measure((TCollection)(object)value, ref meter);
    }
}
